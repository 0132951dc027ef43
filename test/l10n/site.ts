/** A small project for tests: one English article, strings, and their current French translations. */
import { recorded } from '../translation/recorded.ts';

const head = (title: string) =>
  `---\ntitle: ${title}\ndescription: What it says.\norder: 1\nupdated: 2021-07-15\nroles: [global-admin]\n---\n`;

export const ENGLISH = `${head('Renew')}
You renew once a year.

## The window {#window}

It is <RuleDays of="window" /> long. See [the reminders](#reminders).

- One.
- Two.

## Reminders {#reminders}

Microsoft writes twice.
`;

export const FRENCH = `${head('Renouveler')}
Vous renouvelez une fois par an.

## La fenêtre de renouvellement {#window}

Elle dure <RuleDays of="window" />. Voir [les rappels](#reminders).

- Un.
- Deux.

## Les rappels {#reminders}

Microsoft écrit deux fois.
`;

export const STRINGS = { 'nav.planner': 'Planner', left_one: '{{count}} day', left_other: '{{count}} days' };
const FRENCH_STRINGS = {
  'nav.planner': 'Planificateur',
  left_one: '{{count}} jour',
  left_many: '{{count}} de jours',
  left_other: '{{count}} jours',
};

export const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

export const PATHS = {
  english: 'src/content/en-US/renew.mdx',
  french: 'src/content/fr-FR/renew.mdx',
  englishStrings: 'src/content/en-US/strings.json',
  frenchStrings: 'src/content/fr-FR/strings.json',
  frenchLock: 'src/content/fr-FR/strings.lock.json',
  notes: 'src/content/en-US/strings.notes.json',
} as const;

/** The project's files, by path. */
export function site(): Readonly<Record<string, string>> {
  const strings = json(FRENCH_STRINGS);
  return {
    [PATHS.english]: ENGLISH,
    [PATHS.french]: recorded(PATHS.french, FRENCH, ENGLISH),
    [PATHS.englishStrings]: json(STRINGS),
    [PATHS.frenchStrings]: strings,
    [PATHS.frenchLock]: recorded(PATHS.frenchStrings, strings, json(STRINGS)),
    [PATHS.notes]: json({
      'nav.*': { where: 'The header', max: 14 },
      left: { where: 'The answer', placeholders: { count: 'the days' } },
    }),
  };
}
