import type { Page } from 'playwright-core';

/** Letters that no longer have a soft hyphen between them are set a little closer, so that a line may end elsewhere. */
const MOST_ROUNDS = 5;

/**
 * Takes out the soft hyphens at which no line ends: Chromium would write them all into the text of the PDF, where they
 * divide words for whoever searches, copies or listens. Those at line ends stay and tell a division from a hyphen that is
 * written. To be called when everything has the width that it will have on paper, and before lines are measured.
 */
export async function trimSoftHyphens(page: Page): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) if ((await page.evaluate(trimOnce)) === 0) return;
}

/** Runs in the page. Returns how many were taken out. */
function trimOnce(): number {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  // A soft hyphen has a width where it is painted, at the end of a line, and nowhere else.
  const isPainted = (text: Text, at: number): boolean => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return [...range.getClientRects()].some(({ width }) => width > 0);
  };
  const changes: [Text, string][] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    let kept = '';
    for (let at = 0; at < text.length; at++) {
      if (text.data[at] !== '\u00ad' || isPainted(text, at)) kept += text.data[at];
    }
    if (kept.length < text.length) changes.push([text, kept]);
  }
  for (const [text, kept] of changes) text.data = kept;
  return changes.length;
}
