import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { picturesFolder } from '../src/book/read-sources.ts';
import { buildBook } from '../src/book/build-book.ts';
import { readSources } from '../src/book/read-sources.ts';
import { asPhotograph, specimenPictures } from '../src/outputs/specimen-pictures.ts';
import { root, run, progress } from './command.ts';

const EDITION = '2018';
const LANGUAGE = 'en';

await run(async () => {
  const log = progress.done;
  const { value: book } = buildBook(readSources(root, EDITION, LANGUAGE));
  if (!book) throw new Error('The data of the edition have errors: run npm run check.');
  const folder = picturesFolder(EDITION, LANGUAGE);
  await mkdir(join(root, folder), { recursive: true });
  for (const { file, svg } of specimenPictures(book)) {
    const bytes = await asPhotograph(svg);
    await writeFile(join(root, folder, file), bytes);
    log(`drew ${folder}/${file}: ${Math.round(bytes.length / 1000)} kB`);
  }
});
