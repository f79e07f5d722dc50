import { parseArgs } from 'node:util';
import { makeChapter } from '../src/outputs/new-chapter.ts';
import { makeEdition } from '../src/outputs/new-edition.ts';
import { root, run } from './command.ts';

const USAGE =
  'Write: npm run new -- chapter principle-1 "Title of the chapter"\n   or: npm run new -- edition 2019\n' +
  '  --edition 2018 and --language en say where a chapter goes; without them it is the newest edition.';

await run(async () => {
  const { values, positionals } = parseArgs({
    options: { edition: { type: 'string' }, language: { type: 'string', default: 'en' } },
    allowPositionals: true,
  });
  const [what, first, second] = positionals;
  if (what === 'chapter' && first !== undefined && second !== undefined && positionals.length === 3)
    process.stdout.write(makeChapter(root, { ...values, part: first, title: second }));
  else if (what === 'edition' && first !== undefined && positionals.length === 2)
    process.stdout.write(makeEdition(root, first));
  else throw new Error(`${what === undefined ? 'Nothing is said to be made.' : 'This is not understood.'}\n${USAGE}`);
});
