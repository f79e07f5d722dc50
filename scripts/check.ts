import { checkEdition, languagesOf } from '../src/checks/open-edition.ts';
import { listEditions } from '../src/book/read-sources.ts';
import { ReportError } from '../src/model/flaw.ts';
import { paint, root, run } from './command.ts';

await run(async () => {
  const checked = listEditions(root).flatMap((edition) =>
    languagesOf(root, edition).map((language) => checkEdition(root, edition, language)),
  );
  const flaws = checked.flatMap((entry) => entry.flaws);
  if (flaws.length) throw new ReportError(flaws);
  const chapters = checked.reduce((sum, entry) => sum + (entry.book?.documents.size ?? 0), 0);
  process.stdout.write(`${paint.strong('No flaws')} in ${chapters} chapters and their data.\n`);
});
