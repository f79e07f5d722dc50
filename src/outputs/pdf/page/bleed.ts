import type { Page } from 'playwright-core';

/**
 * Lays the pages out with bleed around them: exchanges the style sheet with the page rules for the one named by its
 * `data-with-bleed`. Type areas keep their size, so that everything stays on its page. To be called before anything is
 * measured.
 * @returns the bleed on each side in CSS pixels, at least 3 mm
 * @throws when the page has no such style sheet
 */
export async function askForBleed(page: Page): Promise<number> {
  const bleed = await page.evaluate(async () => {
    const sheets = document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"][data-with-bleed]');
    for (const sheet of sheets) {
      const loaded = new Promise((resolve, reject) => {
        sheet.addEventListener('load', resolve, { once: true });
        sheet.addEventListener('error', reject, { once: true });
      });
      sheet.href = sheet.dataset['withBleed'] ?? sheet.href;
      await loaded;
    }
    return parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--page-bleed'));
  });
  if (!(bleed > 0)) throw new Error('The print page has no style sheet with page rules for bleed (data-with-bleed).');
  return bleed;
}
