import type { DataTable } from './data-table.ts';
import { factsData } from './facts-data.ts';
import { fundingData, type DataBase } from './funding-data.ts';
import { referenceData } from './reference-data.ts';

/** Every table of an edition's open data, each of them a CSV file and a resource of the data package. */
export function dataTables(base: DataBase): DataTable[] {
  return [fundingData(base), factsData(base), ...referenceData(base)];
}
