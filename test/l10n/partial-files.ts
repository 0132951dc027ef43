/** An article without a translation, exported, and its units in French. */
import { ENGLISH, PATHS, site } from './site.ts';
import { editUnit, inUnit, unitName } from './xliff-files.ts';

/** Every text of the article in French, by its English. */
const WORDS = {
  'title: Renew': 'title: Renouveler',
  '>Renew<': '>Renouveler<',
  'What it says': 'Ce que cela dit',
  'You renew once a year': 'Vous renouvelez une fois par an',
  'The window': 'La période',
  'It is': 'Elle dure',
  ' long.': '.',
  'See ': 'Voir ',
  'the reminders': 'les rappels',
  'One.': 'Un.',
  'Two.': 'Deux.',
  '>Reminders<': '>Les rappels<',
  '## Reminders': '## Les rappels',
  'Microsoft writes twice': 'Microsoft écrit deux fois',
} as const;

export const inFrench = (text: string): string =>
  Object.entries(WORDS).reduce((all, [english, french]) => all.replaceAll(english, french), text);

export const UNITS = [
  '_meta.title',
  '_meta.description',
  '_intro.p1',
  'window.heading',
  'window.p1',
  'window.item1',
  'window.item2',
  'reminders.heading',
  'reminders.p1',
] as const;

/** The project without the French article. */
export const UNTRANSLATED = Object.fromEntries(Object.entries(site()).filter(([path]) => path !== PATHS.french));

export const FRENCH = inFrench(ENGLISH);

/** The text of an article without its record. */
export const withoutRecord = (text: string): string => text.replace(/^translation:[\s\S]*?(?=^---)/m, '');

/** The file with the translation of one unit, confirmed unless said otherwise. */
export function translate(file: string, format: 'xliff1' | 'xliff2', id: string, isConfirmed = true): string {
  const name = unitName(format, id);
  const known =
    new RegExp(`<(unit|trans-unit) id="${name.replaceAll('.', '\\.')}"[\\s\\S]*?</\\1>`).exec(file)?.[0] ?? '';
  const translated = (source: string) => inFrench(`>${source}<`).slice(1, -1);
  if (format === 'xliff1') {
    const state = isConfirmed ? 'translated' : 'needs-review-translation';
    const end = known.includes('</seg-source>') ? '</seg-source>' : '</source>';
    const target = translated(inUnit(file, name, known.includes('</seg-source>') ? 'seg-source' : 'source'));
    return editUnit(file, name, end, `${end}<target state="${state}">${target.replaceAll('$', '$$$$')}</target>`);
  }
  const targets = known.replaceAll(
    /<source([^>]*)>((?:(?!<\/source>)[\s\S])*)<\/source>(?!\s*<target)/g,
    (all, attributes: string, source: string) => `${all}<target${attributes}>${translated(source)}</target>`,
  );
  const unit = isConfirmed ? targets.replaceAll('state="initial"', 'state="translated"') : targets;
  return file.replace(known, () => unit);
}
