/**
 * Run as a program of its own: `node unpack-chromium.ts <folder>` unpacks the Chromium of the npm package into an empty folder.
 * The package unpacks to the system's temporary folder and reuses whatever lies there, so it needs a process with its own TMPDIR.
 */
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

// The package's own fonts.conf names folders of a cloud service. A Chromium that finds no font at all refuses web fonts too.
const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const folder = process.argv[2];
if (folder === undefined || process.env['TMPDIR'] !== folder) {
  throw new Error('unpack-chromium: give the folder as argument and as TMPDIR.');
}
const packageFolder = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
await inflate(join(packageFolder, 'bin', 'al2023.tar.br'));
await chromium.executablePath();
await writeFile(join(folder, 'fonts', 'fonts.conf'), FONT_CONFIGURATION);
