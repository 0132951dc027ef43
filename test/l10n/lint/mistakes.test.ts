/**
 * The fixture's article with one violation at a time: each must be reported on its line by its rule, and by no
 * unrelated rule. The unchanged article must have no violations.
 */
import { describe, expect, test } from 'vitest';
import { ARTICLES, type Tag, checkFixture, lineOfChange, pathOf, printed } from './fixture.ts';

/** The original text and its replacement. */
type Mistake = readonly [tag: Tag, from: string, to: string];

const MISTAKES: Readonly<Record<string, readonly Mistake[]>> = {
  structure: [
    ['fr-FR', '## Les rappels {#reminders}', '### Les rappels {#reminders}'],
    ['zh-CN', '| 最后一天 | 费用最晚在这一天支付。 |\n', ''],
    ['zh-TW', '<RuleDays of="final-reminder" />', '<RuleDays of="after-final-reminder" />'],
    ['sv-SE', '- **Med kort:** betalningen gäller direkt.\n', ''],
    ['nl-NL', '`MPN-ID`', 'het nummer'],
    ['sv-SE', '<UiLabel>Medlemskapserbjudanden</UiLabel>', 'medlemskapserbjudanden'],
    ['nl-NL', 'Open [Partner Center](https://partner.microsoft.com/dashboard)', 'Open Partner Center'],
    ['fr-FR', '<Note>\nLes exigences', 'Avis.\n\n<Note>\nLes exigences'],
  ],
  'front-matter': [
    ['fr-FR', 'order: 1', 'order: 2'],
    ['zh-CN', 'updated: 2021-07-15', 'updated: 2021-07-16'],
    ['zh-TW', 'roles: [global-admin]', 'roles: [mpn-partner-admin]'],
    ['sv-SE', 'order: 1', 'order: first'],
    ['nl-NL', 'roles: [global-admin]', 'roles: [admin]'],
  ],
  links: [
    ['fr-FR', '(https://partner.microsoft.com/dashboard)', '(https://partner.microsoft.com/en-us/dashboard)'],
    ['zh-CN', '(https://partner.microsoft.com/dashboard)', '(https://partner.microsoft.com/zh-tw/dashboard)'],
    ['zh-TW', '(#reminders)', '(#reminder)'],
    ['sv-SE', '(#reminders)', '(./remind.mdx)'],
    ['nl-NL', '(#reminders)', '(../en-US/renew.mdx#reminders)'],
  ],
  figures: [
    ['fr-FR', 'aussitôt', 'en trente jours'],
    ['fr-FR', 'aussitôt', 'sous 15\u00a0jours'],
    ['zh-CN', '付款立即生效', '付款在十五天后生效'],
    ['zh-CN', '付款立即生效', '付款在３０天内生效'],
    ['zh-TW', '付款立即生效', '付款三十日後生效'],
    ['sv-SE', 'direkt', 'inom trettio dagar'],
    ['nl-NL', 'meteen', 'binnen drieëntwintig dagen'],
    ['nl-NL', 'meteen', 'na 48 uur'],
  ],
  dates: [
    ['fr-FR', 'aussitôt', 'le 22\u00a0juin 2021'],
    ['zh-CN', '付款立即生效', '付款在 2021 年 6 月 22 日生效'],
    ['zh-TW', '付款立即生效', '付款在六月二十二日生效'],
    ['sv-SE', 'direkt', 'den 22 juni 2021'],
    ['nl-NL', 'meteen', 'op 22-06-2021'],
  ],
  direction: [
    ['fr-FR', '/> avant la date anniversaire', '/> après la date anniversaire'],
    ['zh-CN', '周年日前 <', '周年日后 <'],
    ['zh-TW', '週年日之後 <RuleDays of="window" />結束', '週年日之前 <RuleDays of="window" />結束'],
    ['sv-SE', '/> efter årsdagen', '/> före årsdagen'],
    ['nl-NL', '/> na de jubileumdatum. Open', '/> vóór de jubileumdatum. Open'],
  ],
  glossary: [
    ['fr-FR', '/> avant la date anniversaire', '/> avant l’anniversaire'],
    ['zh-CN', '内续订资格', '内更新资格'],
    ['zh-CN', '/>内续订资格', '/>内续订能力'],
    ['zh-TW', '[合作夥伴中心]', '[合作夥伴入口網站]'],
    ['sv-SE', 'global administratör', 'administratör'],
    ['sv-SE', '/> före årsdagen', '/> före jubileumsdatumet'],
    ['nl-NL', 'U verlengt een', 'U vernieuwt een'],
    ['nl-NL', 'bekijk', 'bekijk je'],
  ],
  leftovers: [
    ['fr-FR', 'Les frais sont dus ce jour-là au plus tard.', 'The fee is due on this day at the latest.'],
    ['zh-CN', '请查阅 2021 年年中的规则。', 'Look up the rules.'],
    ['zh-TW', '| 最後一天 |', '| Last day |'],
    ['sv-SE', 'inte tidigare och inte senare', 'no earlier and no later'],
    ['nl-NL', '## Herinneringen', '## Reminders and the payment takes effect immediately'],
  ],
  typography: [
    ['fr-FR', '«\u00a0l’échéance\u00a0»', '"l’échéance"'],
    ['fr-FR', 'offers)\u202f; les', 'offers) ; les'],
    ['fr-FR', 'l’appellent', "l'appellent"],
    ['zh-CN', '资格：不能', '资格:不能'],
    ['zh-CN', 'Microsoft 通知', 'Microsoft通知'],
    ['zh-CN', '“截止日”', '「截止日」'],
    ['zh-TW', '「截止日」', '“截止日”'],
    ['zh-TW', '費用並未', '費用 並未'],
    ['sv-SE', '”tidsfristen”', '“tidsfristen”'],
    ['sv-SE', ': inte tidigare', ' - inte tidigare'],
    ['nl-NL', '“de uiterste datum”', '"de uiterste datum"'],
    ['nl-NL', ': niet eerder', ' : niet eerder'],
  ],
  labels: [
    ['fr-FR', ' (Membership offers)', ''],
    ['zh-CN', '</UiLabel>(Membership offers)', '</UiLabel>'],
    ['zh-TW', '(Membership offers)', '（會員優惠）'],
    ['sv-SE', ' (Membership offers)', ' (Members)'],
    ['nl-NL', ' (Membership offers)', '  (Membership offers)'],
  ],
  wording: [
    ['fr-FR', 'La période se ferme', 'La fenêtre se ferme'],
    ['zh-CN', '也不能延后', '也不能推后'],
    ['zh-TW', '## 續約期間', '## 續約時間範圍'],
    ['sv-SE', 'betalningen gäller direkt', 'betalningen skulle gälla direkt'],
    ['nl-NL', '**Per bankoverschrijving:**', '**Via bankoverschrijving:**'],
  ],
  script: [
    ['zh-CN', '不能延后', '不能延後'],
    ['zh-CN', '费用没有', '費用没有'],
    ['zh-CN', '<UiLabel>会员套餐</UiLabel>', '<UiLabel>會员套餐</UiLabel>'],
    ['zh-TW', '續約供應項目', '续約供應項目'],
    ['zh-TW', '週年日後 <', '週年日后 <'],
    ['zh-TW', '請查閱', '請查阅'],
  ],
  marks: [
    ['fr-FR', 'Les frais ne', '**Les frais ne'],
    ['zh-CN', '- **信用卡**：付款', '- **信用卡：**付款'],
    ['zh-TW', '- **信用卡**：付款', '- **信用卡：**付款'],
    ['sv-SE', 'Avgiften fanns', 'Avgiften` fanns'],
    ['nl-NL', 'De kosten bleven', 'De kosten &lt;b&gt; bleven'],
  ],
  placeholders: [
    ['fr-FR', 'Consultez les règles', 'Consultez %s les règles'],
    ['zh-CN', '请查阅', '请查阅 %1$s '],
    ['zh-TW', '請查閱', '請查閱 [[規則]]'],
    ['sv-SE', 'title: Förnya ett', 'title: Förnya {{offer}}'],
    ['nl-NL', 'Lees de regels', 'TODO Lees de regels'],
  ],
  length: [
    ['fr-FR', 'Quand une compétence', `${'Les dates et les frais. '.repeat(6)}Quand une compétence`],
    ['zh-CN', '资格何时续订', `${'日期和费用的说明都在这里。'.repeat(7)}资格何时续订`],
    ['zh-TW', '專長認證何時續約', `${'日期與費用的說明都在這裡。'.repeat(7)}專長認證何時續約`],
    ['sv-SE', 'När en kompetens', `${'Datum och avgifter. '.repeat(8)}När en kompetens`],
    ['nl-NL', 'Wanneer een competentie', `${'De datums en de kosten. '.repeat(6)}Wanneer een competentie`],
  ],
};

/** Other rules that the mistakes of a rule may violate. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  links: ['structure'],
  labels: ['typography'],
  leftovers: ['glossary', 'typography'],
  marks: ['structure', 'typography'],
  placeholders: ['typography', 'glossary', 'leftovers'],
  script: ['glossary'],
  figures: ['typography'],
};

function changed(tag: Tag, from: string, to: string): string {
  const text = ARTICLES[tag];
  if (!text.includes(from)) throw new Error(`${tag} has no ${JSON.stringify(from)}`);
  return text.replace(from, () => to);
}

test('the unchanged article has no violations in any language', () => {
  const { diagnostics, suppressed } = checkFixture({});
  expect(printed(diagnostics)).toEqual([]);
  expect(suppressed).toBe(0);
});

test('an earlier date than in the English is no violation, because the translation may be outdated', () => {
  const earlier = changed('fr-FR', 'updated: 2021-07-15', 'updated: 2021-07-14');
  expect(printed(checkFixture({ articles: { 'fr-FR': earlier } }).diagnostics)).toEqual([]);
});

test('one block or item is counted in the singular', () => {
  const withoutTable = ARTICLES['fr-FR'].replace(/^\|.*\n/gm, '');
  const withoutItem = changed('sv-SE', '- **Med kort:** betalningen gäller direkt.\n', '');
  expect(printed(checkFixture({ articles: { 'fr-FR': withoutTable, 'sv-SE': withoutItem } }).diagnostics)).toEqual([
    expect.stringContaining('the section has 1 block, but 2 in the English'),
    expect.stringContaining('the bulleted list has 1 item, but 2 in the English'),
  ]);
});

describe.each(Object.entries(MISTAKES))('%s', (rule, mistakes) => {
  test.each(mistakes)('is violated in %s if %j is replaced by %j', (tag, from, to) => {
    const text = changed(tag, from, to);
    const { diagnostics } = checkFixture({ articles: { [tag]: text } });
    const line = lineOfChange(ARTICLES[tag], text);
    const found = diagnostics.filter((diagnostic) => diagnostic.rule === rule);
    // A missing row or item is reported at its table or list.
    const onItsLine = found.filter(
      (diagnostic) => diagnostic.path === pathOf(tag) && Math.abs(diagnostic.line - line) <= (to === '' ? 4 : 0),
    );
    expect(onItsLine, printed(diagnostics).join('\n')).not.toEqual([]);
    const unrelated = diagnostics.filter(
      (diagnostic) =>
        diagnostic.path !== pathOf(tag) || (diagnostic.rule !== rule && !(ALSO[rule] ?? []).includes(diagnostic.rule)),
    );
    expect(printed(unrelated)).toEqual([]);
  });
});

test('there are at least 30 mistakes, at least four per rule, in all five languages', () => {
  const all = Object.values(MISTAKES).flat();
  expect(all.length).toBeGreaterThanOrEqual(30);
  for (const [rule, mistakes] of Object.entries(MISTAKES)) {
    expect(mistakes.length, rule).toBeGreaterThanOrEqual(4);
    const tags = new Set(mistakes.map(([tag]) => tag));
    expect([...tags].sort(), rule).toEqual(
      rule === 'script' ? ['zh-CN', 'zh-TW'] : ['fr-FR', 'nl-NL', 'sv-SE', 'zh-CN', 'zh-TW'],
    );
  }
});
