/** Prints translators' notes on strings: where they're shown, what their placeholders are, and how wide they may be. */
import { SOURCE_TAG } from '../../../src/i18n/locales.ts';
import { type Note, checkNotes, missingNotes, noteOf } from '../../../src/translation/notes.ts';
import { type Command, UsageError } from '../cli/command.ts';

/** A note as indented lines: where the string is shown, its placeholders, its maximum width. */
export function printNote({ where, placeholders, max }: Note): readonly string[] {
  return [
    ...(where === undefined ? [] : [`  where: ${where}`]),
    ...Object.entries(placeholders).map(([placeholder, about]) => `  {{${placeholder}}}: ${about}`),
    ...(max === undefined ? [] : [`  at most ${max} wide (a Han character counts as two)`]),
  ];
}

export const notes: Command = {
  name: 'notes',
  summary: 'show where strings appear, what their placeholders are, and how wide they can be',
  usage: '[key or beginning of keys…]',
  takes: [0, Infinity],
  about: `Shows the English strings with their notes for translators, and reports strings without a note and notes about keys or
placeholders that don't exist. The notes are in src/content/en-US/strings.notes.json.`,
  example: 'notes calculator.form.go planner.say',
  run: ({ args, content }) => {
    const source = content.strings.find(({ tag }) => tag === SOURCE_TAG);
    if (!source) throw new UsageError(`There is no src/content/${SOURCE_TAG}/strings.json.`);
    const wanted = args.positionals;
    const isWanted = (key: string) => wanted.length === 0 || wanted.some((beginning) => key.startsWith(beginning));
    const known = content.notes?.notes ?? {};
    const strings = Object.entries(source.messages)
      .filter(([key]) => isWanted(key))
      .map(([key, english]) => ({ key, english, ...noteOf(known, key, english) }));
    if (strings.length === 0) throw new UsageError(`No key in ${source.path} begins with ${wanted.join(' or ')}.`);
    const diagnostics = [...(content.notes ? checkNotes(content.notes, source) : []), ...missingNotes(known, source)];
    return {
      diagnostics,
      text: strings.map((one) => [`${one.key}: ${one.english}`, ...printNote(one)].join('\n')).join('\n\n'),
      data: { strings },
    };
  },
};
