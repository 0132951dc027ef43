import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { EventName } from '../../../rules/index.ts';

/** The short names of the events, which fit the timeline's labels. */
export function timelineNames(translator: SiteTranslator): Readonly<Record<EventName, string>> {
  const name = (event: EventName) => translator.t(`timeline.${event}`);
  return {
    'first-reminder': name('first-reminder'),
    anniversary: name('anniversary'),
    'window-opens': name('window-opens'),
    'final-reminder': name('final-reminder'),
    'window-closes': name('window-closes'),
    'benefits-lost': name('benefits-lost'),
    'next-anniversary': name('next-anniversary'),
  };
}
