import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measure {
  /** Wall time. */
  seconds: number;
  /** Largest resident size that any one process of the command's tree reached (VmHWM of /proc), in units of 10^6 bytes. */
  peakMegabytes: number;
}

const POLL_MS = 50;

/**
 * Runs a command to its end and measures it, with all its child processes.
 * @throws an Error with what the command printed if it fails
 */
export function measureCommand(program: string, parameters: string[], cwd: string): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(program, parameters, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    let peak = 0;
    const poll = setInterval(() => (peak = Math.max(peak, peakOfTree(child.pid ?? 0))), POLL_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(poll);
      if (code !== 0) return reject(new Error(`${[program, ...parameters].join(' ')} failed:\n${output}`));
      resolve({ seconds: (performance.now() - begin) / 1000, peakMegabytes: peak / 1e6 });
    });
  });
}

/** The median; the mean of the two middle ones for an even count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

function peakOfTree(root: number): number {
  const parents = new Map<number, number>();
  const peaks = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${entry}/status`, 'utf8');
      parents.set(Number(entry), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
      peaks.set(Number(entry), Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024);
    } catch {
      // The process ended between listing and reading.
    }
  }
  const isInTree = (pid: number): boolean =>
    pid === root || (parents.has(pid) && pid > 1 && isInTree(parents.get(pid) ?? 0));
  return Math.max(0, ...[...peaks].filter(([pid]) => isInTree(pid)).map(([, peak]) => peak));
}
