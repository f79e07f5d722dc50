import { expect, test } from 'vitest';
import { renderDocument } from '../authoring/render-document.ts';
import { documentOf } from '../testing/chapters.ts';
import { renderContext } from '../testing/render-context.ts';
import { tellSourceLines } from './source-lines.ts';

const BODY = `A paragraph.

## A heading

- a list

<Box title="A box">

Text in it.

</Box>

| A | B |
| - | - |
| 1 | 2 |

The end.[^note]

[^note]: A note.
`;

test('every block of the text tells on which line of its source it begins, whoever renders it', () => {
  const document = documentOf(BODY);
  const body = renderDocument(renderContext(document, 'print'));
  tellSourceLines(body);
  const lines = document.source.text.split('\n');
  const told = body.children.flatMap((child) => {
    const line = child.type === 'element' ? child.properties['dataLine'] : undefined;
    return typeof line === 'number' ? [lines[line - 1]] : [];
  });
  expect(told).toEqual([
    'A paragraph.',
    '## A heading',
    '- a list',
    '<Box title="A box">',
    '| A | B |',
    'The end.[^note]',
  ]);
});
