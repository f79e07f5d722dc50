import { visit } from 'unist-util-visit';
import { placeOf, plainAttributes } from '../book/elements.ts';
import type { Rule } from './rule.ts';

const MOST_COLUMNS = 4;
/** A matrix scrolls on a phone and takes the whole width of the page in the book. */
const MOST_OF_MATRIX = 11;
/** On a landscape page, whose lines are half as long again. */
const MOST_ON_LANDSCAPE = { table: 9, matrix: 16 };

/** A wider table fits neither a phone nor the column of the book. */
export const tables: Rule = {
  id: 'tables',
  sentence: `A table of the text has at most ${MOST_COLUMNS} columns, one in <Matrix> at most ${MOST_OF_MATRIX}; on a landscape page ${MOST_ON_LANDSCAPE.table} and ${MOST_ON_LANDSCAPE.matrix}.`,
  severity: 'error',
  hint: 'Turn rows into columns, or make two tables of it.',
  example: {
    body: '| a | b | c | d | e |\n| - | - | - | - | - |\n| 1 | 2 | 3 | 4 | 5 |',
    finds: '7:1 This table has 5 columns; there is room for 4.',
  },
  check(document) {
    const wide: ReturnType<Rule['check']> = [];
    visit(document.tree, 'table', (node, _index, parent) => {
      const tag = parent?.type === 'mdxJsxFlowElement' ? parent : undefined;
      const isMatrix = tag?.name === 'Matrix';
      const isAcross = tag !== undefined && plainAttributes(tag)['page'] === 'landscape';
      const upright = isMatrix ? MOST_OF_MATRIX : MOST_COLUMNS;
      const across = isMatrix ? MOST_ON_LANDSCAPE.matrix : MOST_ON_LANDSCAPE.table;
      const most = isAcross ? across : upright;
      const columns = Math.max(...node.children.map((row) => row.children.length));
      if (columns <= most) return;
      wide.push({
        rule: 'tables',
        severity: 'error',
        ...placeOf(node, document.source.path),
        message: `This table has ${columns} columns; there is room for ${most}.`,
        hint: isMatrix ? 'Make two of it.' : 'Turn rows into columns, or make two tables of it.',
      });
    });
    return wide;
  },
};
