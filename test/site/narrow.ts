/** Layout on the narrowest supported screen, which is the same as a wide one at 400% zoom. */
import type { Page } from '@playwright/test';

const NARROWEST = { width: 320, height: 640 }; // px; WCAG 1.4.10

/** The viewport of other tests. */
const WIDE = { width: 1280, height: 720 }; // px

/** The elements that overflow the page; empty if there are none. Elements that scroll may be wider. */
export const overflowingElements = (page: Page) =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const mayOverflow = (element: Element): boolean =>
      element.closest('.scroll, svg, .vh, .ruler') !== null || getComputedStyle(element).position === 'fixed';
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => !mayOverflow(element) && element.getBoundingClientRect().right > innerWidth + 0.5,
    );
    const names = wide.map(
      ({ tagName, className, textContent }) => `${tagName}.${className} ${textContent.trim().slice(0, 30)}`,
    );
    return [`${document.documentElement.scrollWidth}px`, ...names.slice(-3)];
  });

/** Chinese punctuation that can't be at the start of a line. */
const CLOSING_PUNCTUATION = /[。，、；：？！）」』》〉】]/u;

/** The lines that start with such punctuation, each with the text before it. */
const wrongLineBreaks = (page: Page) =>
  page.evaluate((closing) => {
    const marks = new RegExp(closing, 'gu');
    const boxOf = (node: Node, at: number) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect();
    };
    const found: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let previous: Text | undefined;
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      if (text.data.trim() === '') continue;
      for (const { index } of text.data.matchAll(marks)) {
        const [before, at] = index > 0 ? [text, index - 1] : [previous, (previous?.length ?? 0) - 1];
        if (!before) continue;
        const [boxBefore, box] = [boxOf(before, at), boxOf(text, index)];
        const isVisible = boxBefore.width > 0 && box.width > 0;
        if (isVisible && box.top >= boxBefore.bottom - 1 && box.left < boxBefore.left)
          found.push(`${before.data.slice(0, at + 1).slice(-12)} | ${text.data.slice(index, index + 6)}`);
      }
      previous = text;
    }
    return found;
  }, CLOSING_PUNCTUATION.source);

/** Overflowing elements and wrong line breaks on the narrowest screen. Restores the wide viewport afterwards. */
export async function narrowScreenErrors(page: Page): Promise<readonly string[]> {
  await page.setViewportSize(NARROWEST);
  const dialogs = page.locator('dialog[open]');
  const overflowingDialogs = await dialogs.evaluateAll(
    (all) => all.filter((dialog) => dialog.scrollWidth > dialog.clientWidth).length,
  );
  const errors = [
    ...(await overflowingElements(page)),
    ...(await wrongLineBreaks(page)),
    ...(overflowingDialogs > 0 ? ['dialog'] : []),
  ];
  await page.setViewportSize(WIDE);
  return errors;
}
