import { PDFName } from '@cantoo/pdf-lib';
import { countUnmarked } from '../../finish/artifacts.ts';
import { count } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

export const markedContent: Rule = {
  id: 'marked-content',
  asks: 'Whatever is painted is tagged or an artifact, and every tag is in the tree (01-003 to 01-005).',
  profiles: ['screen'],
  check: (file) => {
    const flaws: Finding[] = [];
    if (!file.isTagged) flaws.push({ message: 'The file has no structure tree.' });
    if (!String(file.document.catalog.lookup(PDFName.of('MarkInfo'))).includes('/Marked true'))
      flaws.push({ message: 'The file does not say that it is tagged.' });
    const owned = new Set<string>();
    for (const { kids } of file.elements())
      for (const kid of kids) if (kid.kind === 'content') owned.add(`${kid.stream.toString()} ${kid.mcid}`);
    let seen = 0;
    for (const { stream, scan } of file.contents()) {
      const page = file.pageNumber(stream.owner);
      const at = page === undefined ? {} : { page };
      const unmarked = countUnmarked([{ stream, scan }]);
      if (unmarked > 0) flaws.push({ message: `${count(unmarked, 'object')} neither tagged nor an artifact.`, ...at });
      seen += scan.sequences.length;
      const lost = scan.sequences.filter(({ mcid }) => !owned.has(`${stream.owner.toString()} ${mcid}`)).length;
      if (lost > 0)
        flaws.push({ message: `${count(lost, 'tagged sequence')} that the structure tree does not know.`, ...at });
    }
    return { seen: count(seen, 'tagged sequence'), flaws };
  },
};
