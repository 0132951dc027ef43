/** The pattern of labels in translations: the localized label, with the English label in brackets at its first use. */
import { describe, expect, test } from 'vitest';
import { type Tag, checkFixture } from './fixture.ts';

const article = (body: string) =>
  `---\ntitle: T\ndescription: D\norder: 1\nupdated: 2021-07-15\nroles: [global-admin]\n---\n\n${body}\n`;

const ENGLISH = article(`Select <UiLabel>MPN</UiLabel> > <UiLabel>Benefits</UiLabel>.

Then select <UiLabel>Benefits</UiLabel>, and <UiLabel>Buy</UiLabel>.`);

/** The rule's messages about a translation of the article above. */
function labelMessages(tag: Tag, body: string): readonly string[] {
  const { diagnostics } = checkFixture({ articles: { 'en-US': ENGLISH, [tag]: article(body) } });
  return diagnostics.filter(({ rule, path }) => rule === 'labels' && path.includes(tag)).map(({ message }) => message);
}

const label = (text: string) => `<UiLabel>${text}</UiLabel>`;

/** The article in each language, as it should be. */
const GOOD: Readonly<Partial<Record<Tag, readonly [first: string, second: string]>>> = {
  'fr-FR': [
    `Sélectionnez ${label('MPN')} > ${label('Avantages')} (Benefits).`,
    `Sélectionnez ${label('Avantages')}, puis ${label('Acheter')} (Buy).`,
  ],
  'sv-SE': [
    `Välj ${label('MPN')} > ${label('Förmåner')} (Benefits).`,
    `Välj ${label('Förmåner')} och ${label('Köp')} (Buy).`,
  ],
  'nl-NL': [
    `Selecteer ${label('MPN')} > ${label('Voordelen')} (Benefits).`,
    `Selecteer ${label('Voordelen')} en ${label('Kopen')} (Buy).`,
  ],
  'zh-CN': [
    `选择${label('MPN')} > ${label('权益')}(Benefits)。`,
    // The order of the labels may differ from the English text.
    `先选择${label('购买')}(Buy)，再选择${label('权益')}。`,
  ],
  'zh-TW': [`選取${label('MPN')}>${label('權益')}(Benefits)。`, `選取${label('權益')}與${label('購買')}(Buy)。`],
};

describe.each(Object.entries(GOOD))('%s', (name, [first, second]) => {
  const tag = name as Tag;
  const messagesFor = (one: string, two: string) => labelMessages(tag, `${one}\n\n${two}`);
  const localizedLabel = /<UiLabel>(?!MPN)(.*?)<\/UiLabel>/.exec(first)?.[1] ?? '';

  test('the pattern is valid', () => {
    expect(messagesFor(first, second)).toEqual([]);
  });
  test('an English label that stays English is valid', () => {
    expect(messagesFor(first, second.replace(/<UiLabel>[^<]*<\/UiLabel> ?\(Buy\)/, label('Buy')))).toEqual([]);
  });
  test('a first use without the English is reported', () => {
    expect(messagesFor(first.replace(/ ?\(Benefits\)/, ''), second)).toContain(
      `the first use of the label "${localizedLabel}" in the article lacks the English in brackets`,
    );
  });
  test('the English of another label is reported', () => {
    expect(messagesFor(first.replace('(Benefits)', '(Benefit)'), second)).toContain(
      `the first use of the label "${localizedLabel}" in the article lacks the English in brackets`,
    );
  });
  test('repeated English is reported', () => {
    const again = `${label(localizedLabel)}${tag.startsWith('zh') ? '' : ' '}(Benefits)`;
    expect(messagesFor(first, second.replace(label(localizedLabel), again))).toEqual([
      `the English of the label "${localizedLabel}" is in brackets again`,
    ]);
  });
  test('two labels for one thing are reported', () => {
    expect(messagesFor(first, second.replace(label(localizedLabel), label('Benefits')))).toEqual([
      `the label "Benefits" is "${localizedLabel}" above`,
    ]);
  });
  test('the brackets of another language are reported', () => {
    const other = tag.startsWith('zh') ? ' (Benefits)' : '（Benefits）';
    expect(messagesFor(first.replace(/ ?\(Benefits\)/, other), second)).toEqual([
      `the brackets after the label "${localizedLabel}" are "${other}"`,
    ]);
  });
});

test('a section whose English has changed isn’t compared', () => {
  const stale = `---
title: T
description: D
order: 1
updated: 2021-07-15
roles: [global-admin]
translation:
  method: machine
  sections:
    _meta: 000000000000
    _intro: 000000000000
---

Sélectionnez ${label('Avantages')}.
`;
  const { diagnostics } = checkFixture({ articles: { 'en-US': ENGLISH, 'fr-FR': stale } });
  expect(diagnostics.filter(({ rule }) => rule === 'labels')).toEqual([]);
});
