/** What a journey needs of a browser. Three drivers give it: chromium.ts, firefox.ts, webkit.ts. */
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';

/** Elements are named by CSS selectors; of several the first is meant. What is not there yet is waited for. */
export interface Engine {
  /** As the browser itself says: "Firefox/140.0". */
  readonly version: string;
  /** Goes to an address of the site. @example open('/fr-fr/search/?q=offre') */
  open(address: string): Promise<unknown>;
  reload(): Promise<unknown>;
  /** Where the page is now, with what scripts have made of its address. */
  address(): Promise<URL>;
  click(element: string): Promise<void>;
  /** Clicks the button that says this. */
  press(words: string): Promise<void>;
  /** Types into a field, in place of what stood there. */
  fill(field: string, text: string): Promise<void>;
  /** Chooses an option of a list by its value. */
  choose(list: string, value: string): Promise<unknown>;
  /** The text as it is shown. */
  text(element: string): Promise<string>;
  attribute(element: string, name: string): Promise<string | null>;
  /** Whether the page has given it the focus; its window, without a screen, may have none. */
  hasFocus(element: string): Promise<boolean>;
  /** How many such elements there are at this moment: nothing is waited for. */
  count(elements: string): Promise<number>;
  /** The text of a file the page hands over for download at `ask`. */
  download(ask: () => Promise<void>): Promise<{ readonly name: string; readonly text: string }>;
  close(): Promise<void>;
}

/** In milliseconds: for what is waited for, in the browser and by the tests. */
export const PATIENCE = 10_000;

/** The button that says this, as XPath. */
export const buttonSaying = (words: string): string => `//button[normalize-space()="${words}"]`;

export interface Downloads {
  readonly folder: string;
  /** The next finished file. */
  readonly next: (ask: () => Promise<void>) => Promise<{ name: string; text: string }>;
  readonly remove: () => Promise<void>;
}

/** A folder that a browser saves to: the way to a file where a driver tells nothing of downloads. */
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
      // A browser makes the file before it writes it.
      await expect.poll(() => readFile(join(folder, name), 'utf8'), { timeout: PATIENCE }).toMatch(/END:VCALENDAR\s*$/);
      return { name, text: await readFile(join(folder, name), 'utf8') };
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
