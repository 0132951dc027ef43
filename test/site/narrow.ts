/** The narrowest screen a page must fit, which is also a wide one at 400 %. */
import type { Page } from '@playwright/test';

export const NARROWEST = { width: 320, height: 640 }; // px; WCAG 1.4.10

/** What a page is looked at in otherwise. */
export const WIDE = { width: 1280, height: 720 }; // px

/** What sticks out of the page, by name; nothing where all fits. What scrolls by itself may be wider. */
export const sticksOut = (page: Page) =>
  page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const scrolls = (element: Element): boolean =>
      element.closest('.scroll, svg, .vh, .ruler') !== null || getComputedStyle(element).position === 'fixed';
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => !scrolls(element) && element.getBoundingClientRect().right > innerWidth + 0.5,
    );
    const names = wide.map(
      ({ tagName, className, textContent }) => `${tagName}.${className} ${textContent.trim().slice(0, 30)}`,
    );
    return [`${document.documentElement.scrollWidth}px`, ...names.slice(-3)];
  });
