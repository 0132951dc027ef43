/**
 * Shows the English original next to its translation, or below it on narrow screens. The translation's elements aren't
 * moved or changed, so focus, selection, and links aren't lost.
 */
import bilingualCss from '../../../styles/bilingual.css?url';
import { addStylesheet } from '../../ui/stylesheet.ts';
import { fetchPage } from './fetch-page.ts';
import { type Pairing, pairSections } from './pairing.ts';
import { type ArticleText, ORIGINAL, articleIn } from './sections.ts';
import { keepPlace } from './reading-position.ts';
import { safeCopy } from './safe-copy.ts';

const ENGLISH_TAG = 'en-US';
/** The timeout of the request. */
const TIMEOUT_MS = 20_000;

export interface EnglishView {
  /** Shows or hides the English original. */
  readonly show: (isShown: boolean) => void;
}

function copyEnglish(source: Element): HTMLElement {
  const copy = safeCopy(source);
  copy.lang = ENGLISH_TAG;
  copy.dataset['original'] = '';
  return copy;
}

function wrapSection(sources: readonly Element[]): HTMLElement {
  const wrapper = document.createElement('div');
  wrapper.lang = ENGLISH_TAG;
  wrapper.className = 'whole stack';
  wrapper.dataset['original'] = '';
  wrapper.append(...sources.map(safeCopy));
  return wrapper;
}

/** Inserts one English section. */
function insertSection(pairing: Pairing<Element>, translation: ArticleText, english: ArticleText): void {
  const heading = translation.headingOf(pairing.id);
  const title = english.headingOf(pairing.id);
  if (pairing.kind === 'added') {
    const passage = english.passages.find(({ id }) => id === pairing.id);
    const preceding = translation.passages.find(({ id }) => id === pairing.after) ?? translation.passages[0];
    let insertionPoint = preceding?.blocks.at(-1) ?? translation.headingOf(preceding?.id ?? '');
    // Skips the English text that was already inserted for the preceding section, and other sections inserted after it.
    while (insertionPoint?.nextElementSibling?.matches(ORIGINAL)) insertionPoint = insertionPoint.nextElementSibling;
    insertionPoint?.after(wrapSection([...(title ? [title] : []), ...(passage?.blocks ?? [])]));
    return;
  }
  if (pairing.kind === 'paired') for (const [block, original] of pairing.pairs) block.after(copyEnglish(original));
  const wholeSection = pairing.kind === 'whole' && pairing.english.length > 0 ? [wrapSection(pairing.english)] : [];
  if (heading && title) heading.after(copyEnglish(title), ...wholeSection);
  else
    translation.passages
      .find(({ id }) => id === pairing.id)
      ?.blocks.at(-1)
      ?.after(...wholeSection);
}

function createColumnHeadings(names: readonly (readonly [lang: string, name: string])[]): HTMLElement {
  const headings = document.createElement('div');
  headings.className = 'heads';
  headings.dataset['original'] = '';
  headings.append(
    ...names.map(([lang, name]) => {
      const heading = document.createElement('p');
      heading.className = 'label';
      heading.lang = lang;
      heading.textContent = name;
      return heading;
    }),
  );
  return headings;
}

/** A language's name, from the language links in the footer. */
const languageName = (tag: string) => document.querySelector(`.foot a[lang="${tag}"]`)?.textContent.trim() ?? tag;

/**
 * Fetches the English page and prepares it to be shown next to this one. Rejects if it can't be loaded.
 * @param button the toggle, whose `data-english` attribute has the URL of the English page
 */
export async function fetchEnglish(button: HTMLButtonElement): Promise<EnglishView> {
  const url = button.dataset['english'] ?? '';
  const [page] = await Promise.all([fetchPage(url, TIMEOUT_MS), addStylesheet(bilingualCss)]);
  const english = articleIn(page);
  const column = document.querySelector<HTMLElement>('main .column');
  const toolbar = button.parentElement;

  const insertEnglish = () => {
    const translation = articleIn(document);
    const pairings = pairSections(translation.passages, english.passages, (block) => block.tagName);
    translation.title.after(copyEnglish(english.title));
    for (const pairing of pairings) insertSection(pairing, translation, english);
    toolbar?.append(
      createColumnHeadings([
        [document.documentElement.lang, languageName(document.documentElement.lang)],
        [ENGLISH_TAG, languageName(ENGLISH_TAG)],
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
      const { position, top } = toolbar ? getComputedStyle(toolbar) : { position: '', top: '' };
      // The height of the toolbar's part that covers the top of the window. If the toolbar's first line stays out of
      // view, `top` is negative.
      const coveredHeight = toolbar && position === 'sticky' ? toolbar.offsetHeight + parseFloat(top) : 0;
      keepPlace([title, ...blocks], coveredHeight, () => {
        removeEnglish();
        column?.classList.toggle('both', isShown);
        if (isShown) insertEnglish();
      });
    },
  };
}
