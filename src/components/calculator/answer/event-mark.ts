import type { EditionId, EventName } from '../../../rules/index.ts';

/** The CSS classes of each event's mark on the vertical timeline to the left of the dates (styles/dates.css). */
export const EVENT_MARK: Readonly<Record<EventName<EditionId>, string>> = {
  'first-reminder': 'k-rem',
  anniversary: 'k-ann',
  'window-opens': 'k-win',
  'final-reminder': 'k-win k-rem',
  'window-closes': 'k-win',
  'benefits-lost': 'k-lost',
  'next-anniversary': 'k-ann',
  'qualification-opens': 'k-rem',
  'qualification-closes': 'k-rem',
  'look-from': 'k-rem',
  'renew-on': 'k-ann',
  'last-resort': '',
  'grace-ends': '',
};
