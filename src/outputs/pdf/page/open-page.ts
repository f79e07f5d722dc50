import type { Page } from 'playwright-core';

/**
 * Opens the print route in print media and waits until it can be measured and printed: every font face and every picture loaded.
 * @throws naming the address, the font faces or the pictures that did not load
 */
export async function openPrintPage(page: Page, url: string): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.addInitScript(hideEverything);
  const response = await page.goto(url, { waitUntil: 'load' }).catch((cause: unknown) => {
    throw new Error(`The print page ${url} cannot be opened: ${String(cause).split('\n')[0]}.`, { cause });
  });
  if (response !== null && !response.ok()) {
    throw new Error(`The print page ${url} answers with status ${response.status()}.`);
  }
  const missing = await loadEverything(page);
  if (missing.length > 0) throw new Error(`The print page ${url} lacks ${missing.join(', ')}.`);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

/** Runs in the page before it is read. While fonts arrive, one after the other, nothing is laid out that would have to be again. */
function hideEverything(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('html { display: none !important }');
  document.adoptedStyleSheets = [sheet];
}

/**
 * Waits until every font face and every picture of a page is there.
 * @returns those that are not to be had
 */
export async function loadEverything(page: Page): Promise<string[]> {
  return [...(await loadFontFaces(page)), ...(await loadPictures(page))];
}

/** Loads every declared face: one that only margin boxes use is not asked for by the page and would print invisible. */
function loadFontFaces(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const faces = [...document.fonts];
    const results = await Promise.allSettled(faces.map((face) => face.load()));
    await document.fonts.ready;
    return faces
      .filter((_face, index) => results[index]?.status === 'rejected')
      .map((face) => `the font ${face.family} ${face.weight} ${face.style}`);
  });
}

function loadPictures(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const pictures = [...document.images];
    for (const picture of pictures) picture.loading = 'eager';
    const results = await Promise.allSettled(pictures.map((picture) => picture.decode()));
    return pictures
      .filter((_picture, index) => results[index]?.status === 'rejected')
      .map((picture) => `the picture ${picture.getAttribute('src') ?? picture.srcset}`);
  });
}
