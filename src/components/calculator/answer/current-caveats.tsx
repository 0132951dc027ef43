/** The texts of the caveats of today's program. */
import type { Caveat, CaveatId, EditionId } from '../../../rules/index.ts';
import { Day } from '../../ui/Day.tsx';
import type { AnswerView, CaveatText } from './answer-props.ts';
import { caveatDay } from './caveat-day.ts';

const isOfCurrentProgram = (id: CaveatId<EditionId>): id is CaveatId<'maicpp'> => Object.hasOwn(TITLES, id);

const TITLES = {
  'before-designations': 'caveat.before-designations.title',
  'first-day-disputed': 'caveat.first-day-disputed.title',
  'window-disputed': 'caveat.window-disputed.title',
  'transition-undocumented': 'caveat.transition-undocumented.title',
  'launch-renewal-disputed': 'caveat.launch-renewal-disputed.title',
  'security-specializations-extended': 'caveat.security-specializations-extended.title',
  'needs-designation': 'caveat.needs-designation.title',
  'as-read': 'caveat.as-read.title',
} as const satisfies Record<CaveatId<'maicpp'>, CaveatText['title']>;

function textOf(id: CaveatId<'maicpp'>, caveat: Caveat<EditionId>, { format }: AnswerView): CaveatText['text'] {
  const day = () => <Day date={caveatDay(caveat, 'date')} format={format} />;
  switch (id) {
    case 'first-day-disputed':
      return { of: 'caveat.first-day-disputed' };
    case 'launch-renewal-disputed':
      return { of: 'caveat.launch-renewal-disputed' };
    case 'security-specializations-extended':
      return { of: 'caveat.security-specializations-extended' };
    case 'needs-designation':
      return { of: 'caveat.needs-designation' };
    case 'before-designations':
      return { of: 'caveat.before-designations', values: { date: day() } };
    case 'window-disputed':
      return { of: 'caveat.window-disputed', values: { date: day() } };
    case 'transition-undocumented':
      return { of: 'caveat.transition-undocumented', values: { date: day() } };
    case 'as-read':
      // It isn't a <time>, because it isn't a date of the offer.
      return { of: 'caveat.as-read', values: { date: format.long(caveatDay(caveat, 'date')) } };
  }
}

/** @throws RangeError for a caveat of another program */
export function currentCaveat(caveat: Caveat<EditionId>, view: AnswerView): CaveatText {
  const { id } = caveat;
  if (isOfCurrentProgram(id)) return { title: TITLES[id], text: textOf(id, caveat, view) };
  throw new RangeError(`Today's program has no caveat "${id}".`);
}
