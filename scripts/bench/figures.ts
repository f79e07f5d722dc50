import { openEditions } from '../../src/checks/open-edition.ts';
import { measureFigures } from '../../src/outputs/measure-figures.ts';
import { median } from '../../src/outputs/measure-command.ts';

/** What the figures of an edition are held to: all of them as SVG on one core, and each at the 95th percentile. */
const LIMITS = { seconds: 1, kilobytes: 12 };

/** Lines that say how long the figures of each edition take and what they weigh. */
export function benchFigures(root: string, runs: number): string[] {
  return openEditions(root).map((book) => {
    const measures = Array.from({ length: runs }, () => measureFigures(book.figures.values()));
    const [first] = measures;
    if (!first) return '';
    const seconds = median(measures.map((measure) => measure.seconds));
    const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);
    return (
      `${`${first.figures} figures of ${book.edition.id}`.padEnd(28)} ${seconds.toFixed(2).padStart(6)} s  (limit ${LIMITS.seconds}; processor time)   ` +
      `${kilobytes(first.bytesAt95)} KB gzip at the 95th percentile (limit ${LIMITS.kilobytes}), most ${kilobytes(first.mostBytes)} KB (${first.heaviest})`
    );
  });
}
