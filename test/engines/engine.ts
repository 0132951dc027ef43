/** The browser interface for the journeys. It has three drivers: chromium.ts, firefox.ts, and webkit.ts. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

/** Elements are identified by CSS selectors; the first match counts. Methods wait for missing elements. */
export interface Engine {
  /** The version that the browser reports: "Firefox/140.0". */
  readonly version: string;
  /** Opens a URL of the site. @example open('/fr-fr/search/?q=offre') */
  open(address: string): Promise<unknown>;
  reload(): Promise<unknown>;
  /** The current URL, including changes by scripts. */
  address(): Promise<URL>;
  click(element: string): Promise<void>;
  /** Clicks the button with this text. */
  press(words: string): Promise<void>;
  /** Replaces the text of a field by typing. */
  fill(field: string, text: string): Promise<void>;
  /** Selects an option by its value. */
  choose(list: string, value: string): Promise<unknown>;
  /** The rendered text. */
  text(element: string): Promise<string>;
  attribute(element: string, name: string): Promise<string | null>;
  /** Whether the element has the focus in the page. The window may not have it if there's no screen. */
  hasFocus(element: string): Promise<boolean>;
  /** The current number of matching elements, without waiting. */
  count(elements: string): Promise<number>;
  /** The text of the file that `ask` downloads. */
  download(ask: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }>;
  close(): Promise<void>;
}

/** The timeout for the browser and the tests, in milliseconds. */
export const PATIENCE = 10_000;

/** An XPath for the button with this text. */
export const buttonSaying = (words: string): string => `//button[normalize-space()="${words}"]`;

export interface Downloads {
  readonly folder: string;
  /** The next finished file. */
  readonly next: (ask: () => Promise<void>) => Promise<{ name: string; text: string }>;
  readonly remove: () => Promise<void>;
}

/** The browser's download folder, for drivers that don't report downloads. */
export async function downloadsFolder(): Promise<Downloads> {
  const folder = await mkdtemp(join(tmpdir(), 'renewal-guide-downloads-'));
  const finished = async () => (await readdir(folder)).filter((name) => name.endsWith('.ics'));
  return {
    folder,
    next: async (ask) => {
      const before = await finished();
      await ask();
      const added = async () => (await finished()).filter((name) => !before.includes(name));
      await expect.poll(added, { timeout: PATIENCE }).toHaveLength(1);
      const [name = ''] = await added();
      // Browsers create the file before they write it.
      await expect.poll(() => readFile(join(folder, name), 'utf8'), { timeout: PATIENCE }).toMatch(/END:VCALENDAR\s*$/);
      return { name, text: await readFile(join(folder, name), 'utf8') };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
