/** Patterns for the words for units in each language, and for words such as "last" in "the last 30 days". */
import type { Unit } from '../../rules/index.ts';

interface UnitWords {
  /** What follows the number, with or without a space or hyphen. */
  readonly after: string;
  /** What may come before the number: "day 30". */
  readonly before?: string;
}

export const UNITS: Readonly<Record<string, Readonly<Record<Unit, UnitWords>>>> = {
  en: {
    days: { after: '(?:calendar |working |business |consecutive |full )?days?(?!\\p{L})', before: 'days?' },
    hours: { after: '(?:hours?|hrs?|h)(?!\\p{L})' },
    points: { after: 'points?(?!\\p{L})' },
    months: { after: '(?:calendar |full |whole )?months?(?!\\p{L})' },
  },
  fr: {
    days: { after: '(?:de )?(?:jours?|j)(?!\\p{L})', before: 'jours?' },
    hours: { after: '(?:d’)?(?:heures?|h)(?!\\p{L})' },
    points: { after: 'points?(?!\\p{L})' },
    months: { after: '(?:de )?mois(?!\\p{L})' },
  },
  sv: {
    days: { after: '(?:dagar|dagars\\p{L}*|dag|dygns?|dagarna)(?!\\p{L})', before: 'dag(?:en)?' },
    hours: { after: '(?:timmar|timmars\\p{L}*|timme|h)(?!\\p{L})' },
    points: { after: 'poäng(?:en)?(?!\\p{L})' },
    months: { after: '(?:hela )?(?:månader|månaders\\p{L}*|månaderna|månad)(?!\\p{L})' },
  },
  nl: {
    days: { after: '(?:dagen|dag|daags\\p{L}*|kalenderdagen|werkdagen)(?!\\p{L})', before: 'dag' },
    hours: { after: '(?:uren|uur|u)(?!\\p{L})' },
    points: { after: 'punten?(?!\\p{L})' },
    months: { after: '(?:hele )?(?:maanden|maand|kalendermaanden)(?!\\p{L})' },
  },
  zh: {
    days: { after: '[个個]?(?:自然|日历|日曆|工作)?[天日](?!期)' },
    hours: { after: '[个個]?(?:小时|小時|钟头|鐘頭)' },
    points: { after: '[个個]?分(?![钟鐘之])' },
    // Without 个 or 個, it's the name of a month: 5 月 is May.
    months: { after: '[个個](?:自然|完整)?月' },
  },
};

/** Pattern sources for a quick check: every text with a unit of the language matches. */
export const STEMS: Readonly<Record<string, string>> = {
  en: 'day|hour|hr|point|month|\\dh',
  fr: 'jour|heure|point|mois|\\d[\\s\u00a0\u202f]?[hj]',
  sv: 'dag|dygn|timm|poäng|månad|\\d\\s?h',
  nl: 'dag|daag|uren|uur|punt|maand|\\d\\s?u',
  zh: '[天日分月]|小[时時]|[钟鐘]',
};

const PAST_PERIOD =
  /(?:\b(?:last|past|previous|preceding|afgelopen|laatste|voorbije|vorige|senaste|gångna|dernier\w*)|[过過]去|最近)\s*$/iu;

/**
 * Whether the text before a number of days says that they're in the past, so they aren't the renewal window.
 * @example endsAsPastPeriod('in the last ') // => true
 */
export const endsAsPastPeriod = (before: string): boolean => PAST_PERIOD.test(before);
