/** Offers the page in the reader's language, in a bar. Once it's closed, that language isn't offered again. */
import { LOCALES, SOURCE_TAG } from '../../i18n/locales.ts';
import { lookUp } from '../../i18n/lookup.ts';
import type { Catalog } from '../../i18n/translator.ts';
import offerCssUrl from '../../styles/offer.css?url';
import { addStylesheet } from '../ui/stylesheet.ts';

/** Only readers who may get an offer load this file. */
const CATALOGS: Readonly<Record<string, Catalog>> = import.meta.glob<Catalog>('../../content/*/strings.json', {
  query: '?used-by=components/shell/language-offer.ts',
  import: 'default',
  eager: true,
});

/** It isn't translated, or it has the same text as this page (see LanguageLinks.astro). */
const isNotOfferable = (link: HTMLAnchorElement | undefined) => link?.dataset['unoffered'] !== undefined;

/** The language that was last declined. Sharing ui/storage.ts with other scripts would cost another request. */
const DECLINED_KEY = 'language-declined';

function wasDeclined(tag: string): boolean {
  try {
    return localStorage.getItem(DECLINED_KEY) === tag;
  } catch {
    return false;
  }
}

function decline(tag: string): void {
  try {
    localStorage.setItem(DECLINED_KEY, tag);
  } catch {
    // If storage is blocked, the language is offered again on the next page.
  }
}

/**
 * @param pageLanguage the tag of the page, such as `fr-FR`
 * @param stored the language that the reader chose on an earlier page; if there's one, the browser's languages are
 *   ignored
 * @param prepareLink makes a link keep the page's query and hash, and store its language as the reader's choice
 */
export async function offerLanguage(
  pageLanguage: string,
  stored: string | null,
  prepareLink: (link: HTMLAnchorElement) => void,
): Promise<void> {
  // The language menu has links to all languages except the page's own. Readers of the page's language don't need an
  // offer, even if they also read others. Neither do readers of English on a page that isn't translated, because it
  // shows English text.
  const links = new Map(
    Array.from(document.querySelectorAll<HTMLAnchorElement>('.lang a'), (link) => [link.lang, link] as const),
  );
  const isPageLanguage = (tag: string) =>
    tag === pageLanguage || (tag === SOURCE_TAG && isNotOfferable(links.get(tag)));
  const found = lookUp(
    LOCALES.filter(({ tag }) => isPageLanguage(tag) || !isNotOfferable(links.get(tag))),
    stored ? [stored] : navigator.languages,
  );
  const offeredLink = found && links.get(found.tag);
  if (!offeredLink || isPageLanguage(found.tag) || wasDeclined(found.tag)) return;

  const { tag } = found;
  const { messages = {}, untranslated = [] } = CATALOGS[`../../content/${tag}/strings.json`] ?? {};
  const isUntranslated = (key: string) => untranslated.includes(key);
  const bar = document.createElement('section');
  const link = document.createElement('a');
  const close = document.createElement('button');
  bar.className = 'offer';
  bar.lang = tag;
  bar.ariaLabel = offeredLink.textContent.trim();
  link.href = offeredLink.href;
  link.hreflang = tag;
  // The message in `reading.language` names its own language ("available in English"), so the English message can't
  // replace a missing translation. The link is then the name of the language.
  link.textContent = isUntranslated('reading.language') ? bar.ariaLabel : (messages['reading.language'] ?? '');
  prepareLink(link);
  close.type = 'button';
  close.className = 'btn';
  if (isUntranslated('reading.language.close')) close.lang = 'en-US';
  close.textContent = messages['reading.language.close'] ?? '';
  close.addEventListener('click', () => {
    decline(tag);
    bar.remove();
  });
  bar.append(link, close);
  await addStylesheet(offerCssUrl);
  document.querySelector('.top')?.after(bar);
}
