/** Writes the whole list as one calendar file. This module is loaded on demand. */
import { calculatorPath } from '../../calculator/route.ts';
import { type CalendarEntry, entriesOf, icsEvents, icsFrame, newRevision } from '../../ui/calendar.ts';
import { type PlannedList, type PlannedOffer, currentAnniversary } from './planned-offer.ts';
import { eachInSlices } from './slices.ts';
import type { PlannerView } from '../view/view-props.ts';

type FileView = Pick<PlannerView, 'translator' | 'format' | 'home'>;

function entriesFor(planned: PlannedOffer, { translator, format, home }: FileView): readonly CalendarEntry[] {
  const { id, offer, name } = planned;
  const anniversary = currentAnniversary(planned);
  const query = new URLSearchParams({ offer, anniversary });
  const address = `${location.origin}${calculatorPath(home, offer)}?${query.toString()}`;
  return entriesOf({ id, offer, name, anniversary, address }, translator, format);
}

/** In characters. A file may have tens of megabytes, so each part is encoded before the next one is written. */
const PART_LENGTH = 1_000_000;

/**
 * The calendar file, or undefined if `signal` was aborted.
 * @param list entries whose offers haven't ended
 * @param report receives the number of offers written so far, each time that the work pauses
 */
export async function writeCalendar(
  list: PlannedList,
  view: FileView,
  report: (done: number) => void,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const revision = newRevision();
  const [begin, end] = icsFrame(view.translator.t('planner.title'));
  const parts: Blob[] = [];
  let text = begin;
  const addEvents = (planned: PlannedOffer) => {
    text += icsEvents(entriesFor(planned, view), revision);
    if (text.length < PART_LENGTH) return;
    parts.push(new Blob([text]));
    text = '';
  };
  const isDone = await eachInSlices(list, addEvents, signal, report);
  return isDone ? new Blob([...parts, text, end], { type: 'text/calendar;charset=utf-8' }) : undefined;
}
