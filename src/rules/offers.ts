/** The kinds of offer, which of them renew, and what each owes. facts 1, 41, 51-56, 58-61; E14 */

export const OFFER_IDS = [
  'competency',
  'cloud-business-applications',
  'advanced-specialization',
  'action-pack',
  'network-membership',
] as const;

export type OfferId = (typeof OFFER_IDS)[number];
/** Everything but membership of the network itself. facts 1 */
export type RenewableOfferId = Exclude<OfferId, 'network-membership'>;

/** What a partner has to prove to renew, before any measure. */
export type OwnRequirements = 'required' | 'none';
/** `if-due`: a specialization has no fee of its own, but keeping its gold competency may cost one (facts 55, 56). */
export type Fee = 'due' | 'if-due' | 'none';

export interface Offer {
  readonly id: OfferId;
  readonly renewsYearly: boolean;
  /** False where no purchase date exists, so that only an anniversary can be asked for. E14 */
  readonly hasPurchaseDate: boolean;
  readonly requirements: OwnRequirements;
  readonly fee: Fee;
}

export const OFFERS: Readonly<Record<OfferId, Offer>> = {
  competency: {
    id: 'competency',
    renewsYearly: true,
    hasPurchaseDate: true,
    requirements: 'required',
    fee: 'due',
  },
  'cloud-business-applications': {
    id: 'cloud-business-applications',
    renewsYearly: true,
    hasPurchaseDate: true,
    requirements: 'required',
    fee: 'due',
  },
  'advanced-specialization': {
    id: 'advanced-specialization',
    renewsYearly: true,
    hasPurchaseDate: false,
    requirements: 'required',
    fee: 'if-due',
  },
  'action-pack': {
    id: 'action-pack',
    renewsYearly: true,
    hasPurchaseDate: true,
    requirements: 'none',
    fee: 'due',
  },
  'network-membership': {
    id: 'network-membership',
    renewsYearly: false,
    hasPurchaseDate: false,
    requirements: 'none',
    fee: 'none',
  },
};

/** The facts each row rests on. */
export const OFFER_SOURCES: Readonly<Record<OfferId, string>> = {
  competency: '1, 41, 45',
  'cloud-business-applications': '49, 93',
  'advanced-specialization': '51, 55, 56, E14',
  'action-pack': '1, 58, 60, 66',
  'network-membership': '1, 2',
};

export function isOfferId(text: string): text is OfferId {
  return Object.hasOwn(OFFERS, text);
}
