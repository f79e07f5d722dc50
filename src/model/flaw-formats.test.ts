import { describe, expect, test } from 'vitest';
import { formatGithub, formatJson } from './flaw-formats.ts';
import type { Flaw } from './flaw.ts';

const flaw = (parts: Partial<Flaw>): Flaw => ({
  rule: 'links',
  severity: 'error',
  file: 'content/a.mdx',
  line: 7,
  column: 3,
  message: 'It is wrong.',
  ...parts,
});

describe('flaws for programs', () => {
  test('are records with the same names, in reading order', () => {
    const flaws = [flaw({ file: 'data/b.json', line: undefined, column: undefined }), flaw({ hint: 'Mend it.' })];
    expect(JSON.parse(formatJson(flaws))).toEqual([
      {
        rule: 'links',
        severity: 'error',
        file: 'content/a.mdx',
        line: 7,
        column: 3,
        message: 'It is wrong.',
        hint: 'Mend it.',
      },
      {
        rule: 'links',
        severity: 'error',
        file: 'data/b.json',
        line: null,
        column: null,
        message: 'It is wrong.',
        hint: null,
      },
    ]);
  });

  test('are an empty list where there are none', () => expect(formatJson([])).toBe('[]\n'));
});

describe('flaws for GitHub', () => {
  test('are workflow commands, one a line, in reading order', () => {
    const flaws = [flaw({ line: 9, severity: 'warning', hint: 'Mend it.' }), flaw({})];
    expect(formatGithub(flaws)).toBe(
      '::error file=content/a.mdx,line=7,col=3,title=links::It is wrong.\n' +
        '::warning file=content/a.mdx,line=9,col=3,title=links::It is wrong.%0AMend it.\n',
    );
  });

  test('leave out a line that there is not', () => {
    expect(formatGithub([flaw({ line: undefined, column: undefined })])).toBe(
      '::error file=content/a.mdx,title=links::It is wrong.\n',
    );
  });

  test('have what would end a value or a command written as codes', () => {
    expect(formatGithub([flaw({ file: 'a,b:c%d.mdx', message: '5% is, here: wrong\r\n::error::x' })])).toBe(
      '::error file=a%2Cb%3Ac%25d.mdx,line=7,col=3,title=links::5%25 is, here: wrong%0D%0A::error::x\n',
    );
  });

  test('are nothing where there are none', () => expect(formatGithub([])).toBe(''));
});
