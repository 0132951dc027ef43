import { LOCALES } from '../../../src/i18n/locales.ts';
import { EDITION_IDS, acceptsPurchaseDate, isRenewable, offersOf } from '../../../src/rules/index.ts';

const offerList = (edition: (typeof EDITION_IDS)[number]) =>
  offersOf(edition).map((offer) => {
    const dates = acceptsPurchaseDate(offer) ? '--anniversary or --purchase' : '--anniversary';
    return `  ${offer.padEnd(30)}  ${isRenewable(offer) ? dates : 'no date'}`;
  });

/** The text of --help. */
export const help = (): string =>
  [
    'renewal-dates: when to renew a Microsoft partner offer, and by what date.',
    '',
    'renewal-dates --offer OFFER (--anniversary DATE | --purchase DATE) [options]',
    'renewal-dates --list FILE [options]',
    '',
    'Options:',
    '  --offer OFFER       the offer (see below)',
    '  --anniversary DATE  the anniversary date that Partner Center shows, YYYY-MM-DD',
    '  --purchase DATE     the purchase date, YYYY-MM-DD; the answer is about the first anniversary',
    '  --parity PARITY     for a specialization: whether the anniversary is "odd" or "even"-numbered',
    '  --list FILE         a list exported from the planner (CSV); writes one calendar file for all its offers',
    '  --today DATE        the date to calculate for (default: today)',
    '  --format FORMAT     text (default), json (the answer as data), or ics (a calendar file)',
    `  --locale TAG        the language: ${LOCALES.map(({ tag }) => tag).join(', ')} (default: en-US)`,
    '  --site URL          the URL of the guide, for links to answers (default: no links)',
    '  --help              print this help',
    '  --version           print the version',
    '',
    'Offers:',
    ...EDITION_IDS.flatMap((edition) => [`  (${edition})`, ...offerList(edition)]),
    '',
    'Example: renewal-dates --offer action-pack --purchase 2020-09-01 --format ics --locale sv-SE > renewal.ics',
    '',
    "Exit codes: 0 success, 1 no answer in this format, 2 usage error. The command doesn't use the network.",
  ].join('\n');
