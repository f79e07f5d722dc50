import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { unpackWoff } from './unpack-woff.ts';

const require = createRequire(import.meta.url);

/** The faces that drawings are set in: Source Sans 3 as on the site, and Arabic letters for where it has none. */
const FACES = [
  ...['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'].flatMap((subset) =>
    [400, 600].map((weight) => `@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff`),
  ),
  '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff',
];

/**
 * Unpacks the fonts to a folder of `cache`, once, with a configuration for fontconfig that knows no other fonts: what is
 * drawn looks the same on every machine.
 * @returns the path of the configuration file
 */
export async function unpackFonts(cache: string): Promise<string> {
  const fonts = await Promise.all(FACES.map(async (face) => ({ face, woff: await readFile(require.resolve(face)) })));
  const hash = createHash('sha256').update(configurationOf(''));
  for (const { face, woff } of fonts) hash.update(face).update(woff);
  const folder = join(cache, `fonts-${hash.digest('hex').slice(0, 16)}`);
  const configuration = join(folder, 'fonts.conf');
  if (await readFile(configuration).catch(() => undefined)) return configuration;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(`${folder}.`);
  for (const { face, woff } of fonts)
    await writeFile(join(fresh, basename(face).replace('.woff', '.ttf')), unpackWoff(woff));
  await writeFile(join(fresh, 'fonts.conf'), configurationOf(folder));
  // Another process may have been first: its folder has the same files.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true, force: true }));
  return configuration;
}

/** The files of weight 600 name a family of their own: with the rule it is the weight of the family that they belong to. */
function configurationOf(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(folder)}</dir>
  <match target="scan">
    <test name="family"><string>Source Sans 3 SemiBold</string></test>
    <edit name="family" mode="assign" binding="same"><string>Source Sans 3</string></edit>
  </match>
  <cachedir>${escapeXml(join(folder, 'cache'))}</cachedir>
</fontconfig>
`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
