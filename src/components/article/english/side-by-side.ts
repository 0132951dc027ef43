/**
 * The English original beside its translation (wide) or under it (narrow). Fetched when a reader asks for it;
 * the translation's own elements are neither moved nor changed, so that focus, selection and links stay.
 */
import bilingualCss from '../../../styles/bilingual.css?url';
import { addStylesheet } from '../../ui/stylesheet.ts';
import { fetchPage } from './fetch-page.ts';
import { type Pairing, pairSections } from './pairing.ts';
import { type ArticleText, ORIGINAL, articleIn } from './sections.ts';
import { keepPlace } from './reading-position.ts';
import { safeCopy } from './safe-copy.ts';

const ENGLISH = 'en-US';
/** A page that takes longer is not coming. */
const PATIENCE_MS = 20_000;

export interface English {
  /** Shows it, or takes it away again. */
  readonly show: (isShown: boolean) => void;
}

function englishOf(source: Element): HTMLElement {
  const copy = safeCopy(source);
  copy.lang = ENGLISH;
  copy.dataset['original'] = '';
  return copy;
}

/** Several blocks in one element: they stand for a section as a whole. */
function togetherOf(sources: readonly Element[]): HTMLElement {
  const whole = document.createElement('div');
  whole.lang = ENGLISH;
  whole.className = 'whole stack';
  whole.dataset['original'] = '';
  whole.append(...sources.map(safeCopy));
  return whole;
}

/** One English section put in its place. */
function place(pairing: Pairing<Element>, own: ArticleText, english: ArticleText): void {
  const heading = own.headingOf(pairing.id);
  const title = english.headingOf(pairing.id);
  if (pairing.kind === 'added') {
    const passage = english.passages.find(({ id }) => id === pairing.id);
    const preceding = own.passages.find(({ id }) => id === pairing.after) ?? own.passages[0];
    let last = preceding?.blocks.at(-1) ?? own.headingOf(preceding?.id ?? '');
    // After the English of that section too, and after other sections added there.
    while (last?.nextElementSibling?.matches(ORIGINAL)) last = last.nextElementSibling;
    last?.after(togetherOf([...(title ? [title] : []), ...(passage?.blocks ?? [])]));
    return;
  }
  if (pairing.kind === 'paired') for (const [block, original] of pairing.pairs) block.after(englishOf(original));
  const whole = pairing.kind === 'whole' && pairing.english.length > 0 ? [togetherOf(pairing.english)] : [];
  if (heading && title) heading.after(englishOf(title), ...whole);
  else
    own.passages
      .find(({ id }) => id === pairing.id)
      ?.blocks.at(-1)
      ?.after(...whole);
}

/** What stands over the two columns: the languages' own names. */
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

/**
 * Fetches the English page and makes it ready to be shown beside this one. Rejects where it cannot be had.
 * @param button the toggle: it knows the address of the English page and the names of both languages
 */
export async function fetchEnglish(button: HTMLButtonElement): Promise<English> {
  const address = button.dataset['english'] ?? '';
  const [page] = await Promise.all([fetchPage(address, PATIENCE_MS), addStylesheet(bilingualCss)]);
  const english = articleIn(page);
  const column = document.querySelector<HTMLElement>('main .column');
  const bar = button.parentElement;

  const put = () => {
    const own = articleIn(document);
    const pairings = pairSections(own.passages, english.passages, (block) => block.tagName);
    own.title.after(englishOf(english.title));
    for (const pairing of pairings) place(pairing, own, english);
    const { ownName = '', englishName = '' } = button.dataset;
    bar?.append(
      headsOf([
        [document.documentElement.lang, ownName],
        [ENGLISH, englishName],
      ]),
    );
  };
  const take = () => document.querySelectorAll(ORIGINAL).forEach((element) => element.remove());

  return {
    show: (isShown) => {
      const { title, passages, headingOf } = articleIn(document);
      const blocks = passages.flatMap(({ id, blocks }) => {
        const heading = headingOf(id);
        return heading ? [heading, ...blocks] : blocks;
      });
      const { position, top } = bar ? getComputedStyle(bar) : { position: '', top: '' };
      // Its upper line may be out of sight: then it sticks above the window's edge.
      const sticking = bar && position === 'sticky' ? bar.offsetHeight + parseFloat(top) : 0;
      keepPlace([title, ...blocks], sticking, () => {
        take();
        column?.classList.toggle('both', isShown);
        if (isShown) put();
      });
    },
  };
}
