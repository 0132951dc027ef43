/** How the target language of an XLIFF file can be written. */
import { describe, expect, test } from 'vitest';
import { isSpellingOf } from '../../tools/l10n/xliff/language.ts';
import { FORMATS, applied, withExport } from './xliff-files.ts';
import { FILES, editSentence, expectApplied } from './three-sentences.ts';

test.each([
  ['fr', 'fr-FR', true],
  ['FR', 'fr-FR', true],
  ['fr_FR', 'fr-FR', true],
  ['fr-fr', 'fr-FR', true],
  ['fra', 'fr-FR', true],
  ['fr-Latn-FR', 'fr-FR', true],
  ['fr_FR.UTF-8', 'fr-FR', true],
  ['fr_FR@euro', 'fr-FR', true],
  ['sv', 'sv-SE', true],
  ['nl_NL', 'nl-NL', true],
  ['zh', 'zh-CN', true],
  ['zh-Hans', 'zh-CN', true],
  ['zh_Hans_CN', 'zh-CN', true],
  ['zh-CHS', 'zh-CN', true],
  ['zh-Hant', 'zh-TW', true],
  ['zh-CHT', 'zh-TW', true],
  ['zh_TW', 'zh-TW', true],
  ['es', 'es-419', true],
  ['fr-CA', 'fr-FR', false],
  ['fr-BE', 'fr-FR', false],
  ['de-DE', 'fr-FR', false],
  ['de', 'fr-FR', false],
  ['sv-FI', 'sv-SE', false],
  ['nl-BE', 'nl-NL', false],
  ['zh', 'zh-TW', false],
  ['zh-Hant', 'zh-CN', false],
  ['zh-HK', 'zh-TW', false],
  ['French', 'fr-FR', false],
  ['not a language', 'fr-FR', false],
])('the target language %s is accepted for %s: %s', (typed, tag, isAccepted) => {
  expect(isSpellingOf(typed, tag)).toBe(isAccepted);
});

describe.each(FORMATS)('%s: the target language in a file', (format) => {
  const withTargetLanguage = (file: string, language: string) =>
    file.replace(/(trgLang|target-language)="fr-FR"/, `$1="${language}"`);

  test.each(['fr', 'FR', 'fr_FR', 'fr-fr'])('%s is accepted', async (language) => {
    await withExport(format, FILES, (project, file) =>
      expectApplied(
        project,
        withTargetLanguage(
          editSentence(file, format, 2, () => 'Le dernier jour compte.'),
          language,
        ),
        'Le dernier jour est inclus en entier.',
        'Le dernier jour compte.',
      ),
    );
  });

  test.each(['fr-CA', 'de-DE'])('%s is refused', async (language) => {
    await withExport(format, FILES, async (project, file) => {
      const { code, out } = await applied(project, withTargetLanguage(file, language));
      expect([code, out]).toEqual([
        1,
        expect.stringContaining(`it was exported for fr-FR, but its target language is ${language}; `),
      ]);
    });
  });
});
