import type { APIRoute } from 'astro';
import { WORKBOOK_TYPE } from '../../../open-data/data-package.ts';
import { fundingWorkbook } from '../../../open-data/funding-workbook.ts';
import { writeWorkbook } from '../../../open-data/write-workbook.ts';
import { editionsFor, type Site } from '../../../site/site.ts';

export function getStaticPaths() {
  return editionsFor('web').map((site) => ({ params: { edition: site.book.edition.id }, props: { site } }));
}

export const GET: APIRoute<{ site: Site }> = async ({ props }) => {
  const bytes = await writeWorkbook(fundingWorkbook(props.site.book));
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': WORKBOOK_TYPE } });
};
