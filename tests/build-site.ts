import { built, SITE as FOLDER } from './built.ts';

/** The site as `npm run build` makes it, book included. Whoever imports it waits until it is there. */
export const SITE = await built(FOLDER);
