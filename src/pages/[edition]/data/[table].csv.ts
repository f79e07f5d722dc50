import type { APIRoute } from 'astro';
import { tableCsv, type DataTable } from '../../../open-data/data-table.ts';
import { dataTables } from '../../../open-data/data-tables.ts';
import { editionsFor } from '../../../site/site.ts';

export function getStaticPaths() {
  return editionsFor('web').flatMap((site) =>
    dataTables(site.book).map((table) => ({
      params: { edition: site.book.edition.id, table: table.name },
      props: { table },
    })),
  );
}

export const GET: APIRoute<{ table: DataTable }> = ({ props }) =>
  new Response(tableCsv(props.table), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
