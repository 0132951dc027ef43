/** Finds the offer that a cell means: by ID, by this site's names in all languages, or by other names people use. */
import type { Messages } from '../../../i18n/message.ts';
import { OFFER_IDS, type OfferId } from '../../../rules/index.ts';
import { wordsOf } from './fold.ts';

/** The offer that a cell means. If the text is too short to tell, all offers it could mean, or an empty list. */
export type FoundOffer =
  { readonly id: OfferId } | { readonly id?: undefined; readonly candidates: readonly OfferId[] };

export type OfferFinder = (cell: string) => FoundOffer;

/** More names than those in the strings: labels of Partner Center, short forms, names on older pages of Microsoft's. */
const MORE_NAMES: Partial<Record<OfferId, readonly string[]>> = {
  competency: [
    'gold',
    'silver',
    'gold or silver competency',
    'gold membership',
    'silver membership',
    'guldkompetens',
    'silverkompetens',
    '资格',
    '能力',
    '能力认证',
    '金牌',
    '银牌',
    '金牌能力',
    '银牌能力',
    '職能',
    '金級職能',
    '銀級職能',
    'gouden competentie',
    'zilveren competentie',
    'compétence gold',
    'compétence silver',
  ],
  'cloud-business-applications': ['cloud business applications', 'CBA', 'Cloud Business Applications-kompetensen'],
  'advanced-specialization': [
    'adv. specialization',
    'adv. specializations',
    'advanced specializations',
    'advanced specialisation',
  ],
  'action-pack': [
    'MAPS',
    'action pack subscription',
    'Microsoft action pack subscription',
    'MPN action pack',
    'abonnement action pack',
    '行动套件',
    '行动包',
    '操作包',
    '行動寶盒',
    'åtgärdspaket',
    'actiepakket',
  ],
  'network-membership': [
    'MPN',
    'MPN membership',
    'Microsoft Partner Network membership',
    'Microsoft Partner Network',
    'Network membership (MPN)',
    'Adhésion au réseau (MPN)',
    '合作伙伴网络会员资格 (MPN)',
    'Nätverksmedlemskap (MPN)',
    'Netwerklidmaatschap (MPN)',
  ],
};

/** Whether the other list has all these words in this order: "silver competency" in "silver or gold competency". */
function areIn(words: readonly string[], others: readonly string[]): boolean {
  let place = -1;
  return words.every((word) => {
    place = others.indexOf(word, place + 1);
    return place >= 0;
  });
}

/** @param catalogs `offer.…` of all languages */
export function createOfferFinder(catalogs: readonly Messages[]): OfferFinder {
  const names = OFFER_IDS.flatMap((id) =>
    [id, ...catalogs.map((messages) => messages[`offer.${id}`] ?? ''), ...(MORE_NAMES[id] ?? [])].map((name) => {
      const words = wordsOf(name);
      return { id, words, joined: words.join('') };
    }),
  ).filter(({ joined }) => joined !== '');
  const find = (cell: string): FoundOffer => {
    const words = wordsOf(cell);
    const joined = words.join('');
    const whole = names.find((name) => name.joined === joined);
    if (whole) return { id: whole.id };
    const partly = words.length === 0 ? [] : names.filter((name) => areIn(words, name.words));
    const [id, ...others] = new Set(partly.map((name) => name.id));
    if (id === undefined) return { candidates: [] };
    // One word or two characters of a longer name aren't enough.
    const isLong = /\p{Script=Han}/u.test(joined) ? joined.length > 2 : words.length > 1;
    return others.length === 0 && isLong ? { id } : { candidates: [id, ...others] };
  };
  const known = new Map<string, FoundOffer>();
  return (cell) => {
    const found = known.get(cell) ?? find(cell);
    if (known.size < 1000) known.set(cell, found);
    return found;
  };
}
