import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCircles, importsOf } from './imports.ts';
import { ROOT } from './real-book.ts';

test('a module loads what it imports, passes on and imports on the way, but no types and no packages', () => {
  const text = `import a from './a.ts';
    import './styles.ts';
    import type { B } from './b.ts';
    import { type C, c } from '../c.ts';
    import { readFileSync } from 'node:fs';
    export * from './d.ts';
    export type { E } from './e.ts';
    let f: import('./f.ts').F;
    const later = async () => import('./g.ts');
    const words = "import h from './h.ts'";`;
  const names = ['here/a.ts', 'here/styles.ts', 'c.ts', 'here/d.ts', 'here/g.ts'];
  expect(importsOf('here/module.ts', text)).toEqual(names);
});

test('circles are found with the way around, however long, and what is loaded twice is none', () => {
  const graph = new Map([
    ['start', ['a', 'b']],
    ['a', ['b', 'end']],
    ['b', ['end']],
    ['end', []],
  ]);
  expect(findCircles(graph)).toEqual([]);
  expect(findCircles(new Map([...graph, ['end', ['a']]]))).toEqual([['a', 'b', 'end', 'a']]);
  expect(findCircles(new Map([['own', ['own']]]))).toEqual([['own', 'own']]);
});

test('no modules of this project load one another in a circle', () => {
  const files = ['src', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|mjs|js)$/.test(name))
      .map((name) => join(folder, name)),
  );
  const graph = new Map(files.map((file) => [file, importsOf(file, readFileSync(join(ROOT, file), 'utf8'))]));
  const edges = [...graph.values()].flat();
  expect(edges.length).toBeGreaterThan(1500);
  expect(edges.filter((file) => /\.(ts|mjs|js)$/.test(file) && !graph.has(file))).toEqual([]);
  expect(findCircles(graph).map((circle) => circle.join(' → '))).toEqual([]);
});
