/** For the browser's storage and for links. A link has the text in its fragment, which is never sent to a server. */
import { entryIdOf, isEntryId } from './entry-id.ts';
import { type EditionId, editionOf } from '../../../rules/index.ts';
import { MAX_OFFERS, type OfferFacts, type PlannedList, type PlannedOffer, readOfferFacts } from './planned-offer.ts';

/**
 * The version of the text format that each edition's offers need. A text has the highest version of its offers. An old
 * version of this page that doesn't know the edition then reports that a newer version saved the list, and doesn't
 * change it. It can still read lists without offers of that edition.
 */
const EDITION_VERSIONS: Readonly<Record<EditionId, number>> = { 'mpn-2021': 1, maicpp: 2 };
const FIRST_VERSION = 1;
const LAST_VERSION = Math.max(...Object.values(EDITION_VERSIONS));

/** The start of a link's fragment. */
export const FRAGMENT_START = '#list=';

/** In lists from before offers had IDs, it has only five values. */
type Row = readonly [offer: string, name: string, basis: string, date: string, renewals: number, id?: string];

const isRow = (value: unknown): value is Row =>
  Array.isArray(value) &&
  (value.length === 5 || (value.length === 6 && typeof value[5] === 'string')) &&
  value.slice(0, 4).every((part) => typeof part === 'string') &&
  typeof value[4] === 'number';

/** @param changes how often each offer was changed, so that tabs can merge lists; links don't need it */
export function writeList(list: PlannedList, changes?: ReadonlyMap<string, number>): string {
  const offers = list.map(({ offer, name, basis, date, renewals, id }): Row => [
    offer,
    name,
    basis,
    date,
    renewals,
    id,
  ]);
  const changesProperty = changes && changes.size > 0 ? { changes: Object.fromEntries(changes) } : {};
  const version = Math.max(FIRST_VERSION, ...new Set(list.map(({ offer }) => EDITION_VERSIONS[editionOf(offer)])));
  return JSON.stringify({ version, offers, ...changesProperty });
}

/** An offer without an ID gets one computed from its content, so that the same list always has the same IDs. */
function identify(list: readonly OfferFacts[]): PlannedList {
  const usedIds = new Set<string>();
  return list.map((facts): PlannedOffer => {
    const text = JSON.stringify([facts.offer, facts.name, facts.basis, facts.date, facts.renewals]);
    let id = facts.id ?? entryIdOf(text);
    for (let copy = 2; usedIds.has(id); copy++) id = entryIdOf(`${text} ${copy}`);
    usedIds.add(id);
    return { ...facts, id };
  });
}

export type ParsedList =
  /** `hasIds` is false for lists from before offers had IDs. */
  | {
      readonly kind: 'list';
      readonly list: PlannedList;
      readonly changes: ReadonlyMap<string, number>;
      readonly hasIds: boolean;
    }
  /** The text isn't a list, or a newer version of this page wrote it. */
  | { readonly kind: 'unreadable' | 'newer' };

const UNREADABLE: ParsedList = { kind: 'unreadable' };

function parseRow(row: unknown): OfferFacts | undefined {
  if (!isRow(row)) return undefined;
  const [offer, name, basis, date, renewals, id] = row;
  return readOfferFacts({ offer, name, basis, date, renewals, id });
}

function parseChanges(value: unknown): ReadonlyMap<string, number> {
  const isCount = (count: unknown): count is number => Number.isSafeInteger(count) && Number(count) > 0;
  const counts = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(counts.flatMap(([id, count]) => (isEntryId(id) && isCount(count) ? [[id, count] as const] : [])));
}

/** Also parses the output of earlier versions. If one offer is invalid, the whole text is unreadable. */
export function parseList(text: string): ParsedList {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== 'object' || parsed === null || !('version' in parsed)) return UNREADABLE;
    const { version } = parsed;
    if (typeof version !== 'number' || !Number.isInteger(version) || version < FIRST_VERSION) return UNREADABLE;
    if (version > LAST_VERSION) return { kind: 'newer' };
    if (!('offers' in parsed) || !Array.isArray(parsed.offers)) return UNREADABLE;
    if (parsed.offers.length > MAX_OFFERS) return UNREADABLE;
    const facts = parsed.offers.map(parseRow);
    if (!facts.every((one) => one !== undefined)) return UNREADABLE;
    const changes = 'changes' in parsed ? parseChanges(parsed.changes) : new Map<string, number>();
    return { kind: 'list', list: identify(facts), changes, hasIds: facts.every(({ id }) => id !== undefined) };
  } catch {
    return UNREADABLE;
  }
}

/** Undefined if `parseList` can't read the text. */
export function readList(text: string): PlannedList | undefined {
  const parsed = parseList(text);
  return parsed.kind === 'list' ? parsed.list : undefined;
}

/** Text as base64url of its UTF-8, because names may be in any language. */
function toBase64Url(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(encoded: string): string {
  const bytes = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

/** The fragment of a link to a list. */
export function listToFragment(list: PlannedList): string {
  return FRAGMENT_START + toBase64Url(writeList(list));
}

/** The list in a fragment. Undefined if there's none, 'broken' if it can't be read. */
export function fragmentToList(fragment: string): PlannedList | 'broken' | undefined {
  if (!fragment.startsWith(FRAGMENT_START)) return undefined;
  try {
    return readList(fromBase64Url(fragment.slice(FRAGMENT_START.length))) ?? 'broken';
  } catch {
    return 'broken';
  }
}
