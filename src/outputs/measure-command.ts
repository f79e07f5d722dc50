import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measure {
  /** Wall time. */
  seconds: number;
  /** Processor time of the command and of all processes that it started, user and system; other work on the machine does not count. */
  cpuSeconds: number;
  /** Largest resident size that any one process of the command's tree reached (VmHWM of /proc), in units of 10^6 bytes. */
  peakMegabytes: number;
  /** Largest sum of the resident sizes of all processes at one time; memory that they share counts for each. */
  peakTreeMegabytes: number;
  /** What the command wrote to its standard output. */
  output: string;
}

const POLL_MS = 50;

/** The unit of processor time in /proc, which is the same for all programs on Linux (USER_HZ). */
const TICKS_PER_SECOND = 100;

/**
 * Runs a command to its end and measures it, with all its child processes.
 * @throws an Error with what the command printed if it fails
 */
export function measureCommand(program: string, parameters: string[], cwd: string): Promise<Measure> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(program, parameters, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaints = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
    let peak = 0;
    let peakTree = 0;
    // A process that has ended can't be asked any more: what it said last counts.
    const ticks = new Map<number, number>();
    const look = (): void => {
      const tree = readTree(child.pid ?? 0);
      for (const { pid, ticks: used, peakBytes } of tree) {
        ticks.set(pid, used);
        peak = Math.max(peak, peakBytes);
      }
      peakTree = Math.max(
        peakTree,
        tree.reduce((sum, { bytes }) => sum + bytes, 0),
      );
    };
    const poll = setInterval(look, POLL_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(poll);
      if (code !== 0) return reject(new Error(`${[program, ...parameters].join(' ')} failed:\n${output}${complaints}`));
      resolve({
        seconds: (performance.now() - begin) / 1000,
        cpuSeconds: [...ticks.values()].reduce((sum, used) => sum + used, 0) / TICKS_PER_SECOND,
        peakMegabytes: peak / 1e6,
        peakTreeMegabytes: peakTree / 1e6,
        output,
      });
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

interface ProcessState {
  pid: number;
  parent: number;
  /** User and system time of its own. */
  ticks: number;
  bytes: number;
  peakBytes: number;
}

/** The processes that descend from one, and itself. */
function readTree(root: number): ProcessState[] {
  const states = new Map<number, ProcessState>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      states.set(Number(entry), readProcess(Number(entry)));
    } catch {
      // The process ended between listing and reading.
    }
  }
  const isInTree = (pid: number): boolean => pid === root || (pid > 1 && isInTree(states.get(pid)?.parent ?? 0));
  return [...states.values()].filter(({ pid }) => isInTree(pid));
}

function readProcess(pid: number): ProcessState {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name, in brackets, may hold spaces: fields count from what follows it (proc(5), fields 4, 14 and 15).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const kilobytes = (name: string): number => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return {
    pid,
    parent: Number(fields[1]),
    ticks: Number(fields[11]) + Number(fields[12]),
    bytes: kilobytes('VmRSS') * 1024,
    peakBytes: kilobytes('VmHWM') * 1024,
  };
}
