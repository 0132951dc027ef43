/** The handoff files that once lost text, if they're available. losses.test.ts has the same kinds. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SITE, withImport } from './import-project.ts';

interface ImportedArticle {
  readonly words: { readonly file: number; readonly article: number };
}

const CASES = '../shared/cases/handoff/nl-nl';

/** The body of each article, and the messages about the file besides those about missing English. */
const EXPECTED: Readonly<
  Record<string, { readonly nl: string; readonly en?: string; readonly expectedMessages?: readonly string[] }>
> = {
  'emphasis-across-sentences': { nl: 'Eén *keer en* nog een keer.', en: 'One *time and* once more.' },
  'figure-of-something-else': {
    nl: 'Aanlegplaatsen die in de afgelopen 30 dagen niet zijn vernieuwd, worden uit het overzicht verwijderd.',
    expectedMessages: ['"30 dagen" is a figure of the policy typed as text'],
  },
  'list-in-a-markdown-cell': {
    nl: '| Stap | Wat |\n| - | - |\n| Een | Doe dit: leg aan; betaal Klaar. |\n| Twee | leg aan betaal |',
    expectedMessages: ["a list in a cell can't be converted"],
  },
  'list-item-outside-a-list': { nl: 'Deze stap telt mee.\n\nDaarna dit.' },
  'sentence-that-closes-a-list': {
    nl: '| |\n| - |\n| een **Daarna** |',
    en: '| |\n| - |\n| one **Then** |',
    expectedMessages: ["a list in a cell can't be converted"],
  },
  'sentence-that-names-a-role': {
    nl: '**Let op**: wie geen globale beheerder is, ziet de knop niet en kan niet betalen.\n\nU betaalt met een kaart.',
  },
  'table-pieces-outside-a-table': { nl: 'Deze zin telt mee.\n\nDaarna dit.' },
  'tabs-under-a-heading': {
    nl: '## Betalen {#section-1}\n\n### Kaart {#kaart}\n\nMet een kaart.\n\n### Overschrijving {#overschrijving}\n\nMet een overschrijving.\n\n## Daarna {#section-4}\n\nKlaar.',
    expectedMessages: ["tabs can't be converted"],
  },
  'unclosed-cell': { nl: '| |\n| - |\n| Eerste |\n| Tweede |\n\nNa de tabel.' },
};

describe.runIf(existsSync(CASES))('the handoff files that once lost text', () => {
  const names = existsSync(CASES) ? readdirSync(CASES).map((name) => name.replace(/\.md$/, '')) : [];

  test('all have an expected result', () => {
    expect(names.toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
  });

  test.each(names)('%s', async (name) => {
    const text = readFileSync(join(CASES, `${name}.md`), 'utf8');
    await withImport({ ...SITE, [`in/nl-nl/${name}.md`]: text }, async ({ json, read }) => {
      const { diagnostics, data } = await json('import', 'in', '--into', 'out');
      const bodyOf = async (tag: string) =>
        (await read(`out/${tag}/${name}.mdx`)).replace(/^---[\s\S]*?\n---\n/, '').trim();
      const { nl, en, expectedMessages = [] } = EXPECTED[name] ?? { nl: '' };
      expect(await bodyOf('nl-NL')).toBe(nl);
      if (en !== undefined) expect(await bodyOf('en-US')).toBe(en);
      const messages = diagnostics.map((one) => (one as { message: string }).message);
      for (const message of expectedMessages) expect(messages).toContain(message);
      expect(messages.filter((message) => message.startsWith('words '))).toEqual([]);
      for (const { words } of (data as { articles: readonly ImportedArticle[] }).articles)
        expect(words.article).toBe(words.file);
    });
  });
});
