/** An article in six languages without violations, and a function that lints it with one file changed. */
import { COMPONENT_SCHEMA, LINK_USE } from '../../../src/components/article/prose/component-schema.ts';
import { parseArticleFile } from '../../../src/translation/content.ts';
import type { Diagnostic } from '../../../src/translation/diagnostic.ts';
import { parseGlossary } from '../../../src/translation/glossary.ts';
import { parseNotesFile } from '../../../src/translation/notes.ts';
import { parseStringsFile } from '../../../src/translation/strings-file.ts';
import { type CheckInput, runCheck } from '../../../tools/l10n/lint/run.ts';
import type { CheckResult } from '../../../tools/l10n/lint/lint-result.ts';
import type { Suppression } from '../../../src/translation/text/suppression.ts';
import { GLOSSARY as TERMS } from '../glossary.ts';

export const GLOSSARY = parseGlossary(TERMS);

export const TAGS = ['en-US', 'fr-FR', 'zh-CN', 'zh-TW', 'sv-SE', 'nl-NL'] as const;
export type Tag = (typeof TAGS)[number];

export const pathOf = (tag: Tag) => `src/content/${tag}/renew.mdx`;

const article = (title: string, description: string, body: string) => `---
title: ${title}
description: ${description}
order: 1
updated: 2021-07-15
roles: [global-admin]
---
${body}`;

export const DASHBOARD = 'https://partner.microsoft.com/dashboard';

export const ARTICLES: Readonly<Record<Tag, string>> = {
  'en-US': article(
    'Renew an offer',
    'When a competency is renewed, and what happens after the renewal window.',
    `
You renew a competency in the <RuleDays of="window" /> after the anniversary date: no earlier and no later. Some still call it “the deadline”.

## The renewal window {#renewal-window}

The window closes <RuleDays of="window" /> after the anniversary date. Open [Partner Center](${DASHBOARD}) and look at <UiLabel>Membership offers</UiLabel>; the reminders are [explained below](#reminders).

| Day | What happens |
| --- | --- |
| First reminder | Microsoft writes to every Global admin. |
| Last day | The fee is due on this day at the latest. |

## Reminders {#reminders}

Microsoft writes <RuleDays of="first-reminder" /> before the anniversary date, and again <RuleDays of="final-reminder" /> after it.

- **By card:** the payment takes effect immediately.
- **By bank transfer:** write \`MPN-ID\` in the reference; it takes <RuleHours of="transfer" />.

<Note>
The requirements were waived in 2020. The fee wasn’t waived. Look up the rules from mid-2021.
</Note>
`,
  ),
  'fr-FR': article(
    'Renouveler une offre',
    'Quand une compétence se renouvelle, et ce qui se passe après la fenêtre de renouvellement.',
    `
Vous renouvelez une compétence pendant les <RuleDays of="window" /> qui suivent la date anniversaire\u00a0: ni avant, ni après. Certains l’appellent encore «\u00a0l’échéance\u00a0».

## La fenêtre de renouvellement {#renewal-window}

La période se ferme <RuleDays of="window" /> après la date anniversaire. Ouvrez l’[Espace partenaires](${DASHBOARD}) et consultez <UiLabel>Offres d’abonnement</UiLabel> (Membership offers)\u202f; les rappels sont [expliqués plus bas](#reminders).

| Jour | Événement |
| --- | --- |
| Premier rappel | Microsoft écrit à chaque administrateur général. |
| Dernier jour | Les frais sont dus ce jour-là au plus tard. |

## Les rappels {#reminders}

Microsoft écrit <RuleDays of="first-reminder" /> avant la date anniversaire, puis <RuleDays of="final-reminder" /> après celle-ci.

- **Par carte**\u00a0: le paiement prend effet aussitôt.
- **Par virement**\u00a0: indiquez \`MPN-ID\` dans la référence\u202f; il faut compter <RuleHours of="transfer" />.

<Note>
Les exigences ont été levées en 2020. Les frais ne l’ont pas été. Consultez les règles de la mi-2021.
</Note>
`,
  ),
  'zh-CN': article(
    '续订套餐',
    '资格何时续订，续订时段之后会怎样。',
    `
请在周年日之后的 <RuleDays of="window" />内续订资格：不能提前，也不能延后。有人仍称之为“截止日”。

## 续订时段 {#renewal-window}

续订时段在周年日之后 <RuleDays of="window" />结束。打开[合作伙伴中心](${DASHBOARD})，查看<UiLabel>会员套餐</UiLabel>(Membership offers)；提醒的说明[见下文](#reminders)。

| 日期 | 事项 |
| --- | --- |
| 首次提醒 | Microsoft 通知每位全局管理员。 |
| 最后一天 | 费用最晚在这一天支付。 |

## 提醒 {#reminders}

Microsoft 在周年日前 <RuleDays of="first-reminder" />发出通知，在周年日后 <RuleDays of="final-reminder" />再次发出。

- **信用卡**：付款立即生效。
- **银行转账**：在附言中写明 \`MPN-ID\`；需要 <RuleHours of="transfer" />。

<Note>
要求曾在 2020 年免除，费用没有免除。请查阅 2021 年年中的规则。
</Note>
`,
  ),
  'zh-TW': article(
    '續約供應項目',
    '專長認證何時續約，續約期間之後會如何。',
    `
請在週年日之後的 <RuleDays of="window" />內續約專長認證：不能提前，也不能延後。有人仍稱之為「截止日」。

## 續約期間 {#renewal-window}

續約期間在週年日之後 <RuleDays of="window" />結束。請開啟[合作夥伴中心](${DASHBOARD})，查看<UiLabel>會員優惠</UiLabel>(Membership offers)；提醒的說明[請見下文](#reminders)。

| 日期 | 事項 |
| --- | --- |
| 第一次提醒 | Microsoft 通知每位全域系統管理員。 |
| 最後一天 | 費用最晚在這一天支付。 |

## 提醒 {#reminders}

Microsoft 在週年日前 <RuleDays of="first-reminder" />寄出通知，在週年日後 <RuleDays of="final-reminder" />再次寄出。

- **信用卡**：付款立即生效。
- **銀行轉帳**：請在附註中填寫 \`MPN-ID\`；需要 <RuleHours of="transfer" />。

<Note>
要求曾在 2020 年免除，費用並未免除。請查閱 2021 年年中的規則。
</Note>
`,
  ),
  'sv-SE': article(
    'Förnya ett erbjudande',
    'När en kompetens förnyas, och vad som händer efter förnyelseperioden.',
    `
Du förnyar en kompetens under de <RuleDays of="window" /> som följer på årsdagen: inte tidigare och inte senare. Somliga kallar det fortfarande ”tidsfristen”.

## Förnyelseperioden {#renewal-window}

Perioden slutar <RuleDays of="window" /> efter årsdagen. Öppna [Partnercenter](${DASHBOARD}) och titta på <UiLabel>Medlemskapserbjudanden</UiLabel> (Membership offers); påminnelserna [förklaras nedan](#reminders).

| Dag | Vad som händer |
| --- | --- |
| Första påminnelsen | Microsoft skriver till varje global administratör. |
| Sista dagen | Avgiften ska betalas senast den här dagen. |

## Påminnelser {#reminders}

Microsoft skriver <RuleDays of="first-reminder" /> före årsdagen och igen <RuleDays of="final-reminder" /> efter den.

- **Med kort:** betalningen gäller direkt.
- **Med banköverföring:** ange \`MPN-ID\` som referens; det tar <RuleHours of="transfer" />.

<Note>
Undantag från kraven gavs 2020. Avgiften fanns kvar. Läs reglerna från mitten av 2021.
</Note>
`,
  ),
  'nl-NL': article(
    'Een aanbieding verlengen',
    'Wanneer een competentie wordt verlengd, en wat er na de verlengingsperiode gebeurt.',
    `
U verlengt een competentie in de <RuleDays of="window" /> na de jubileumdatum: niet eerder en niet later. Sommigen noemen dat nog steeds “de uiterste datum”.

## De verlengingsperiode {#renewal-window}

De periode eindigt <RuleDays of="window" /> na de jubileumdatum. Open [Partner Center](${DASHBOARD}) en bekijk <UiLabel>Lidmaatschapsaanbiedingen</UiLabel> (Membership offers); de herinneringen worden [hieronder uitgelegd](#reminders).

| Dag | Wat er gebeurt |
| --- | --- |
| Eerste herinnering | Microsoft schrijft aan elke globale beheerder. |
| Laatste dag | De kosten moeten uiterlijk op deze dag zijn betaald. |

## Herinneringen {#reminders}

Microsoft schrijft <RuleDays of="first-reminder" /> vóór de jubileumdatum en nogmaals <RuleDays of="final-reminder" /> erna.

- **Met creditcard:** de betaling geldt meteen.
- **Per bankoverschrijving:** vermeld \`MPN-ID\` in de omschrijving; dat duurt <RuleHours of="transfer" />.

<Note>
In 2020 werd ontheffing van de vereisten verleend. De kosten bleven. Lees de regels van medio 2021.
</Note>
`,
  ),
};

export interface FixtureFiles {
  /** Replacements for the articles above; `undefined` removes one. */
  readonly articles?: Readonly<Partial<Record<Tag, string>>>;
  readonly strings?: Readonly<Partial<Record<Tag, Readonly<Record<string, string>>>>>;
  readonly notes?: Readonly<Record<string, unknown>>;
  readonly stringSuppressions?: readonly Suppression[];
}

export function inputOf({ articles = {}, strings = {}, notes, stringSuppressions = [] }: FixtureFiles): CheckInput {
  const texts = { ...ARTICLES, ...articles };
  return {
    content: {
      articles: TAGS.map((tag) => parseArticleFile(pathOf(tag), texts[tag])),
      strings: TAGS.map((tag) =>
        parseStringsFile(`src/content/${tag}/strings.json`, JSON.stringify(strings[tag] ?? {}, null, 2)),
      ),
      notes: parseNotesFile('src/content/en-US/strings.notes.json', JSON.stringify(notes ?? {}, null, 2)),
      pictures: [],
    },
    glossary: GLOSSARY,
    components: COMPONENT_SCHEMA,
    links: LINK_USE,
    stringSuppressions: new Map(TAGS.map((tag) => [`src/content/${tag}/strings.json`, stringSuppressions])),
  };
}

export const checkFixture = (files: FixtureFiles): CheckResult => runCheck(inputOf(files));

export const printed = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ path, line, rule, message }) => `${path}:${line} ${rule}: ${message}`);

/** The first line in which two texts differ, from 1. */
export function lineOfChange(before: string, after: string): number {
  const old = before.split('\n');
  return after.split('\n').findIndex((line, index) => line !== old[index]) + 1;
}
