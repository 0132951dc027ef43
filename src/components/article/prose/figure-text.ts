/** Figures and days of the policy as prose prints them; the components and their Markdown forms both ask here. */
import { createDateFormat } from '../../../i18n/format.ts';
import type { LocaleTag } from '../../../i18n/locales.ts';
import { stringsOf } from '../../../i18n/strings.ts';
import {
  FIGURES,
  type FigureId,
  HOURS,
  type HoursId,
  NAMED_DAYS,
  type NamedDayId,
  POINTS,
  type PointsId,
} from '../../../rules/index.ts';

/** With its noun, or the bare number for compounds such as 30-dagarsperiod. */
export type FigureForm = 'noun' | 'number';

/** @example daysText('en-US', 'window', 'noun') // => '30 days' */
export function daysText(tag: LocaleTag, of: FigureId, form: FigureForm): string {
  const { days } = FIGURES[of];
  return form === 'number' ? String(days) : stringsOf(tag).n('figure.days', days);
}

/** @example pointsText('en-US', 'pci-silver', 'noun') // => '60 points' */
export function pointsText(tag: LocaleTag, of: PointsId, form: FigureForm): string {
  const { points } = POINTS[of];
  return form === 'number' ? String(points) : stringsOf(tag).n('figure.points', points);
}

/** @example hoursText('en-US', 'transfer') // => '48 to 72 hours' */
export function hoursText(tag: LocaleTag, of: HoursId): string {
  const { from, to } = HOURS[of];
  return stringsOf(tag).t('figure.hours', { from, to });
}

/** @example dayText('fr-FR', 'programme-replaced') // => '3 octobre 2022' */
export function dayText(tag: LocaleTag, of: NamedDayId): string {
  return createDateFormat(tag).long(NAMED_DAYS[of].day);
}
