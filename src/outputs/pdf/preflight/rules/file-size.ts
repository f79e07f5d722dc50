import { BOTH } from '../rule.ts';
import type { Rule } from '../rule.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

export const fileSize: Rule = {
  id: 'file-size',
  asks: 'The file is small enough for its use.',
  profiles: BOTH,
  check: ({ bytes }, { maxBytes }) => ({
    seen: megabytes(bytes.length),
    flaws:
      bytes.length <= maxBytes
        ? []
        : [{ message: `The file has ${megabytes(bytes.length)}, and ${megabytes(maxBytes)} are the most.` }],
  }),
};
