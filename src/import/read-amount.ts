import type { CellObject } from '@e965/xlsx';
import { formatNumber } from '../model/format.ts';

/** An amount, null for a blank, or what is wrong with the cell. */
export type ReadAmount = { amount: number | null } | { message: string; hint: string };

const DASH = /^[-–—−.]+$|^n\/?a$/i;
const MOST = 999_999_999_999;

/** The whole dollars of a cell. A dash is a blank; nothing else that is no number is guessed at. */
export function readAmount(cell: CellObject | undefined): ReadAmount {
  if (!cell) return { amount: null };
  const value = cell.v;
  if (cell.f !== undefined && (value === undefined || value === ''))
    return {
      message: `The formula =${cell.f} has no stored result.`,
      hint: 'Open the workbook in Excel or LibreOffice, let it calculate, and save it.',
    };
  if (cell.t === 'e')
    return { message: `The formula gives an error (${cell.w ?? 'error'}).`, hint: 'Mend the formula.' };
  if (typeof value === 'string') {
    const text = value.trim();
    if (text === '' || DASH.test(text)) return { amount: null };
    const number = Number(text.replace(/[\s,'’\u00a0]|USD|US\$|\$/g, ''));
    const reads = Number.isFinite(number) ? ` It may stand for ${formatNumber(number)}.` : '';
    return {
      message: `"${text}" is text, not a number.${reads}`,
      hint: 'Type the amount as a number, without letters, spaces or a note mark, and format the cell as a number.',
    };
  }
  if (typeof value !== 'number')
    return { message: 'This is a date or a truth value, not an amount.', hint: 'Type the amount as a number.' };
  if (value < 0)
    return { message: `${formatNumber(value)} is less than zero.`, hint: 'A requirement is zero or more.' };
  const whole = Math.round(value);
  // What a sum of decimals leaves behind is no fraction.
  if (Math.abs(value - whole) > 1e-6)
    return {
      message: `${formatNumber(value)} is not a whole number of dollars.`,
      hint: 'Round the amount in the sheet.',
    };
  if (whole > MOST) return { message: `${formatNumber(value)} is too large.`, hint: 'Check its digits.' };
  return { amount: whole };
}
