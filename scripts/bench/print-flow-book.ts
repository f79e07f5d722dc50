/**
 * Run as a program of its own, so that it can be measured: lays the made-up book at an address out, prints and finishes it into a file,
 * and says what came of it as JSON.
 */
import { makeBook } from '../../src/outputs/pdf/make-book.ts';
import { writeWholeFile } from '../../src/outputs/pdf/write-whole-file.ts';

const [url = '', out = ''] = process.argv.slice(2);
const { pages, predictedPages, prints, endNotes } = await makeBook({
  url,
  deliver: ({ bytes }) => writeWholeFile(out, bytes),
  metadata: { title: 'Flows', author: 'Bench', language: 'en', date: new Date(0), producer: 'Bench' },
});
process.stdout.write(JSON.stringify({ pages, predictedPages, prints, endNotes }));
