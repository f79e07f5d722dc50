import type { Reporter, TestModule } from 'vitest/node';

/** How many test files are told, and after how large a run. */
const SHOWN = 12;
const MANY = 40;

/** Tells after a run of the whole suite which files took longest, so that it is seen what would be worth while to mend. */
export default class TellSlowest implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    if (modules.length < MANY) return;
    const files = modules.map((module) => {
      const { collectDuration, duration } = module.diagnostic();
      return { name: module.relativeModuleId, collecting: collectDuration, testing: duration };
    });
    const slowest = files.toSorted((a, b) => b.collecting + b.testing - a.collecting - a.testing).slice(0, SHOWN);
    const lines = slowest.map(({ name, collecting, testing }) => `${seconds(collecting)}${seconds(testing)}  ${name}`);
    process.stdout.write(`\nSlowest files, seconds of loading and of testing:\n${lines.join('\n')}\n`);
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1).padStart(8);
}
