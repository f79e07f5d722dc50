import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { remarkDocumentCodes } from './remark-document-codes.ts';

function codes(text: string): string[] {
  const tree = unified().use(remarkParse).parse(text);
  remarkDocumentCodes()(tree);
  return [...toHtml(toHast(tree)).matchAll(/<span class="document-code">(.*?)<\/span>/g)].map(([, code]) => code ?? '');
}

test.each([
  ['see A/RES/71/280, C/106/INF/16.', ['A/RES/71/280', 'C/106/INF/16']],
  ['(S/18/3) and CCPR/C/SR.3: both', ['S/18/3', 'CCPR/C/SR.3']],
  ['**A/RES/70/1**', ['A/RES/70/1']],
  ['and/or, NGO/CSO, 1/2, WHO, https://x.org/A/RES/1, the 65th', []],
])('symbols of documents do not wrap: %s', (text, expected) => {
  expect(codes(text)).toEqual(expected);
});
