type Span = { from: string; to?: string | undefined };

/**
 * Days and months as they stand in a sentence: "18–19 April 2017", "October 2016", "1, 4–5 April 2022".
 * @param dates days as 2017-04-18 or months as 2017-04
 */
export function formatDates(dates: readonly Span[], language: string): string {
  const spans = dates.map((span) => formatSpan(span, language));
  // "1 April 2022; 4–5 April 2022" says its month once.
  const ends = spans.map((span) => /\p{L}.*$/u.exec(span)?.[0]);
  const isOneMonth =
    ends.every((end) => end !== undefined && end === ends[0]) && spans.every((span) => /^[\d–]+ /.test(span));
  if (!isOneMonth) return spans.join('; ');
  return `${spans.map((span) => span.split(' ')[0]).join(', ')} ${ends[0]}`;
}

function formatSpan({ from, to = from }: Span, language: string): string {
  const locale = language === 'en' ? 'en-GB' : language;
  const isMonth = from.length === 7 || to.length === 7;
  const format = new Intl.DateTimeFormat(locale, {
    ...(isMonth ? {} : { day: 'numeric' }),
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return format
    .formatRange(new Date(from), new Date(to))
    .replace(/[\u2009\u00a0]/g, ' ')
    .replace(/(?<=^\d+) – (?=\d+ )/, '–');
}
