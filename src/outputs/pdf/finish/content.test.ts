import { describe, expect, test } from 'vitest';
import { markArtifacts } from './content-edit.ts';
import type { ArtifactType } from './content-edit.ts';
import { scanContent } from './content-scan.ts';
import { readOperators } from './content-tokens.ts';

const bytes = (content: string): Buffer => Buffer.from(content, 'latin1');
const operators = (content: string): string[] => [...readOperators(bytes(content))].map(({ name }) => name);
const edit = (content: string, artifacts: [number, ArtifactType][] = [], tagged: string[] = []): string => {
  const source = bytes(content);
  const changed = markArtifacts(source, scanContent(source), new Map(artifacts), (name) => tagged.includes(name));
  return Buffer.from(changed).toString('latin1');
};

describe('readOperators', () => {
  test('skips numbers, names, strings, arrays, dictionaries and comments', () => {
    expect(operators('1 -.5 +2 0 0 1 cm % Tj is a comment\n/F1 12 Tf[(a) -20(b)]TJ <FEFF00A0> Tj')).toEqual([
      'cm',
      'Tf',
      'TJ',
      'Tj',
    ]);
    expect(operators('/Span<</ActualText (EMC \\) (x)) /B true>>BDC EMC')).toEqual(['BDC', 'EMC']);
  });

  test('takes an inline image for one operator, whatever its bytes', () => {
    expect(operators('BI /W 1 /H 1 ID \x01Q f EIx\x02 EI\nQ')).toEqual(['BI', 'Q']);
  });

  test('gives the byte range of operands and operator', () => {
    const [, second] = [...readOperators(bytes('q 1 0 0 rg'))];
    expect(second).toEqual({ name: 'rg', start: 2, end: 10 });
  });
});

describe('scanContent', () => {
  test('tells sequences with text from those without', () => {
    const { sequences } = scanContent(
      bytes('/P <</MCID 3 >>BDC 0 0 9 9 re f EMC /P <</MCID 14>> BDC BT (a) Tj ET EMC'),
    );
    expect(sequences.map(({ mcid, text }) => [mcid, text])).toEqual([
      [3, false],
      [14, true],
    ]);
  });

  test('finds text, paths and objects outside of sequences, but not clipping paths or text that shows nothing', () => {
    const { unmarked } = scanContent(bytes('0 0 9 9 re W n BT /F1 9 Tf ET BT (a) Tj ET 0 0 m 1 1 l S /X1 Do'));
    expect(unmarked.map(({ kind, object }) => [kind, object])).toEqual([
      ['text', ''],
      ['path', ''],
      ['object', 'X1'],
    ]);
  });
});

describe('markArtifacts', () => {
  test('puts an artifact around a whole text object, with what is marked inside', () => {
    const content = 'BT /Span<</ActualText <FEFF00A0> >> BDC <0001> Tj EMC ET';
    expect(edit(content)).toBe(`/Artifact <</Type /Pagination>> BDC\n${content}\nEMC`);
  });

  test('puts an artifact around a path from its first operator to its last', () => {
    expect(edit('1 0 0 rg 0 0 m 9 9 l S Q')).toBe('1 0 0 rg /Artifact <</Type /Layout>> BDC\n0 0 m 9 9 l S\nEMC Q');
  });

  test('turns a sequence into an artifact', () => {
    expect(edit('/TH <</MCID 5 >>BDC BT (a) Tj ET EMC', [[5, 'Pagination']])).toBe(
      '/Artifact <</Type /Pagination>> BDC BT (a) Tj ET EMC',
    );
  });

  test('leaves tagged content, and forms that are tagged inside, as they are', () => {
    const content = '/P <</MCID 0 >>BDC BT (a) Tj ET 0 0 9 9 re f EMC /X7 Do';
    expect(edit(content, [], ['X7'])).toBe(content);
  });

  test('leaves nothing unmarked', () => {
    const result = edit('BT (1) Tj ET 0 0 9 9 re f* /X1 Do /P <</MCID 0>> BDC BT (a) Tj ET EMC');
    expect(scanContent(bytes(result)).unmarked).toEqual([]);
  });
});
