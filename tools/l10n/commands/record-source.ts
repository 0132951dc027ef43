/** Records the source that new translations were made from. */
import { SOURCE_TAG, TRANSLATION_TAGS } from '../../../src/i18n/locales.ts';
import type { Content, TextFile } from '../../../src/translation/content.ts';
import { NEW_RECORD, recordParts, renderedParts, withRecord } from '../../../src/translation/source-hashes.ts';
import { partHashes, translatablesOf } from '../../../src/translation/translatables.ts';
import type { Command } from '../cli/command.ts';
import { countOf, translationTag } from '../cli/terminal-text.ts';
import { fileOf } from '../cli/translatables.ts';

/**
 * The files whose record changes.
 * @param slug `strings` for the UI strings; all translations of these locales if not given
 */
export function recordedFiles(content: Content, tags: readonly string[], slug?: string): readonly TextFile[] {
  const translatables = translatablesOf(content);
  const wanted = translatables.filter((own) => tags.includes(own.tag) && (slug === undefined || own.slug === slug));
  return wanted.flatMap((own): readonly TextFile[] => {
    const source = translatables.find((one) => one.tag === SOURCE_TAG && one.slug === own.slug);
    if (!source) return [];
    const record = recordParts(own.record ?? NEW_RECORD, partHashes(source), renderedParts(own, source));
    const isSame = JSON.stringify(record) === JSON.stringify(own.record);
    return isSame ? [] : [withRecord(fileOf(content, own), record)];
  });
}

export const recordSource: Command = {
  name: 'record-source',
  formerName: 'stamp',
  summary: 'record which version of the English new translations were made from',
  usage: '[tag] [slug]',
  takes: [0, 2],
  about: `Writes the hashes of the English sections to the front matter of each translation, and those of the strings to
strings.lock.json. This marks the translations as current, so only use it for new translations. After you compare a
translation with changed English, use "mark-current" instead.`,
  example: 'record-source fr-FR renew-mpn-offers',
  run: ({ args, content }) => {
    const [tag, slug] = args.positionals;
    const tags = tag === undefined ? TRANSLATION_TAGS : [translationTag(tag)];
    const writes = recordedFiles(content, tags, slug);
    const paths = writes.map(({ path }) => path);
    return { writes, text: [...paths, `${countOf(paths.length, 'file')} recorded.`].join('\n'), data: { paths } };
  },
};
