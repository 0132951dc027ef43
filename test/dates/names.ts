/** Names of months and weekdays as programs print them. They're spelled out, because the parser gets its own from Intl. */
export interface Names {
  /** January first. */
  readonly long: readonly string[];
  readonly short: readonly string[];
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly shortWeekdays: readonly string[];
  readonly am: string;
  readonly pm: string;
}

const list = (text: string) => text.split(' ');
const HAN_MONTHS = list('一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月');
const MONTHS_BY_NUMBER = Array.from({ length: 12 }, (_, month) => `${month + 1}月`);
const HAN_DAYS = Array.from('一二三四五六日');

export const NAMES: Readonly<Record<string, Names>> = {
  'en-US': {
    long: list('January February March April May June July August September October November December'),
    short: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
    weekdays: list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
    shortWeekdays: list('Mon Tue Wed Thu Fri Sat Sun'),
    am: 'AM',
    pm: 'PM',
  },
  'fr-FR': {
    long: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
    short: list('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
    weekdays: list('lundi mardi mercredi jeudi vendredi samedi dimanche'),
    shortWeekdays: list('lun. mar. mer. jeu. ven. sam. dim.'),
    am: 'AM',
    pm: 'PM',
  },
  'zh-CN': {
    long: HAN_MONTHS,
    short: MONTHS_BY_NUMBER,
    weekdays: HAN_DAYS.map((day) => `星期${day}`),
    shortWeekdays: HAN_DAYS.map((day) => `周${day}`),
    am: '上午',
    pm: '下午',
  },
  'zh-TW': {
    long: HAN_MONTHS,
    short: MONTHS_BY_NUMBER,
    weekdays: HAN_DAYS.map((day) => `星期${day}`),
    shortWeekdays: HAN_DAYS.map((day) => `週${day}`),
    am: '上午',
    pm: '下午',
  },
  'sv-SE': {
    long: list('januari februari mars april maj juni juli augusti september oktober november december'),
    short: list('jan feb mar apr maj jun jul aug sep okt nov dec'),
    weekdays: list('måndag tisdag onsdag torsdag fredag lördag söndag'),
    shortWeekdays: list('mån tis ons tors fre lör sön'),
    am: 'fm',
    pm: 'em',
  },
  'nl-NL': {
    long: list('januari februari maart april mei juni juli augustus september oktober november december'),
    short: list('jan feb mrt apr mei jun jul aug sep okt nov dec'),
    weekdays: list('maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'),
    shortWeekdays: list('ma di wo do vr za zo'),
    am: 'a.m.',
    pm: 'p.m.',
  },
};
