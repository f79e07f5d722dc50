import { describe, expect, test } from 'vitest';
import type { Flaw } from './flaw.ts';
import { reportFlaws, type Paint } from './flaw-report.ts';

const flaw = (parts: Partial<Flaw>): Flaw => ({
  rule: 'rule',
  severity: 'error',
  file: 'a.json',
  message: 'It is wrong.',
  ...parts,
});

/** The excerpt of a report on one flaw: the line shown and the one with the caret, both without their margin. */
function excerptOf(text: string, line: number, column: number | undefined): [string | undefined, string | undefined] {
  const report = reportFlaws([flaw({ line, column })], () => text).split('\n');
  const margin = `  ${line} | `;
  const shown = report.findIndex((row) => row.startsWith(margin));
  const below = report[shown + 1];
  return [report[shown]?.slice(margin.length), below?.endsWith('^') ? below.slice(margin.length) : undefined];
}

describe('a report', () => {
  test('shows each flaw with its place, its line, a caret and what to do, in reading order, and counts them', () => {
    const texts: Record<string, string> = {
      'content/about.mdx': '---\ntitle: About\n---\n\nA <Bax>.\n',
      'data/funding.json': '{\n\t"unit": "EUR"\n}\n',
    };
    const flaws = [
      flaw({ file: 'data/funding.json', line: 2, column: 10, rule: 'funding-form', message: 'It must be "USD".' }),
      flaw({ file: 'data/facts.json', rule: 'file-missing', message: 'This file is missing.', hint: 'Restore it.' }),
      flaw({
        file: 'content/about.mdx',
        line: 5,
        column: 3,
        rule: 'closed-vocabulary',
        message: 'There is no tag <Bax>.',
        hint: 'Did you mean "Box"?',
      }),
      flaw({ file: 'content/about.mdx', line: 2, rule: 'title', severity: 'warning', message: 'The title is short.' }),
    ];
    expect(reportFlaws(flaws, (file) => texts[file])).toBe(
      `content/about.mdx:2  warning  title
  The title is short.
  2 | title: About

content/about.mdx:5:3  error  closed-vocabulary
  There is no tag <Bax>.
  5 | A <Bax>.
        ^
  → Did you mean "Box"?

data/facts.json  error  file-missing
  This file is missing.
  → Restore it.

data/funding.json:2:10  error  funding-form
  It must be "USD".
  2 |  "unit": "EUR"
               ^

3 errors, 1 warning
`,
    );
  });

  test('counts one flaw as one', () => {
    const last = (flaws: Flaw[]) =>
      reportFlaws(flaws, () => undefined)
        .trimEnd()
        .split('\n')
        .at(-1);
    expect(last([flaw({})])).toBe('1 error');
    expect(last([flaw({}), flaw({})])).toBe('2 errors');
    expect(last([flaw({ severity: 'warning' })])).toBe('1 warning');
    expect(last([flaw({}), flaw({ severity: 'warning' }), flaw({ severity: 'warning' })])).toBe('1 error, 2 warnings');
  });

  test('has no excerpt where there is no text, no line, or no such line', () => {
    const plain = 'a.json:3:1  error  rule\n  It is wrong.\n\n1 error\n';
    expect(reportFlaws([flaw({ line: 3, column: 1 })], () => undefined)).toBe(plain);
    expect(reportFlaws([flaw({ line: 3, column: 1 })], () => 'one\ntwo')).toBe(plain);
    expect(reportFlaws([flaw({})], () => 'one\ntwo')).toBe('a.json  error  rule\n  It is wrong.\n\n1 error\n');
  });

  test('is painted by what each piece is', () => {
    const mark = (name: string) => (text: string) => `<${name} ${text}>`;
    const paint: Paint = { strong: mark('s'), error: mark('e'), warning: mark('w'), quiet: mark('q') };
    const flaws = [flaw({ line: 1, column: 2, hint: 'Mend it.' }), flaw({ line: 2, severity: 'warning' })];
    expect(reportFlaws(flaws, () => 'abc\ndef', paint)).toBe(
      '<s a.json:1:2>  <e error>  <q rule>\n  It is wrong.\n  <q 1 | >abc\n       <e ^>\n  <s →> Mend it.\n\n' +
        '<s a.json:2>  <w warning>  <q rule>\n  It is wrong.\n  <q 2 | >def\n\n<e 1 error, 1 warning>\n',
    );
  });
});

describe('the excerpt', () => {
  const digits = '0123456789'.repeat(30);

  test('is the whole line if it has no more than 100 characters', () => {
    expect(excerptOf(digits.slice(0, 100), 1, 1)).toEqual([digits.slice(0, 100), '^']);
    expect(excerptOf(digits.slice(0, 100), 1, 100)).toEqual([digits.slice(0, 100), `${' '.repeat(99)}^`]);
    expect(excerptOf('abc', 1, undefined)).toEqual(['abc', undefined]);
  });

  test('of a longer line is 100 characters around the column, with dots where it is cut', () => {
    expect(excerptOf(digits, 1, 1)).toEqual([`${digits.slice(0, 99)}…`, '^']);
    expect(excerptOf(digits, 1, 151)).toEqual([`…${digits.slice(101, 199)}…`, `${' '.repeat(50)}^`]);
    expect(excerptOf(digits, 1, 300)).toEqual([`…${digits.slice(201)}`, `${' '.repeat(99)}^`]);
  });

  test('has its caret under the character that the column counts', () => {
    for (const column of [1, 50, 51, 52, 100, 101, 102, 200, 249, 250, 251, 299, 300]) {
      const [shown = '', caret = ''] = excerptOf(digits, 1, column);
      expect(shown).toHaveLength(100);
      expect(shown[caret.indexOf('^')], `column ${column}`).toBe(digits[column - 1]);
    }
  });

  test('has its caret after the end of the line where something is missing there', () => {
    expect(excerptOf('abc', 1, 4)).toEqual(['abc', '   ^']);
    expect(excerptOf(digits, 1, 301)).toEqual([`…${digits.slice(201)}`, `${' '.repeat(100)}^`]);
  });

  test('shows a tab and a carriage return as one space, so that the caret stands right', () => {
    expect(excerptOf('\t\tab\tc\r\nd', 1, 6)).toEqual(['  ab c ', '     ^']);
  });

  test('is the line itself, whatever its number', () => {
    expect(excerptOf(`${'\n'.repeat(1233)}abc\ndef`, 1234, 3)).toEqual(['abc', '  ^']);
  });
});
