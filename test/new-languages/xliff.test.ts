/** Translations into a language that was just added: an article and strings can be exported as XLIFF and PO, translated, and applied. */
import { NEW_LANGUAGES } from './table.ts';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { type TestProject, withProject } from '../l10n/l10n-command.ts';
import { withTranslations } from '../l10n/pseudo-translator.ts';
import { ENGLISH, PATHS, site } from '../l10n/site.ts';
import { COMMANDS, missingTools, tool } from '../l10n/xliff-files.ts';

vi.setConfig({ testTimeout: 120_000 });

const RICH = 'See [the window](#window) of <RuleDays of="window" />, `code` and **more**. It is open. Renew then.';
const FILES = { ...site(), [PATHS.english]: ENGLISH.replace('Microsoft writes twice.', RICH) };

const PO = missingTools.length > 0 ? [] : (['po'] as const);

/** Exports, translates, and applies a file. */
async function translate({ root, run, read, write }: TestProject, tag: string, slug: string, format: string) {
  const isPo = format === 'po';
  const out = await run('export', tag, slug, '--format', isPo ? 'xliff1' : format, '--out', 'out', '--force');
  expect(out.code).toBe(0);
  const exported = `out/${tag}/${slug}.xlf`;
  if (!isPo) {
    const file = await read(exported);
    await write('back.xlf', withTranslations(file, tag, format === 'xliff1' ? 'xliff1' : 'xliff2'));
    return run('apply', 'back.xlf');
  }
  const [xliff, po, back] = [exported, `${slug}.po`, 'back.xlf'].map((path) => join(root, path));
  tool('xliff2po', '--progress=none', '-i', xliff ?? '', '-o', po ?? '');
  await write(`${slug}.po`, withTranslations(await read(`${slug}.po`), tag, 'po'));
  tool('po2xliff', '--progress=none', '-t', xliff ?? '', '-i', po ?? '', '-o', back ?? '');
  return run('apply', 'back.xlf');
}

const EXPECTED = {
  'ja-JP': ['毎年', '。', 'left_other'],
  'ko-KR': ['기간', '. ', 'left_other'],
  'de-DE': ['Zeitraum', '. ', 'left_one left_other'],
  'ar-SA': ['فترة', '. ', 'left_zero left_one left_two left_few left_many left_other'],
} as const;

describe.each(NEW_LANGUAGES)('%s', (tag) => {
  const [word, separator, forms] = EXPECTED[tag];
  const path = `src/content/${tag}/renew.mdx`;
  const texts = new Map<string, string>();

  test.each(['xliff2', 'xliff1', ...PO])(
    'an article and strings can be translated in the format %s',
    async (format) => {
      await withProject(COMMANDS, FILES, async (project) => {
        const article = await translate(project, tag, 'renew', format);
        expect([article.code, article.out]).toEqual([0, expect.stringContaining(' 0 refused')]);
        const text = await project.read(path);
        texts.set(format, text);
        expect(text).toContain(word);
        expect(text).toContain('<RuleDays of="window" />');
        expect(text).toMatch(/^## .+ \{#window\}$/m);
        // The last paragraph has three sentences, with the language's separator.
        const paragraph = text.trimEnd().split('\n').at(-1) ?? '';
        const sentences = paragraph.split(separator).filter((sentence) => sentence.trim() !== '');
        expect([paragraph, sentences.length]).toEqual([paragraph, 3]);

        const strings = await translate(project, tag, 'strings', format);
        expect([strings.code, strings.out]).toEqual([0, expect.stringContaining(' 0 refused')]);
        const messages = JSON.parse(await project.read(`src/content/${tag}/strings.json`)) as Record<string, string>;
        expect(Object.keys(messages).sort()).toEqual(['nav.planner', ...forms.split(' ')].sort());

        const { out } = await project.run('status', tag, '--fail-on', 'missing,outdated');
        expect(out).toMatch(new RegExp(`renew +${tag} +current`));
      });
    },
  );

  test('the translation is the same in every format', () => {
    expect(new Set(texts.values()).size).toBe(1);
  });
});

test('a translation into a language with another script is refused', async () => {
  await withProject(COMMANDS, FILES, async ({ run, read, write }) => {
    await run('export', 'de-DE', 'renew', '--out', 'out');
    const file = await read('out/de-DE/renew.xlf');
    await write('back.xlf', withTranslations(file, 'ja-JP', 'xliff2'));
    const { code, out } = await run('apply', 'back.xlf');
    expect(code).toBe(1);
    expect(out).toMatch(/it isn't de-DE: "." is a letter of another script; check that the file is in this language/);
  });
});

test('in Arabic, a directional mark can be part of the text, but an override can’t', async () => {
  await withProject(COMMANDS, FILES, async ({ run, read, write }) => {
    await run('export', 'ar-SA', 'renew', '--out', 'out');
    const file = withTranslations(await read('out/ar-SA/renew.xlf'), 'ar-SA', 'xliff2');
    const marked = (mark: string) => file.replace(/(<target>[^<]*)(<\/target>)/, `$1 C++${mark}$2`);
    await write('back.xlf', marked('\u202e'));
    expect((await run('apply', 'back.xlf')).out).toContain('U+202E changes the order of the text around it');
    await write('back.xlf', marked('\u200f'));
    expect((await run('apply', 'back.xlf')).out).toContain(' 0 refused');
    expect(await read('src/content/ar-SA/renew.mdx')).toContain('C++\u200f');
  });
});
