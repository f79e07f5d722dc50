import { z } from 'zod';

/** The trim sizes that a book can have, width × height in millimetres. */
export const TRIM_SIZES = { A4: { width: 210, height: 297 }, '176x250': { width: 176, height: 250 } } as const;

export const trimSchema = z.enum(['A4', '176x250'], 'Use a trim size that the book is designed for: A4 or 176x250.');
export type Trim = z.infer<typeof trimSchema>;
