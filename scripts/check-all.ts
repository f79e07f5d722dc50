import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { paint, root } from './command.ts';

/** Those that take longest come first, so that the short ones fill the cores at the end. */
const LONGEST = ['check:types', 'check:code', 'check:format'];

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
const others = Object.keys(scripts).filter((name) => name.startsWith('check:') && !LONGEST.includes(name));
const waiting = [...LONGEST, ...others];

/** Runs one check and tells how long it took; what it says is shown in one piece, and only if it fails. */
function check(name: string): Promise<void> {
  const start = performance.now();
  return new Promise((done) => {
    execFile('npm', ['run', '--silent', name], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1).padStart(6);
      process.stdout.write(`${seconds} s  ${name}${error ? paint.error('  failed') : ''}\n`);
      if (error) {
        process.stdout.write(`${stdout}${stderr}\n`);
        process.exitCode = 1;
      }
      done();
    });
  });
}

async function work(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await check(name);
}

await Promise.all(Array.from({ length: availableParallelism() }, work));
