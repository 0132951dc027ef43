/**
 * Offers a reader this page in their own language, where it has one: a bar at the foot of the window, in that
 * language, which moves nothing and is gone for good once closed. Never a redirect.
 */
import { lookUp } from '../../i18n/lookup.ts';
import type { Catalog } from '../../i18n/translator.ts';
import offerCss from '../../styles/offer.css?url';
import { addStylesheet } from '../ui/stylesheet.ts';

/** Fetched with this file, by the few who are offered something, and not written into every page. */
const CATALOGS: Readonly<Record<string, Catalog>> = import.meta.glob<Catalog>('../../content/*/strings.json', {
  query: '?used-by=components/shell/language-offer.ts',
  import: 'default',
  eager: true,
});

const DECLINED = 'language-declined';

function isDeclined(tag: string): boolean {
  try {
    return localStorage.getItem(DECLINED) === tag;
  } catch {
    return false;
  }
}

function decline(tag: string): void {
  try {
    localStorage.setItem(DECLINED, tag);
  } catch {
    // Closed for this page, at least.
  }
}

/**
 * @param here the page's language
 * @param stored the language the reader once chose: it goes before the browser's
 * @param prepare makes a link keep query and hash, and remember its language
 */
export async function offerLanguage(
  here: string,
  stored: string | null,
  prepare: (link: HTMLAnchorElement) => void,
): Promise<void> {
  // The page's own language is not in its menu; a reader whose language it is needs no offer, even of a second one.
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.lang a[data-serves]')];
  const others = links.map((link) => ({ tag: link.lang, serves: link.dataset['serves']?.split(' ') ?? [], link }));
  const own = document.querySelector<HTMLElement>('.lang')?.dataset['serves']?.split(' ') ?? [];
  const found = lookUp(
    [...others, { tag: here, serves: own, link: undefined }],
    stored ? [stored] : navigator.languages,
  );
  if (!found?.link || isDeclined(found.tag)) return;

  const { link: source, tag } = found;
  const words = CATALOGS[`../../content/${tag}/strings.json`]?.messages ?? {};
  const bar = document.createElement('section');
  const link = document.createElement('a');
  const close = document.createElement('button');
  bar.className = 'offer';
  bar.lang = tag;
  bar.ariaLabel = source.textContent.trim();
  link.href = source.href;
  link.hreflang = tag;
  link.dataset['language'] = tag;
  link.textContent = words['reading.language'] ?? '';
  prepare(link);
  close.type = 'button';
  close.className = 'btn';
  close.textContent = words['reading.language.close'] ?? '';
  close.addEventListener('click', () => {
    decline(tag);
    bar.remove();
  });
  bar.append(link, close);
  await addStylesheet(offerCss);
  document.querySelector('.top')?.after(bar);
}
