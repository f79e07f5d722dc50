import { execFile } from 'node:child_process';
import type { Profile } from './rule.ts';

/** What a program that shares no code with ours says of a file. */
export interface Opinion {
  tool: string;
  outcome: 'passed' | 'failed' | 'skipped';
  says: string;
}

interface Answer {
  /** undefined: the program is not on the machine. */
  code: number | undefined;
  output: string;
}

interface Adviser {
  tool: string;
  profiles: readonly Profile[];
  ask(file: string): Promise<Answer>;
  /** What is wrong, or undefined; and what to say when nothing is. */
  judge(answer: Answer): { flaw?: string; says: string };
}

const BOTH = ['screen', 'press'] as const;

const ADVISERS: readonly Adviser[] = [
  {
    tool: 'qpdf',
    profiles: BOTH,
    ask: (file) => call('qpdf', ['--check', file]),
    judge: ({ code, output }) => (code === 0 ? { says: 'no errors' } : { flaw: lastLine(output), says: '' }),
  },
  {
    tool: 'pdffonts',
    profiles: BOTH,
    ask: (file) => call('pdffonts', [file]),
    judge: ({ output }) => {
      const fonts = output.split('\n').slice(2).filter(Boolean);
      const bad = fonts.find(
        (line) =>
          /\bType 3\b/.test(line) || !/\s(yes|no)\s+(yes|no)\s+(yes|no)\s/.exec(line)?.[0].trim().startsWith('yes'),
      );
      return {
        ...(bad && { flaw: `Not embedded, or Type 3: ${bad.trim()}` }),
        says: `${fonts.length} fonts, all embedded`,
      };
    },
  },
  {
    tool: 'pdftotext',
    profiles: BOTH,
    ask: (file) => call('pdftotext', ['-enc', 'UTF-8', file, '-']),
    judge: ({ output }) => {
      const wrong = /[\uFFFD\uFB00-\uFB06]/.exec(output);
      return {
        ...(wrong && { flaw: `The text has “${wrong[0]}”.` }),
        says: `${output.length.toLocaleString('en')} characters, none lost`,
      };
    },
  },
  {
    tool: 'gs inkcov',
    profiles: ['press'],
    ask: (file) =>
      call('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-dUseTrimBox', '-r30', '-sDEVICE=inkcov', '-o', '-', file]),
    judge: ({ code, output }) => {
      const pages = [...output.matchAll(/^\s*([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+([\d.]+)\s+CMYK/gm)];
      const blackOnly = pages.filter(([, cyan, magenta, yellow]) =>
        [cyan, magenta, yellow].every((part) => Number(part) === 0),
      );
      if (code !== 0 || pages.length === 0)
        return { flaw: lastLine(output) || 'Ghostscript cannot read it.', says: '' };
      return { says: `${pages.length} pages, ${blackOnly.length} of them in black ink alone` };
    },
  },
  {
    tool: 'veraPDF',
    profiles: ['screen'],
    ask: (file) => call('verapdf', ['--flavour', 'ua1', '--format', 'text', file]),
    judge: ({ output }) =>
      /^PASS/m.test(output) ? { says: 'conforms to PDF/UA-1' } : { flaw: lastLine(output), says: '' },
  },
];

/** Asks every program that the machine has. Those that it has not are skipped with a word. */
export async function askForSecondOpinions(file: string, profile: Profile): Promise<Opinion[]> {
  const advisers = ADVISERS.filter(({ profiles }) => profiles.includes(profile));
  return Promise.all(
    advisers.map(async ({ tool, ask, judge }): Promise<Opinion> => {
      const answer = await ask(file);
      if (answer.code === undefined) return { tool, outcome: 'skipped', says: 'not on this machine' };
      const { flaw, says } = judge(answer);
      return flaw === undefined ? { tool, outcome: 'passed', says } : { tool, outcome: 'failed', says: flaw };
    }),
  );
}

function call(program: string, parameters: string[]): Promise<Answer> {
  return new Promise((resolve) => {
    execFile(program, parameters, { maxBuffer: 64e6, timeout: 120_000 }, (error, stdout, stderr) => {
      const isMissing = (error as NodeJS.ErrnoException | null)?.code === 'ENOENT';
      const code = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ code: isMissing ? undefined : code, output: stdout || stderr });
    });
  });
}

const lastLine = (output: string): string => output.trim().split('\n').at(-1) ?? '';
