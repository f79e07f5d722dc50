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
  const lineOf = (text: Text, at: number): number => {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect().top;
  };
  const changes: [Text, string][] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    let kept = '';
    for (let at = 0; at < text.length; at++) {
      const char = text.data[at];
      const isWithin = at > 0 && at + 1 < text.length;
      if (char !== '\u00ad' || (isWithin && lineOf(text, at - 1) !== lineOf(text, at + 1))) kept += char;
    }
    if (kept.length < text.length) changes.push([text, kept]);
  }
  for (const [text, kept] of changes) text.data = kept;
  return changes.length;
}
