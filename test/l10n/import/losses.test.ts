/** Malformed handoff files: no text is lost, duplicated, or misread without a diagnostic. */
import { describe, expect, test } from 'vitest';
import { WINDOW_DAYS } from '../../../src/rules/index.ts';
import { TabLevels } from '../../../tools/l10n/import/headings.ts';
import { surplus, wordsInBlocks, wordsInSource } from '../../../tools/l10n/import/count-words.ts';
import { textOfSide } from '../../../tools/l10n/import/sides.ts';
import { SITE, withImport } from './import-project.ts';

const handoff = (body: string) =>
  `---\ntitle: Blauwe haven\ndescription: Een korte proef.\nms.date: 03/05/2021\nms.translationtype: MT\nms.contentlocale: nl-NL\n---\n\n# <a name="blue-harbour"></a>Blauwe haven\n\n${body}\n`;

interface Imported {
  /** The Dutch article's body. */
  readonly dutch: string;
  /** The body of the side-by-side English, if there is any. */
  readonly english: string;
  readonly messages: readonly string[];
  /** The number of words in the file and in the article, for each article. */
  readonly words: readonly { readonly file: number; readonly article: number }[];
}

async function imported(body: string): Promise<Imported> {
  let result: Imported | undefined;
  await withImport({ ...SITE, 'in/nl-nl/blue-harbour.md': handoff(body) }, async ({ json, read }) => {
    const { diagnostics, data } = await json('import', 'in', '--into', 'out');
    const bodyOf = async (tag: string) =>
      (await read(`out/${tag}/blue-harbour.mdx`).catch(() => '')).replace(/^---[\s\S]*?\n---\n/, '').trim();
    const messages = diagnostics.map((one) => (one as { message: string }).message);
    const words = (data as { articles: readonly { words: Imported['words'][number] }[] }).articles.map(
      (one) => one.words,
    );
    result = { dutch: await bodyOf('nl-NL'), english: await bodyOf('en-US'), messages, words };
  });
  if (!result) throw new Error('Nothing was imported.');
  return result;
}

const pair = (dutch: string, english: string, id = 'a-1') =>
  `<span data-ttu-id="${id}">${dutch}</span><span class="sxs-lookup"><span data-stu-id="${id}">${english}</span></span>`;

const cells = (text: string) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\|[\s|-]*$/.test(line))
    .map((line) => line.replace(/^\| | \|$/g, ''));

describe('tables', () => {
  test.each([
    ['a cell without its end', '<table>\n<tr>\n<td>Eerste\n</tr>\n\n<tr>\n<td>Tweede</td>\n</tr>\n</table>'],
    ['no end tags of rows and cells', '<table>\n<tr>\n<td>Eerste\n\n<tr>\n<td>Tweede\n\n</table>'],
    ['a paragraph without its end in a cell', '<table><tr><td><p>Eerste</td></tr>\n\n<tr><td>Tweede</td></tr></table>'],
    [
      'a heading row and a body without end tags of their cells',
      '<table>\n<tr><th>Eerste\n\n</tr>\n<tbody>\n\n<tr>\n<td>Tweede</tr></tbody></table>',
    ],
  ])('keep all rows with %s, and the text after them isn’t a cell', async (_, html) => {
    const { dutch } = await imported(`${html}\n\nNa de tabel.`);
    expect(cells(dutch).filter(Boolean)).toEqual(['Eerste', 'Tweede']);
    expect(dutch.split('\n').at(-1)).toBe('Na de tabel.');
  });

  test.each([
    ['<th><p>Deze zin telt mee.\n\nDaarna dit.'],
    ['<td>Deze zin telt mee.</td>\n\nDaarna dit.'],
    ['<tr><td>Deze zin telt mee.</td></tr>\n\nDaarna dit.'],
    ['<tbody><tr><td>Deze zin telt mee.</td></tr></tbody>\n\nDaarna dit.'],
    ['<caption>Deze zin telt mee.</caption>\n\nDaarna dit.'],
    ['<li>Deze zin telt mee.</li>\n\nDaarna dit.'],
    ['<dd>Deze zin telt mee.</dd>\n\nDaarna dit.'],
    ['<table>Deze zin telt mee.<tr><td>a</td></tr></table>\n\nDaarna dit.'],
    ['<table><tr>Deze zin telt mee.<td>a</td></tr></table>\n\nDaarna dit.'],
    ['<table><tbody>Deze zin telt mee.<tr><td>a</td></tr></tbody></table>\n\nDaarna dit.'],
    ['<table><caption>Deze zin telt mee.</caption><tr><td>a</td></tr></table>\n\nDaarna dit.'],
    ['<ul>Deze zin telt mee.<li>a</li></ul>\n\nDaarna dit.'],
    ['<ol><p>Deze zin telt mee.</p><li>a</li></ol>\n\nDaarna dit.'],
  ])('keep text that’s out of place: %s', async (body) => {
    const { dutch } = await imported(body);
    expect(dutch).toMatch(/Deze zin telt mee\.[\s\S]*Daarna dit\.$/);
    expect(dutch.match(/Deze zin/g)).toHaveLength(1);
  });

  test('keep lists and paragraphs in cells separated', async () => {
    const { dutch, messages } = await imported(
      '| Stap | Wat |\n|---|---|\n| Een | Doe dit:<ul><li>leg aan</li><li>betaal</li></ul>Klaar. |\n| Twee | <p>leg aan</p><p>betaal</p> |\n| Drie | <div>leg aan</div><div>betaal</div> |\n| Vier | <ol><li>leg aan<li>betaal</ol> |',
    );
    expect(cells(dutch)).toEqual([
      'Stap | Wat',
      'Een | Doe dit: leg aan; betaal Klaar.',
      'Twee | leg aan betaal',
      'Drie | leg aan betaal',
      expect.stringMatching(/^Vier \| leg aan;? betaal$/),
    ]);
    expect(messages).toContain("a list in a cell can't be converted");
  });
});

describe('a list of roles', () => {
  test.each([
    ['**Let op**: wie geen globale beheerder is, ziet de knop niet en kan niet betalen.'],
    ['**Stappen**\n\n- Meld u aan als globale beheerder en open het dashboard.\n- Betaal.'],
    ['**Let op**: vraag uw globale beheerder om de rekening te betalen.'],
  ])('isn’t recognized in a sentence that mentions a role: %s', async (body) => {
    const { dutch, messages } = await imported(`${body}\n\nU betaalt met een kaart.`);
    expect(dutch).toContain('globale beheerder');
    expect(dutch).toContain('U betaalt met een kaart.');
    expect(messages.filter((message) => message.includes("aren't known"))).toEqual([]);
  });

  test.each([
    ['**Geschikte rollen**: Globale beheerder'],
    ['**Geschikte rollen**\n\n- Globale beheerder\n- MPN-partnerbeheerder'],
    ['**Rollen**: Globale beheerder | Factureringsbeheerder'],
  ])('is recognized, and left out of the body: %s', async (body) => {
    const { dutch } = await imported(`${body}\n\nU betaalt met een kaart.`);
    expect(dutch).toBe('U betaalt met een kaart.');
  });
});

describe('side-by-side sentences', () => {
  test('can share emphasis', async () => {
    const { dutch, english } = await imported(
      `${pair('Eén *keer', 'One *time')} ${pair('en* nog een keer.', 'and* once more.', 'a-2')}`,
    );
    expect([dutch, english]).toEqual(['Eén *keer en* nog een keer.', 'One *time and* once more.']);
  });

  test('can share the end of a list', async () => {
    const { dutch, english } = await imported(
      `<table>\n<tr>\n<td><ul>\n<li>${pair('een', 'one')}\n${pair('</li>\n</ul>\n\n<strong>Daarna</strong>', '</li>\n</ul>\n\n<strong>Then</strong>', 'a-2')}\n</td>\n</tr>\n</table>`,
    );
    expect([cells(dutch).filter(Boolean), cells(english).filter(Boolean)]).toEqual([
      ['een **Daarna**'],
      ['one **Then**'],
    ]);
  });

  test.each([
    [
      'a link',
      '[Zie',
      '[See',
      'meer](https://example.org/a) hier.',
      'more](https://example.org/a) here.',
      '[Zie meer](https://example.org/a) hier.',
      '[See more](https://example.org/a) here.',
    ],
    ['bold text', '**Let', '**Mind', 'op** nu.', 'this** now.', '**Let op** nu.', '**Mind this** now.'],
    ['an HTML element', '<b>Let', '<b>Mind', 'op</b> nu.', 'this</b> now.', '**Let op** nu.', '**Mind this** now.'],
  ])('can share %s', async (_, firstDutch, firstEnglish, secondDutch, secondEnglish, dutchBody, englishBody) => {
    const { dutch, english } = await imported(
      `${pair(firstDutch, firstEnglish)} ${pair(secondDutch, secondEnglish, 'a-2')}`,
    );
    expect([dutch, english]).toEqual([dutchBody, englishBody]);
  });

  test.each([
    ['1. Dit is geen lijst.', '1\\. Dit is geen lijst.'],
    ['- Dit ook niet.', '\\- Dit ook niet.'],
    ['+ Dit ook niet.', '\\+ Dit ook niet.'],
    ['## Geen kop', '\\## Geen kop'],
    ['> Geen citaat', '\\> Geen citaat'],
    ['Gewoon.', 'Gewoon.'],
  ])('stay sentences if they look like another block: %s', (words, written) => {
    expect(textOfSide(pair(words, 'English'), 'target')).toBe(written);
    expect(textOfSide(`Eerst. ${pair(words, 'English')}`, 'target')).toBe(`Eerst. ${words}`);
  });

  test('don’t change line numbers after the next empty line', () => {
    const text = `${pair('een', 'one\ntwo\nthree')}\n\nDaarna`;
    expect(textOfSide(text, 'target').split('\n').indexOf('Daarna')).toBe(4);
  });

  test('aren’t read from code, and an unclosed one is left to the parser', () => {
    const code = 'Schrijf `<span class="x">` en `</span>`.';
    expect(textOfSide(pair(code, 'Write `</span>`.'), 'target')).toBe(code);
    expect(textOfSide('<span data-ttu-id="a">een', 'target')).toBe('<span data-ttu-id="a">een');
  });
});

describe('tabs', () => {
  test('become headings one level below their section', async () => {
    const { dutch } = await imported(
      '## Betalen {#pay}\n\n#### [Kaart](#tab/kaart)\n\nMet een kaart.\n\n#### [Overschrijving](#tab/overschrijving)\n\nMet een overschrijving.\n\n---\n\n## Daarna {#then}\n\nKlaar.',
    );
    expect(dutch.match(/^#+ .*$/gm)).toEqual([
      '## Betalen {#pay}',
      '### Kaart {#kaart}',
      '### Overschrijving {#overschrijving}',
      '## Daarna {#then}',
    ]);
  });

  const heading = (depth: number, tab?: string) =>
    ({
      type: 'heading',
      depth: depth as 1,
      children:
        tab === undefined ? [{ type: 'text', value: 'x' }] : [{ type: 'link', url: `#tab/${tab}`, children: [] }],
    }) as never;

  test.each([
    ['of the first level, with headings in them', [[2], [1, 'a'], [3], [3], [4], [1, 'b'], [3]], [2, 3, 4, 4, 5, 3, 4]],
    ['deeper than their section', [[2], [5, 'a'], [6], [5, 'b']], [2, 3, 4, 3]],
    ['under the title alone', [[1], [4, 'a'], [4, 'b']], [1, 2, 2]],
    ['without an end', [[3], [1, 'a'], [4], [2], [3]], [3, 4, 5, 2, 3]],
  ] as const)('become headings of the right level: %s', (_, headings, levels) => {
    const state = new TabLevels();
    expect(headings.map(([depth, tab]) => state.levelOf(heading(depth, tab)))).toEqual(levels);
  });
});

describe('as many days as the window has', () => {
  test.each([
    [`Aanlegplaatsen die in de afgelopen ${WINDOW_DAYS} dagen niet zijn vernieuwd, worden verwijderd.`],
    [`Vernieuw het wachtwoord elke ${WINDOW_DAYS} dagen.`],
    [`In de laatste ${WINDOW_DAYS} dagen van de verlengingsperiode ziet u een melding.`],
  ])('stay text and are reported if they mean something else: %s', async (sentence) => {
    const { dutch, messages } = await imported(sentence);
    expect(dutch).toBe(sentence);
    expect(messages).toContain(`"${WINDOW_DAYS} dagen" is a figure of the policy typed as text`);
  });

  test('become a component if they mean the window', async () => {
    const { dutch } = await imported(`U kunt verlengen tot ${WINDOW_DAYS} dagen na de jubileumdatum.`);
    expect(dutch).toBe('U kunt verlengen tot <RuleDays of="window" /> na de jubileumdatum.');
  });
});

describe('headings inside other blocks', () => {
  test.each([
    ['- a\n  ## Kop\n- b', '- a\n\n  **Kop**\n- b'],
    ['> ## Kop **vet**\n>\n> Tekst.', '> **Kop vet**\n>\n> Tekst.'],
    ['> [!NOTE]\n> ## Kop\n> Tekst.', '<Note>\n**Kop**\n\nTekst.\n</Note>'],
    ['- [ ] een\n- [x] twee\n\t-', '- [ ] een\n- [x] **twee**'],
  ])('become bold text: %j', async (body, article) => {
    const { dutch, messages } = await imported(body);
    expect(dutch).toBe(article);
    expect(messages).toContain('a heading in a list, a quotation, or a note became bold text');
    expect(messages.filter((message) => message.startsWith('words '))).toEqual([]);
  });
});

describe('input and output words', () => {
  const paragraph = (value: string) => [{ type: 'paragraph', children: [{ type: 'text', value }] }] as const;

  test.each([
    ['Een **twee** drie.', 'Een drie.', ['twee'], []],
    ['Een <b>twee</b> drie drie.', 'Een twee drie.', ['drie'], []],
    ['Een twee.', 'Een twee. Een twee.', [], ['Een', 'twee']],
    ['<td>Een<td>Twee', 'Een', ['Twee'], []],
    ['期限自次日', '期限次日', ['自'], []],
    ['[Een](https://example.org/b "c") `d` <!-- e --> ![f](g.png)', 'Een', [], []],
    ['H<sub>2</sub>O &amp; twee', 'H2O & twee', [], []],
  ])('are compared: %s', (source, article, lost, repeated) => {
    const [before, after] = [wordsInSource(source), wordsInBlocks([...paragraph(article)] as never)];
    expect([surplus(before, after), surplus(after, before)]).toEqual([lost, repeated]);
  });

  test.each([
    ['**Rollen**: Globale beheerder\n\nEen twee.', 7],
    ['U kunt verlengen tot 30 dagen na de jubileumdatum. Betaal binnen dertig dagen na de jubileumdatum.', 18],
    [pair('Eén **twee** drie.', 'One **two** three.'), 5],
    ['- [x] een\n- [ ] twee\n\n| a |\n|---|\n| b<br>c |', 7],
    ['<table><tr><td>Een<ul><li>twee</li></ul>drie<p>vier</p></td></tr></table>', 6],
  ])('are counted, with those in front matter and in components: %j', async (body, number) => {
    const { words, messages } = await imported(body);
    for (const { file, article } of words) expect([file, article]).toEqual([number, number]);
    expect(words.length).toBeGreaterThan(0);
    expect(messages.filter((message) => message.startsWith('words '))).toEqual([]);
  });

  test('are the same for a file with all common elements', async () => {
    const { messages } = await imported(
      'Een [link](https://example.org/a "titel") en **vet**, *schuin*, `code`, H<sub>2</sub>O.\n\n1. Een\n2. Twee\n\n> [!NOTE]\n> Let op.\n\n| a | b |\n|---|---|\n| c | d |\n\n```js\nconst a = 1;\n```\n\n<table><tr><td>Eén</td></tr></table>\n\n![Een plaatje](media/a.png)\n\n## <a name="x"></a>Kop {#y}\n\nDe&nbsp;kosten: 5&#160;euro. <https://example.org/z>',
    );
    expect(messages.filter((message) => message.startsWith('words '))).toEqual([]);
  });
});
