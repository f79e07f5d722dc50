import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../testing/csv.ts';
import { realBook } from '../testing/real-book.ts';
import { dataPackage } from './data-package.ts';
import { tableCsv, type Field, type ForeignKey } from './data-table.ts';
import { dataTables } from './data-tables.ts';

interface Resource {
  name: string;
  path: string;
  type?: string;
  bytes: number;
  hash: string;
  schema: { fields: Field[]; missingValues: string[]; primaryKey: string[]; foreignKeys?: ForeignKey[] };
}
const book = realBook();
const descriptor = dataPackage(book) as { name: string; resources: Resource[] } & Record<string, unknown>;
const tables = descriptor.resources.filter((resource) => resource.type === 'table');
const files = new Map(dataTables(book).map((table) => [`${table.name}.csv`, tableCsv(table)]));

/** The records of a resource by field name; null where the value is one of the missing values. */
function recordsOf({ path, schema }: Resource): Record<string, string | null>[] {
  const [head = [], ...records] = parseCsv(files.get(path) ?? '');
  expect(head).toEqual(schema.fields.map((field) => field.name));
  return records.map((record) =>
    Object.fromEntries(
      head.map((name, index) => {
        const value = record[index] ?? '';
        return [name, schema.missingValues.includes(value) ? null : value];
      }),
    ),
  );
}

const FORMS: Record<Field['type'], RegExp> = {
  string: /^[^]*$/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  year: /^\d{4}$/,
  boolean: /^(true|false)$/,
};

describe('the data package', () => {
  test('has what the standard requires of a package and of its resources', () => {
    expect(descriptor['$schema']).toBe('https://datapackage.org/profiles/2.0/datapackage.json');
    expect(descriptor.name).toMatch(/^[-a-z0-9._]+$/);
    const names = descriptor.resources.map((resource) => resource.name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, path } of descriptor.resources) {
      expect(name).toMatch(/^[-a-z0-9._]+$/);
      expect(path).not.toMatch(/^[/~]|\.\.|^\w+:/);
    }
    expect(descriptor['licenses']).toEqual([
      expect.objectContaining({ name: 'CC-BY-4.0', path: expect.stringMatching(/^https:/) as string }),
    ]);
    expect(descriptor['sources']).toHaveLength(book.edition.sources.length);
    expect(descriptor['created']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  test.each(tables.map((resource) => [resource.path, resource] as const))(
    '%s has the size and hash, the fields, types and constraints that are said of it',
    (path, resource) => {
      const bytes = Buffer.from(files.get(path) ?? '');
      expect(resource.bytes).toBe(bytes.length);
      expect(resource.hash).toBe(`sha256:${createHash('sha256').update(bytes).digest('hex')}`);
      const records = recordsOf(resource);
      expect(records.length).toBeGreaterThan(0);
      for (const { name, type, constraints = {} } of resource.schema.fields) {
        const values = records.map((record) => record[name] ?? null);
        const present = values.filter((value) => value !== null);
        if (constraints.required) expect(present.length, name).toBe(values.length);
        if (constraints.unique) expect(new Set(present).size, name).toBe(present.length);
        const pattern = constraints.pattern === undefined ? undefined : new RegExp(`^(?:${constraints.pattern})$`);
        for (const value of present) {
          expect(value, name).toMatch(FORMS[type]);
          if (pattern) expect(value, name).toMatch(pattern);
          if (constraints.enum) expect(constraints.enum, name).toContain(value);
          if (constraints.minimum !== undefined) expect(Number(value)).toBeGreaterThanOrEqual(constraints.minimum);
        }
      }
    },
  );

  test.each(tables.map((resource) => [resource.path, resource] as const))(
    '%s has each key once and no reference that leads nowhere',
    (_path, resource) => {
      const { primaryKey, foreignKeys = [] } = resource.schema;
      const keyOf = (record: Record<string, string | null>, fields: string[]) => fields.map((name) => record[name]);
      const records = recordsOf(resource);
      const keys = records.map((record) => keyOf(record, primaryKey));
      expect(keys.flat()).not.toContain(null);
      expect(keys.flat()).not.toContain(undefined);
      expect(new Set(keys.map((key) => key.join('\t'))).size).toBe(keys.length);
      for (const { fields, reference } of foreignKeys) {
        const target = tables.find((entry) => entry.name === reference.resource);
        if (!target) throw new Error(`No resource ${reference.resource}`);
        const known = new Set(recordsOf(target).map((record) => keyOf(record, reference.fields).join('\t')));
        for (const record of records) expect(known).toContain(keyOf(record, fields).join('\t'));
      }
    },
  );

  test('lists every file of the data folder but itself', () =>
    expect(descriptor.resources.map((resource) => resource.path)).toEqual([
      'funding.csv',
      'facts.csv',
      'areas.csv',
      'regions.csv',
      'categories.csv',
      'sources.csv',
      'funding.json',
      'funding.xlsx',
    ]));
});
