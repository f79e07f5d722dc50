import { visit } from 'unist-util-visit';
import { placeOf } from '../book/elements.ts';
import type { Rule } from './rule.ts';

const MOST_COLUMNS = 4;

/** A wider table fits neither a phone nor the column of the book. */
export const tables: Rule = {
  id: 'tables',
  sentence: `A table of the text has at most ${MOST_COLUMNS} columns.`,
  severity: 'error',
  hint: 'Turn rows into columns, or make two tables of it.',
  example: {
    body: '| a | b | c | d | e |\n| - | - | - | - | - |\n| 1 | 2 | 3 | 4 | 5 |',
    finds: '7:1 This table has 5 columns; there is room for 4.',
  },
  check(document) {
    const wide: ReturnType<Rule['check']> = [];
    visit(document.tree, 'table', (node) => {
      const columns = Math.max(...node.children.map((row) => row.children.length));
      if (columns <= MOST_COLUMNS) return;
      wide.push({
        rule: 'tables',
        severity: 'error',
        ...placeOf(node, document.source.path),
        message: `This table has ${columns} columns; there is room for ${MOST_COLUMNS}.`,
        hint: 'Turn rows into columns, or make two tables of it.',
      });
    });
    return wide;
  },
};
