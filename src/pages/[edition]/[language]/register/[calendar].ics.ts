import type { APIRoute } from 'astro';
import type { RegisterRecord } from '../../../../model/register.ts';
import { calendarOf, isDated } from '../../../../site/calendar.ts';
import { registerGroups } from '../../../../site/register.ts';
import { editionParams, sitesWithRegister, type Site } from '../../../../site/site.ts';

/** One file for each dated event, and one with all of them. */
export function getStaticPaths() {
  return sitesWithRegister().flatMap((site) => {
    const events = registerGroups(site).flatMap(({ records }) => records.filter(isDated));
    const files = [
      ...events.map((event) => [event.id, [event]] as const),
      ...(events.length ? [['events', events] as const] : []),
    ];
    return files.map(([calendar, records]) => ({
      params: { ...editionParams(site), calendar },
      props: { site, records },
    }));
  });
}

export const GET: APIRoute<{ site: Site; records: RegisterRecord[] }> = ({ props, site }) =>
  new Response(calendarOf(props.records, props.site, site), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
