/**
 * Run as a program of its own, so that it can be measured: prints the made-up book of a size (chapters) into a file, and says what
 * came of it as JSON.
 */
import { makeFlowBook } from '../../src/outputs/pdf/fixtures/flow-book.ts';
import { serveFixture, writeTo } from '../../src/outputs/pdf/fixtures/serve-fixture.ts';
import { makeBook } from '../../src/outputs/pdf/make-book.ts';
import { BENCH_STYLES, flowBookOf } from '../../src/outputs/bench/flow-book-sizes.ts';

const [chapters = '', out = ''] = process.argv.slice(2);
const server = await serveFixture({
  'flow.html': `<style>${BENCH_STYLES}</style>${makeFlowBook(flowBookOf(Number(chapters)))}`,
});
try {
  const { pages, predictedPages, unmarkedOperators, prints, endNotes } = await makeBook({
    url: server.url('flow.html'),
    deliver: writeTo(out),
    metadata: { title: 'Flows', author: 'Bench', language: 'en', date: new Date(0), producer: 'Bench' },
  });
  process.stdout.write(JSON.stringify({ pages, predictedPages, unmarkedOperators, prints, endNotes }));
} finally {
  await server.close();
}
