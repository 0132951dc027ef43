/** The script of every article: its table of contents and its buttons. */
import { followContents } from './follow-contents.ts';
import { setUpEnglish } from './english/toggle.ts';
import { addHeadingLinks } from './heading-links.ts';
import { copyMarkdown } from './markdown-copy.ts';

/**
 * Returns a function that shows a text, and optionally a link, in the status line next to the buttons. Without a text,
 * the function clears the line.
 */
function tellIn(status: Element): (text: string | undefined, link?: { href: string; text: string }) => void {
  return (text = '', link) => {
    // The line has `role="status"` only while it has text. At other times, the calculator's element is the only one on
    // the page with this role.
    if (text) status.setAttribute('role', 'status');
    else status.removeAttribute('role');
    status.replaceChildren(text);
    if (!link) return;
    const way = document.createElement('a');
    way.href = link.href;
    way.textContent = link.text;
    status.append(' ', way);
  };
}

const tools = document.querySelector<HTMLElement>('.tools');
const status = tools?.querySelector('.told');
const contents = document.querySelector<HTMLElement>('.toc');
const prose = document.querySelector('.prose');

if (contents) followContents(contents);
if (tools && status) {
  const words = tools.dataset;
  const tell = tellIn(status);
  const english = tools.querySelector<HTMLButtonElement>('[data-english]');
  if (english) {
    const { english: href = '' } = english.dataset;
    setUpEnglish(english, (isFailed) => {
      if (isFailed) tell(words['englishFailed'], { href, text: words['englishRead'] ?? '' });
      else tell(undefined);
    });
  }
  const markdown = tools.querySelector<HTMLButtonElement>('[data-markdown]');
  markdown?.addEventListener('click', () => {
    const { markdown: href = '' } = markdown.dataset;
    copyMarkdown(href).then(
      () => tell(words['markdownCopied']),
      () => tell(words['markdownFailed'], { href, text: words['markdownOpen'] ?? '' }),
    );
  });
  tools.querySelector('[data-print]')?.addEventListener('click', () => print());
  if (prose) {
    addHeadingLinks(prose, words['link'] ?? '', (worked) => tell(words[worked ? 'linkCopied' : 'linkFailed']));
  }
}
