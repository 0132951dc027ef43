/** Writes one calendar file for a list that was exported from the planner. */
import { type CalendarEntry, entriesOf, nextRevision, writeIcs } from '../../../src/calendar/index.ts';
import { ARTICLE_OF } from '../../../src/components/calculator/route.ts';
import { excessLines, isFileTooLarge } from '../../../src/components/planner/import/limits.ts';
import { refusalText } from '../../../src/components/planner/import/refusal-text.ts';
import { decodeText, loadCellReader, parseImportedList } from '../../../src/components/planner/import/read-import.ts';
import {
  MAX_OFFERS,
  type PlannedOffer,
  currentAnniversary,
} from '../../../src/components/planner/list/planned-offer.ts';
import { isEnded, statusOf } from '../../../src/components/planner/list/renewal-status.ts';
import { localeOf } from '../../../src/i18n/locales.ts';
import { type CalendarDate, editionOf } from '../../../src/rules/index.ts';
import { type AnswerOutput, type View, articleUrl } from './answer.ts';
import { UsageError } from './usage-error.ts';

function entriesFor(planned: PlannedOffer, view: View): readonly CalendarEntry[] {
  const { id, offer, name } = planned;
  const anniversary = currentAnniversary(planned);
  const article = articleUrl(view, ARTICLE_OF[editionOf(offer)]);
  const query = new URLSearchParams({ offer, anniversary });
  const subject = { id, offer, name, anniversary };
  const entrySubject = article === undefined ? subject : { ...subject, address: `${article}?${query.toString()}` };
  return entriesOf(entrySubject, view.translator, view.format);
}

/** @throws UsageError if the file isn't a list of offers */
async function readList(path: string, bytes: Uint8Array, { translator }: View) {
  const locale = localeOf(translator.tag);
  const limit = `A list can have ${MAX_OFFERS} offers. Split it.`;
  if (isFileTooLarge(bytes.length)) throw new UsageError(`${path} is too large. ${limit}`);
  const text = decodeText(new Uint8Array(bytes), locale.tag);
  if (text === undefined) throw new UsageError(`${path} has an unknown encoding. Save it as UTF-8.`);
  if (excessLines(text) !== undefined) throw new UsageError(`${path} has too many lines. ${limit}`);
  const list = await parseImportedList(text, await loadCellReader(locale), locale.dayFirst ? 'dmy' : 'mdy');
  if (list === 0) throw new UsageError(`${path} has no offers. Give a list that was exported from the planner (CSV).`);
  if (typeof list === 'number') throw new UsageError(`${path} has ${list} offers. ${limit}`);
  return list;
}

const NO_ID_MESSAGE = "This row has no ID, so calendars couldn't update its entries. Export the list from the planner.";

/**
 * Rows that can't be read are reported, and the others are written. Rows without an ID are also reported: they would
 * get a new ID in every run, and calendars would show their offers several times.
 * @param now Unix time in seconds
 */
export async function calendarOfList(
  path: string,
  bytes: Uint8Array,
  today: CalendarDate,
  now: number,
  view: View,
): Promise<AnswerOutput> {
  const { translator } = view;
  const { taken, refused, order, newIds } = await (await readList(path, bytes, view)).readRows();
  if (order.question) {
    const { row, found } = order.question;
    throw new UsageError(`${path}:${row}: "${found}" can be read with the day or the month first. Write YYYY-MM-DD.`);
  }
  const problems = [
    ...refused.map(({ listed, reason }) => `${path}:${listed.row.number}: ${refusalText(reason, translator)}`),
    ...taken.flatMap(({ id }) => {
      const row = newIds.get(id);
      return row === undefined ? [] : [`${path}:${row}: ${NO_ID_MESSAGE}`];
    }),
  ];
  const offers = taken.filter((offer) => !newIds.has(offer.id) && !isEnded(statusOf(offer, today)));
  const entries = offers.flatMap((offer) => entriesFor(offer, view));
  const text = writeIcs(translator.t('planner.title'), entries, nextRevision(now, []));
  return problems.length > 0 ? { text, problem: problems.join('\n') } : { text };
}
