/** The interface through which the journeys use a browser. It's implemented by chromium.ts, firefox.ts, and webkit.ts. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

/** Elements are identified by CSS selectors; the first match counts. Methods wait for missing elements. */
export interface Engine {
  /** The version that the browser reports: "Firefox/140.0". */
  readonly version: string;
  /** Opens a URL of the site. @example open('/fr-fr/search/?q=offre') */
  open(url: string): Promise<unknown>;
  reload(): Promise<unknown>;
  /** The current URL, including changes by scripts. */
  url(): Promise<URL>;
  click(element: string): Promise<void>;
  /** Clicks the button with this text. */
  clickButton(label: string): Promise<void>;
  /** Replaces the text of a field by typing. */
  fill(field: string, text: string): Promise<void>;
  /** Selects an option by its value. */
  selectOption(select: string, value: string): Promise<unknown>;
  /** The rendered text. */
  text(element: string): Promise<string>;
  attribute(element: string, name: string): Promise<string | null>;
  /** Whether the element has the focus in the page. The window may not have it if there's no screen. */
  hasFocus(element: string): Promise<boolean>;
  /** The current number of matching elements, without waiting. */
  count(elements: string): Promise<number>;
  /** The file that `action` downloads. */
  download(action: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }>;
  close(): Promise<void>;
}

export const TIMEOUT_MS = 10_000;

/** An XPath for the button with this text. */
export const buttonXPath = (label: string): string => `//button[normalize-space()="${label}"]`;

export interface Downloads {
  readonly folder: string;
  /** The file that `action` downloads. */
  readonly next: (action: () => Promise<void>) => Promise<{ name: string; text: string }>;
  readonly remove: () => Promise<void>;
}

/** The browser's download folder, for drivers that don't report downloads. */
export async function downloadsFolder(): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'renewal-guide-downloads-'));
  const finished = async () => (await readdir(folder)).filter((name) => name.endsWith('.ics'));
  return {
    folder,
    next: async (action) => {
      const before = await finished();
      await action();
      const added = async () => (await finished()).filter((name) => !before.includes(name));
      await expect.poll(added, { timeout: TIMEOUT_MS }).toHaveLength(1);
      const [name = ''] = await added();
      // Browsers create the file before they write it.
      await expect
        .poll(() => readFile(join(folder, name), 'utf8'), { timeout: TIMEOUT_MS })
        .toMatch(/END:VCALENDAR\s*$/);
      return { name, text: await readFile(join(folder, name), 'utf8') };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
