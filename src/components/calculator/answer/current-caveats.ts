/** The texts of the caveats of today's program. */
import type { CaveatId, EditionId } from '../../../rules/index.ts';
import type { AnswerTexts, CaveatText } from './answer-texts.ts';
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

/** @throws RangeError for a caveat of another program */
export const currentCaveat: AnswerTexts['caveatText'] = (caveat, _anniversary, _translator, format) => {
  const { id } = caveat;
  if (!isOfCurrentProgram(id)) throw new RangeError(`Today's program has no caveat "${id}".`);
  const title = TITLES[id];
  const day = () => ({ date: caveatDay(caveat, 'date') });
  switch (id) {
    case 'first-day-disputed':
      return { title, text: { of: 'caveat.first-day-disputed' } };
    case 'launch-renewal-disputed':
      return { title, text: { of: 'caveat.launch-renewal-disputed' } };
    case 'security-specializations-extended':
      return { title, text: { of: 'caveat.security-specializations-extended' } };
    case 'needs-designation':
      return { title, text: { of: 'caveat.needs-designation' } };
    case 'before-designations':
      return { title, text: { of: 'caveat.before-designations', values: { date: day() } } };
    case 'window-disputed':
      return { title, text: { of: 'caveat.window-disputed', values: { date: day() } } };
    case 'transition-undocumented':
      return { title, text: { of: 'caveat.transition-undocumented', values: { date: day() } } };
    case 'as-read':
      // The date is passed as text, because only dates of the offer are shown as <time> elements.
      return { title, text: { of: 'caveat.as-read', values: { date: format.long(caveatDay(caveat, 'date')) } } };
  }
};
