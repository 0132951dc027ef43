/** English sentences in a translation: also those that the English text doesn't have, and partly translated ones. */
import { describe, expect, test } from 'vitest';
import { type Tag, TAGS, checkFixture } from './fixture.ts';

const article = (body: string) =>
  `---\ntitle: T\ndescription: D\norder: 1\nupdated: 2021-07-15\nroles: [global-admin]\n---\n\n${body}\n`;

/** The texts that are reported as English in a translation of an article. */
function leftoversIn(tag: Tag, body: string, english = 'Renew your offers in the renewal window.'): readonly string[] {
  const { diagnostics } = checkFixture({ articles: { 'en-US': article(english), [tag]: article(body) } });
  return diagnostics
    .filter(({ rule, path }) => rule === 'leftovers' && path.includes(tag))
    .map(({ message }) => /^"(.*)" is still English$/.exec(message)?.[1] ?? message);
}

const TRANSLATIONS = TAGS.filter((tag) => tag !== 'en-US');

/** A sentence of each language, before and after the English text. */
const OWN: Readonly<Partial<Record<Tag, string>>> = {
  'fr-FR': 'Vous pouvez renouveler vos offres.',
  'zh-CN': '你可以续订套餐。',
  'zh-TW': '您可以續約供應項目。',
  'sv-SE': 'Du kan förnya dina erbjudanden.',
  'nl-NL': 'U kunt uw aanbiedingen verlengen.',
};

describe.each(TRANSLATIONS)('%s', (tag) => {
  const own = OWN[tag] ?? '';
  test.each([
    'You can renew within the renewal window',
    'Your benefits continue during that time',
    'If you miss it, you lose the offer',
    'None of the measures covers that kind of offer',
    'Select the button to pay online',
    'Check in Partner Center whether a fee is due',
  ])('“%s” is reported', (sentence) => {
    expect(leftoversIn(tag, `${sentence}.`)).toEqual([sentence]);
    expect(leftoversIn(tag, `${own} ${sentence}. ${own}`)).toEqual([sentence]);
  });

  test('a sentence with a component, a name, or a label is reported', () => {
    expect(leftoversIn(tag, `${own} After <RuleDays of="window" />, you lose your Action Pack. ${own}`)).not.toEqual(
      [],
    );
    expect(leftoversIn(tag, `${own} You can select <UiLabel>MPN</UiLabel> when it is open. ${own}`)).not.toEqual([]);
  });

  test('a sentence whose only frequent words have straight apostrophes is reported', () => {
    const sentence = "Expired offers don't return, paid fees aren't refunded";
    expect(leftoversIn(tag, `${sentence}.`)).toEqual([sentence]);
  });

  test('names and labels aren’t reported', () => {
    const names = [
      'Microsoft AI Cloud Partner Program',
      'Visual Studio',
      'Learning Action Pack',
      '<UiLabel>Upload proof of payment</UiLabel>',
    ];
    for (const name of names) expect(leftoversIn(tag, `${own} ${name}. ${own}`, `See ${name}.`)).toEqual([]);
  });

  test('English sentences in brackets are reported, but names in brackets aren’t', () => {
    const name = 'Small and Midsize Business Management';
    expect(leftoversIn(tag, `${own} (${name}). ${own}`, `It’s called ${name} there.`)).toEqual([]);
    expect(leftoversIn(tag, `${own} (This is what you have to pay). ${own}`)).not.toEqual([]);
  });
});

describe('a partly translated sentence is reported', () => {
  test.each<readonly [Tag, string]>([
    ['fr-FR', 'You can renew votre offre within the renewal window.'],
    ['fr-FR', 'Vos avantages continue during that time if you renew.'],
    ['sv-SE', 'You can förnya within the förnyelseperiod.'],
    ['nl-NL', 'Your voordelen continue during that time.'],
    ['nl-NL', 'U kunt renew within the window when it has opened.'],
    ['zh-CN', 'You can 续订 within the window.'],
    ['zh-TW', '權益 continue during that time.'],
  ])('%s: %s', (tag, sentence) => {
    expect(leftoversIn(tag, sentence)).toHaveLength(1);
  });
});

describe('a sentence whose words also exist in English isn’t reported', () => {
  test.each<readonly [Tag, string]>([
    ['fr-FR', 'On a six mois, or on continue en mars : date, page, code, action.'],
    ['sv-SE', 'Den är en del av det, men för all del: in i en period.'],
    ['nl-NL', 'Het is in de week van de start of in het begin van de test.'],
    ['nl-NL', 'We melden ons in Partner Center aan.'],
    ['sv-SE', 'Kontrollera status i Partnercenter.'],
  ])('%s: %s', (tag, sentence) => {
    expect(leftoversIn(tag, sentence)).toEqual([]);
  });
});
