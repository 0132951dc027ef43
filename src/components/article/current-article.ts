/** The script of every article: its table of contents and its buttons. */
import { followContents } from './follow-contents.ts';
import { setUpEnglish } from './english/toggle.ts';
import { addHeadingLinks } from './heading-links.ts';
import { copyMarkdown } from './markdown-copy.ts';

/** Shows a text in the status line next to the buttons, with a link if there is one. */
function tellIn(status: Element): (text: string | undefined, link?: { href: string; text: string }) => void {
  return (text = '', link) => {
    // The status line has the role only while it has text, so that otherwise the calculator's status is the only one on the page.
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
