/**
 * Shows the English original next to its translation, or below it on narrow screens. The English page is fetched when a
 * reader asks for it. The translation's elements aren't moved or changed, so focus, selection, and links aren't lost.
 */
import bilingualCss from '../../../styles/bilingual.css?url';
import { addStylesheet } from '../../ui/stylesheet.ts';
import { fetchPage } from './fetch-page.ts';
import { type Pairing, pairSections } from './pairing.ts';
import { type ArticleText, ORIGINAL, articleIn } from './sections.ts';
import { keepPlace } from './reading-position.ts';
import { safeCopy } from './safe-copy.ts';

const ENGLISH = 'en-US';
/** The timeout of the request. */
const PATIENCE_MS = 20_000;

export interface English {
  /** Shows or hides the English original. */
  readonly show: (isShown: boolean) => void;
}

function englishOf(source: Element): HTMLElement {
  const copy = safeCopy(source);
  copy.lang = ENGLISH;
  copy.dataset['original'] = '';
  return copy;
}

/** Wraps the blocks of a section in one element. */
function wrapSection(sources: readonly Element[]): HTMLElement {
  const whole = document.createElement('div');
  whole.lang = ENGLISH;
  whole.className = 'whole stack';
  whole.dataset['original'] = '';
  whole.append(...sources.map(safeCopy));
  return whole;
}

/** Inserts one English section. */
function insertSection(pairing: Pairing<Element>, own: ArticleText, english: ArticleText): void {
  const heading = own.headingOf(pairing.id);
  const title = english.headingOf(pairing.id);
  if (pairing.kind === 'added') {
    const passage = english.passages.find(({ id }) => id === pairing.id);
    const preceding = own.passages.find(({ id }) => id === pairing.after) ?? own.passages[0];
    let last = preceding?.blocks.at(-1) ?? own.headingOf(preceding?.id ?? '');
    // Skips the English that's already shown for the preceding section, and other sections that were added after it.
    while (last?.nextElementSibling?.matches(ORIGINAL)) last = last.nextElementSibling;
    last?.after(wrapSection([...(title ? [title] : []), ...(passage?.blocks ?? [])]));
    return;
  }
  if (pairing.kind === 'paired') for (const [block, original] of pairing.pairs) block.after(englishOf(original));
  const whole = pairing.kind === 'whole' && pairing.english.length > 0 ? [wrapSection(pairing.english)] : [];
  if (heading && title) heading.after(englishOf(title), ...whole);
  else
    own.passages
      .find(({ id }) => id === pairing.id)
      ?.blocks.at(-1)
      ?.after(...whole);
}

/** The heading of the two columns: the names of the languages. */
function headsOf(names: readonly (readonly [lang: string, name: string])[]): HTMLElement {
  const heads = document.createElement('div');
  heads.className = 'heads';
  heads.dataset['original'] = '';
  heads.append(
    ...names.map(([lang, name]) => {
      const head = document.createElement('p');
      head.className = 'label';
      head.lang = lang;
      head.textContent = name;
      return head;
    }),
  );
  return heads;
}

/** A language's name, from the language links in the footer. */
const nameOf = (tag: string) => document.querySelector(`.foot a[lang="${tag}"]`)?.textContent.trim() ?? tag;

/**
 * Fetches the English page and prepares it to be shown next to this one. Rejects if it can't be loaded.
 * @param button the toggle, whose `data-english` attribute has the URL of the English page
 */
export async function fetchEnglish(button: HTMLButtonElement): Promise<English> {
  const address = button.dataset['english'] ?? '';
  const [page] = await Promise.all([fetchPage(address, PATIENCE_MS), addStylesheet(bilingualCss)]);
  const english = articleIn(page);
  const column = document.querySelector<HTMLElement>('main .column');
  const bar = button.parentElement;

  const insertEnglish = () => {
    const own = articleIn(document);
    const pairings = pairSections(own.passages, english.passages, (block) => block.tagName);
    own.title.after(englishOf(english.title));
    for (const pairing of pairings) insertSection(pairing, own, english);
    bar?.append(
      headsOf([
        [document.documentElement.lang, nameOf(document.documentElement.lang)],
        [ENGLISH, nameOf(ENGLISH)],
      ]),
    );
  };
  const removeEnglish = () => document.querySelectorAll(ORIGINAL).forEach((element) => element.remove());

  return {
    show: (isShown) => {
      const { title, passages, headingOf } = articleIn(document);
      const blocks = passages.flatMap(({ id, blocks }) => {
        const heading = headingOf(id);
        return heading ? [heading, ...blocks] : blocks;
      });
      const { position, top } = bar ? getComputedStyle(bar) : { position: '', top: '' };
      // The height of the bar that covers the top of the window. If its first line is out of view, `top` is negative.
      const sticking = bar && position === 'sticky' ? bar.offsetHeight + parseFloat(top) : 0;
      keepPlace([title, ...blocks], sticking, () => {
        removeEnglish();
        column?.classList.toggle('both', isShown);
        if (isShown) insertEnglish();
      });
    },
  };
}
