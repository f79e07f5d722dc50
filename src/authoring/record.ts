import { slug } from 'github-slugger';
import { suggestion } from '../model/explain-issue.ts';
import { codesIn, sdgCodes } from '../model/sdg.ts';
import type { Book } from '../book/book.ts';
import { defineComponent, type Complaint } from './component.ts';
import { blocksOf, textOf } from './read-body.ts';
import { recordCard } from './record-card.ts';
import { areaOfCode, recordAttributes, type RecordAttributes } from './record-fields.ts';
import { wrongSdgCodes } from './sdg-chips.ts';

/** What is left of a deleted bracket, or of a list of fields that was pasted. */
const STRAY_START = /^[\s\u00a0]*[)\]}>:;,.]/;
const LONE_BRACKET = /^[\s\u00a0]*[([][^)\]]*$/;

function wrongRecord(record: RecordAttributes, book: Book): Complaint[] {
  const complaints: Complaint[] = [];
  if (record.countries !== undefined && record.scope !== undefined)
    complaints.push({
      message: 'A record has countries or a scope, not both.',
      hint: 'The scope is a phrase in place of a list of countries. Remove one of the two.',
      attribute: 'scope',
    });
  const goals = record.sdgs === undefined ? [] : wrongSdgCodes(sdgCodes(record.sdgs), book.sdg);
  complaints.push(...goals.map((complaint) => ({ ...complaint, attribute: 'sdgs' })));
  const codes = [...book.areas.values()].flatMap((area) => area.iso3 ?? area.userAssignedCode ?? []);
  for (const code of codesIn(record.countries ?? ''))
    if (!areaOfCode(code, book))
      complaints.push({
        message: `There is no area with the code "${code}".`,
        hint: suggestion(code, codes) ?? 'Codes are listed in data/reference/areas.json; for a phrase use scope="…".',
        attribute: 'countries',
      });
  return complaints;
}

export const record = defineComponent({
  name: 'Record',
  help: 'A card for an initiative, resource, partnership, event or programme that the register does not hold; only the fields that you fill in are shown.',
  stands: 'as-block',
  holds: 'blocks',
  attributes: recordAttributes,
  example: `<Record
  kind="partnership"
  title="Partnership on Health and Mobility in East and Southern Africa"
  partners="Ministries of health; Sweden"
  sdgs="3, 10.7"
  scope="eleven countries of East and Southern Africa"
  website="https://www.iom.int/"
>

The programme helps governments to open their health services to migrants and to people who live where many pass.

</Record>

<Record kind="resource" title="A manual for border officers" publisher="IOM" sdgs="all" gcm="2, 16" audience="Border officers" language="English" countries="RWA, UGA" website="https://www.iom.int/ https://publications.iom.int/">

It shows how travel documents are examined.

</Record>

<Record kind="event" title="A dialogue in two parts" dates="18–19 April 2017; 20 July 2017" place="New York" host="IOM" outcome="A summary of the chair">

States spoke about the global compact.

</Record>`,
  check: wrongRecord,
  checkBody(children) {
    const [first] = blocksOf(children);
    const text = first ? textOf([first]) : '';
    if (!STRAY_START.test(text) && !LONE_BRACKET.test(text)) return [];
    const message = `The description begins with a stray "${text.trim()[0]}".`;
    return [{ message, hint: 'Remove it, or write what belongs before it.', ...(first ? { at: first } : {}) }];
  },
  render: (attributes, children, context) =>
    recordCard(attributes, children, context, { id: `record-${slug(attributes.title)}` }),
});
