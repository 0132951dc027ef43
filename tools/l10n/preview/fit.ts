/** Finds text that doesn't fit on the preview's pages: it overflows the page or is cut off, on a phone or a desktop. */
import type { AddressInfo } from 'node:net';
import { type Page, chromium } from '@playwright/test';
import { chromiumOptions } from '../../browser.ts';
import { createSiteServer } from '../../serve/server.ts';

export interface Misfit {
  /** The path of the page in the build. */
  readonly path: string;
  readonly width: number;
  readonly text: string;
  readonly message: 'runs out of the page' | 'is cut off';
}

/** Widths in CSS pixels: the narrowest phone WCAG requires, and a desktop. */
const WIDTHS = [320, 1280];

/** Finds text that extends beyond the page, or that a box without scrolling cuts off. Runs in the browser. */
function misfitsOn(): { text: string; message: 'runs out of the page' | 'is cut off' }[] {
  const found: { text: string; message: 'runs out of the page' | 'is cut off' }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (
      text === '' ||
      !element?.checkVisibility({ visibilityProperty: true }) ||
      element.closest('.vh, .scroll, .skip, svg')
    )
      continue;
    range.selectNodeContents(node);
    const { right, width } = range.getBoundingClientRect();
    // Some text is visually hidden on purpose, because it's only for screen readers.
    if (width === 0 || getComputedStyle(element).clipPath !== 'none') continue;
    const box = element.closest('button, a, summary, label, th, td, li, p, h1, h2, h3, div');
    const hidesOverflow = box !== null && /hidden|clip/.test(getComputedStyle(box).overflowX);
    if (right > window.innerWidth + 1) found.push({ text, message: 'runs out of the page' });
    else if (hidesOverflow && box.scrollWidth > box.clientWidth + 1) found.push({ text, message: 'is cut off' });
  }
  return found;
}

async function measure(page: Page, address: string, path: string): Promise<readonly Misfit[]> {
  await page.goto(address);
  const misfits: Misfit[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const misfit of await page.evaluate(misfitsOn)) misfits.push({ path, width, ...misfit });
  }
  return misfits;
}

/** `paths` are those of the built pages, such as `en-xa/index.html`. @throws if there is no Chromium */
export async function findMisfits(
  folder: string,
  paths: readonly string[],
  progress: (done: number) => void,
): Promise<readonly Misfit[]> {
  const server = createSiteServer({ folder, base: '/' });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await chromium.launch(chromiumOptions());
  try {
    const page = await browser.newPage();
    const misfits: Misfit[] = [];
    for (const [index, path] of paths.entries()) {
      progress(index);
      const address = `http://127.0.0.1:${port}/${path.replace(/index\.html$/, '')}`;
      misfits.push(...(await measure(page, address, path)));
    }
    return misfits;
  } finally {
    await browser.close();
    server.close();
  }
}
