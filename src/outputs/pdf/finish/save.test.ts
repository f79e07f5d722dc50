import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { saveDocument } from './save.ts';

async function makeDocument(noise: boolean): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context } = document;
  if (noise) context.register(PDFString.of('Nobody refers to this.'));
  const page = document.addPage([100, 200]);
  if (noise) context.nextRef();
  page.drawRectangle({ x: 1, y: 2, width: 3, height: 4 });
  page.node.set(PDFName.of('Dangling'), context.nextRef());
  for (let index = 0; index < 450; index++) {
    page.node.set(PDFName.of(`Key${index}`), context.register(PDFString.of(`value ${index}`)));
  }
  context.trailerInfo.Info = context.register(context.obj({ Title: PDFString.of('A title') }));
  await document.flush();
  return document;
}

describe('saveDocument', () => {
  test('writes a file that reads back, across several object streams', async () => {
    const bytes = saveDocument(await makeDocument(false));
    const read = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    expect(read.getTitle()).toBe('A title');
    expect(read.getPage(0).getHeight()).toBe(200);
    expect(String(read.getPage(0).node.lookup(PDFName.of('Key449')))).toBe('(value 449)');
    expect(Buffer.from(bytes.subarray(0, 8)).toString()).toBe('%PDF-1.7');
  });

  test('bytes depend neither on object numbers nor on what nobody refers to', async () => {
    const plain = saveDocument(await makeDocument(false));
    const noisy = saveDocument(await makeDocument(true));
    expect(Buffer.from(noisy).equals(plain)).toBe(true);
  });

  test('references to nothing are dropped', async () => {
    const read = await PDFDocument.load(saveDocument(await makeDocument(false)), { updateMetadata: false });
    expect(read.getPage(0).node.has(PDFName.of('Dangling'))).toBe(false);
  });

  test('the identifier follows the content', async () => {
    const id = async (title: string): Promise<string> => {
      const document = await makeDocument(false);
      document.setTitle(title);
      const read = await PDFDocument.load(saveDocument(document), { updateMetadata: false });
      return String(read.context.trailerInfo.ID);
    };
    expect(await id('A')).not.toBe(await id('B'));
    expect(await id('A')).toMatch(/^\[ <([0-9A-F]{32})> <\1> \]$/);
  });
});
