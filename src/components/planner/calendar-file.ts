/** The whole list as one calendar file. Fetched when it's asked for. */
import { scheduleFrom } from '../../rules/index.ts';
import { type CalendarEntry, entriesOf, icsEvents, icsFrame, newRevision } from '../ui/calendar.ts';
import { type PlannedList, type PlannedOffer, currentAnniversary } from './planned-offer.ts';
import { eachInSlices } from './slices.ts';
import type { PlannerView } from './view.ts';

type FileView = Pick<PlannerView, 'words' | 'format' | 'calculator'>;

function entriesFor(planned: PlannedOffer, { words, format, calculator }: FileView): readonly CalendarEntry[] {
  const { id, offer, name } = planned;
  const anniversary = currentAnniversary(planned);
  const query = new URLSearchParams({ offer, anniversary });
  const address = `${location.origin}${calculator}?${query.toString()}`;
  return entriesOf({ id, offer, name, schedule: scheduleFrom(anniversary), address }, words, format);
}

/**
 * The file, or undefined where it was canceled.
 * @param report told how many offers are written, every now and then
 */
export async function writeCalendar(
  list: PlannedList,
  view: FileView,
  report: (done: number) => void,
  signal: AbortSignal,
): Promise<Blob | undefined> {
  const revision = newRevision();
  const [begin, end] = icsFrame(view.words.t('planner.title'));
  const events: string[] = [];
  const write = (planned: PlannedOffer) => events.push(icsEvents(entriesFor(planned, view), revision));
  const isDone = await eachInSlices(list, write, signal, report);
  return isDone ? new Blob([begin, ...events, end], { type: 'text/calendar;charset=utf-8' }) : undefined;
}
