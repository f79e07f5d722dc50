import { access } from 'node:fs/promises';

/**
 * Where an output profile may lie that was not ordered from a printing house. Ghostscript brings one that anybody may
 * use; it stands for coated paper printed to the standards of the United States.
 */
const PLACES = [
  // Debian and Ubuntu: package libgs-common.
  '/usr/share/color/icc/ghostscript/default_cmyk.icc',
  // Fedora and others.
  '/usr/share/ghostscript/iccprofiles/default_cmyk.icc',
  // Homebrew on Apple's two kinds of processor.
  '/opt/homebrew/share/ghostscript/iccprofiles/default_cmyk.icc',
  '/usr/local/share/ghostscript/iccprofiles/default_cmyk.icc',
];

/** The path of the default profile, or undefined where the machine has none. */
export async function findDefaultProfile(places: readonly string[] = PLACES): Promise<string | undefined> {
  for (const place of places)
    if (
      await access(place).then(
        () => true,
        () => false,
      )
    )
      return place;
  return undefined;
}

/** What to tell where there is none. */
export const NO_PROFILE =
  'No ICC profile for printing is on this machine, so colours cannot be converted to CMYK. Pass the one of your printing ' +
  'house with --icc FILE, or install the default: apt install libgs-common.';
