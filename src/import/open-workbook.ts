import { read, type WorkBook } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import type { SheetFlaw } from './sheet-flaw.ts';

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** More than any funding workbook, and small enough to be read at once. */
const LARGEST_MEGABYTES = 40;

export interface OpenedWorkbook {
  workbook?: WorkBook;
  flaws: SheetFlaw[];
}

/** Opens an .xlsx file; whatever else it is, is said in plain words. Formulas are never worked out, only read. */
export function openWorkbook(bytes: Uint8Array, file: string): OpenedWorkbook {
  const refuse = (message: string, hint: string): OpenedWorkbook => ({
    flaws: [{ severity: 'error', place: file, message, hint }],
  });
  const asXlsx = 'Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).';
  if (bytes.length === 0) return refuse('The file is empty.', 'Save the workbook again.');
  if (bytes.length > LARGEST_MEGABYTES * 1e6)
    return refuse(
      `The file is larger than ${LARGEST_MEGABYTES} MB.`,
      'Save the funding tables in a workbook of their own.',
    );
  if (begins(bytes, COMPOUND_FILE))
    return holdsText(bytes, 'EncryptedPackage')
      ? refuse('The workbook is protected by a password.', 'Save it without a password and import it again.')
      : refuse('This is a workbook of Excel 2003 or older (.xls).', asXlsx);
  if (!begins(bytes, ZIP)) return refuse('This is not an Excel workbook.', asXlsx);
  const names = namesIn(bytes);
  if (!names) return refuse('The file is damaged: it can’t be unpacked.', 'Copy it again from where it came from.');
  if (!names.includes('xl/workbook.xml'))
    return refuse(
      names.includes('content.xml') ? 'This is an OpenDocument file.' : 'This is not an Excel workbook.',
      asXlsx,
    );
  try {
    return { workbook: read(bytes, { cellFormula: true, cellStyles: true, cellDates: true }), flaws: [] };
  } catch {
    return refuse('The file is damaged: it can’t be read as a workbook.', 'Open it in Excel and save it again.');
  }
}

function namesIn(bytes: Uint8Array): string[] | undefined {
  const names: string[] = [];
  try {
    unzipSync(bytes, { filter: ({ name }) => (names.push(name), false) });
    return names;
  } catch {
    return undefined;
  }
}

function begins(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names in a compound file are in UTF-16. */
function holdsText(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(text, 'utf16le'));
}
