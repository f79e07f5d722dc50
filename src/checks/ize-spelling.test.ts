import { expect, test } from 'vitest';
import { findings } from '../testing/chapters.ts';
import { izeSpelling } from './ize-spelling.ts';

test.each(['organise', 'summarised', 'prioritises', 'harmonisation', 'mobilising', 'organisers', 'customised'])(
  '%s is spelled with s',
  (word) => {
    expect(findings(izeSpelling, `They ${word} it.`)).toEqual([
      `7:6 "${word}" is spelled with s. → Write z for this s; a name that is spelled so stays, with <Allow>.`,
    ]);
  },
);

test.each([
  'advised rise arises raised comprises promised exercise supervising revised otherwise surprises enterprise',
  'expertise precise concise compromise disguised devised televised treatise noise practise advertised premises crises',
  'organize summarized mobilization analysed this basis',
  'the Organisation for Economic Co-operation and Development',
])('%s: nothing is wrong', (words) => expect(findings(izeSpelling, `Of ${words} b.`)).toEqual([]));
