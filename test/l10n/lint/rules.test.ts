/** Each rule with single sentences, valid and invalid, in every language that it applies to. */
import { describe, expect, test } from 'vitest';
import { type EditionId, figureIds, figureOf } from '../../../src/rules/index.ts';
import { type Tag, checkFixture, printed } from './fixture.ts';

const headOf = (description: string) =>
  `---\ntitle: T\ndescription: ${description}\norder: 1\nupdated: 2021-07-15\nroles: [global-admin]\n---\n\n`;

/** The rules that a paragraph violates, each once. */
function rulesOn(tag: Tag, paragraph: string, english = 'Text.'): readonly string[] {
  const articles = { 'en-US': `${headOf('D')}${english}\n`, [tag]: `${headOf('D')}${paragraph}\n` };
  const { diagnostics } = checkFixture({ articles });
  const own = diagnostics.filter(({ path, rule }) => path.startsWith(`src/content/${tag}/`) && rule !== 'structure');
  return [...new Set(own.map(({ rule }) => rule))].sort();
}

type Sample = readonly [tag: Tag, good: string, bad: string, english?: string];

const SAMPLES: Readonly<Record<string, readonly Sample[]>> = {
  figures: [
    ['en-US', 'In 2021 there were two days left.', 'There are thirty days left.'],
    ['en-US', 'A day earlier.', 'On day 30 it closes.'],
    ['en-US', 'Twelve offers.', 'It takes 48 to 72 hours.'],
    ['fr-FR', 'Les sept dates de 2021.', 'Il reste trois cent soixante-cinq jours.'],
    ['fr-FR', 'Un jour plus tôt.', 'Une trentaine de jours.'],
    ['zh-CN', '提前 1 天，共 7 个日期。', '共三百六十五天。'],
    ['zh-CN', '共 12 个月。', '还剩廿三天。'],
    ['zh-TW', '提早一天，共七個日期。', '共３６５天。'],
    ['zh-TW', '共 12 個月。', '獲得十五分。'],
    ['sv-SE', 'En dag tidigare, tolv månader.', 'En 30-dagarsperiod.'],
    ['sv-SE', 'Sju datum.', 'Trehundrasextiofem dagar.'],
    ['nl-NL', 'Een dag eerder, twaalf maanden.', 'Driehonderdvijfenzestig dagen.'],
    ['nl-NL', 'Zeven datums.', 'Dat zijn 80 punten.'],
  ],
  dates: [
    ['en-US', 'In mid-June 2021, on every February 29.', 'On June 22, 2021.'],
    ['fr-FR', 'À la mi-juin 2021, chaque 29\u00a0février.', 'Le 1er\u00a0juin 2021.'],
    ['zh-CN', '2021 年 6 月中旬，以及 2月29日。', '2021 年 6 月 22 日。'],
    ['zh-TW', '2021 年 6 月中旬。', '２０２１年６月２２日。'],
    ['sv-SE', 'I mitten av juni 2021, den 29 februari.', 'Den 4 februari 2021.'],
    ['nl-NL', 'Medio juni 2021, elke 29 februari.', 'Op 2021-02-04.'],
  ],
  direction: [
    ['en-US', 'Write <RuleDays of="cycle" /> after it.', 'Write <RuleDays of="cycle" /> before it.'],
    ['fr-FR', 'Les <RuleDays of="window" /> qui suivent.', 'Les <RuleDays of="window" /> qui précèdent.'],
    ['zh-CN', '此后 <RuleDays of="cycle" />。', '此日之前 <RuleDays of="cycle" />。'],
    ['zh-TW', '此日前 <RuleDays of="first-reminder" />。', '此日後 <RuleDays of="first-reminder" />。'],
    ['sv-SE', 'Det är <RuleDays of="first-reminder" /> före.', 'Det är <RuleDays of="first-reminder" /> efter.'],
    ['nl-NL', 'Dat is <RuleDays of="unpaid-order" /> erna.', 'Dat is <RuleDays of="unpaid-order" /> ervoor.'],
  ],
  glossary: [
    ['fr-FR', 'Les dates anniversaires.', 'Un anniversaire.'],
    ['fr-FR', 'L’Espace partenaires.', 'Le portail.', 'Partner Center.'],
    ['zh-CN', '请及时续订。', '请及时更新。', 'Renew in time.'],
    ['zh-TW', '頁面已更新。', '視窗已關閉。', 'The page was updated.'],
    ['sv-SE', 'Visual Studio finns.', 'Studion finns.', 'Visual Studio exists.'],
    ['sv-SE', 'Företagets årsdag.', 'En annons.'],
    ['nl-NL', 'De jubileumdatums.', 'De verjaardag.', 'Anniversaries.'],
  ],
  leftovers: [
    ['fr-FR', 'Microsoft Cloud Partner Program.', 'Il dit one two three four.', 'He says one two three four.'],
    ['zh-CN', '查看 `one two three four`。', '查看 one two three four。', 'See one two three four.'],
    ['zh-TW', '一二三。', 'Three words here.', 'Three words here.'],
    ['sv-SE', 'One two three, fyra.', 'One two three four.', 'One two three four five.'],
    ['nl-NL', 'Sport.', 'Red, green, blue, black.', 'Red, green, blue, black?'],
  ],
  typography: [
    ['en-US', '“It’s 4–6”: yes – or no…', 'He said "no".'],
    ['en-US', 'Who? Me.', 'Who ? Me.'],
    ['fr-FR', '«\u00a0Oui “non”\u00a0»\u00a0: 14:30, 25\u00a0%\u202f!', 'Oui!'],
    ['fr-FR', 'Le 3\u00a0mai\u00a0: vrai.', 'Vers 3 heures.'],
    ['fr-FR', 'Un – deux…', 'Un - deux.'],
    ['zh-CN', '打开“设置” (A) 之后……', '打开（MPN）之后。'],
    ['zh-CN', '共 2 页，25%。', '共２页。'],
    ['zh-CN', '到 2021 年 6 月为止。', '到 2021年6月为止。'],
    ['zh-CN', '每年 2 月 29 日。', '每年 2 月29 日。'],
    ['zh-TW', '到 2021 年 6 月為止。', '到 2021 年6月為止。'],
    ['zh-CN', '于 2021 年 2 月登录；<UiLabel>要求</UiLabel>如下。', '要求 <UiLabel>要求</UiLabel> 如下。'],
    ['zh-TW', '請按「確定」（必要時）。', '請按「確定」(必要時)。'],
    ['zh-TW', '共 2 頁。', '共 2 頁.'],
    ['zh-TW', '前往「MPN」 > 「確定」。', '前往「MPN」 頁面。'],
    ['sv-SE', '”Ja” – 4–6 dagar, 25\u00a0%.', 'Det är 25%.'],
    ['sv-SE', 'Anna’s.', "Anna's."],
    ['nl-NL', '“Ja” – 4–6 dagen, 25%.', 'Dat is 25 %.'],
    ['nl-NL', 'Foto’s: ja.', "Foto's: ja."],
  ],
  script: [
    ['zh-CN', '后面的著名公司。', '後面的公司。'],
    ['zh-CN', '乾坤。', '衣服乾了。'],
    ['zh-TW', '皇后在公里之外，平台了解。', '在这里。'],
    ['zh-TW', '之後。', '之后。'],
  ],
  marks: [
    ['fr-FR', 'Un **gras** et `code`.', 'Un \\*\\*gras.'],
    ['zh-CN', '**注意**：正文。', '**注意：**正文。'],
    ['zh-TW', '**注意**：內文。', '**注意：**內文。'],
    ['sv-SE', 'En *kursiv* text.', 'En \\](x) text.'],
    ['nl-NL', 'Een \\* ster.', 'Een \\<b> ster.'],
  ],
  placeholders: [
    ['fr-FR', 'Un 100\u00a0%.', 'Un \\{name\\}.'],
    ['zh-CN', '占 100%。', '占 %d。'],
    ['zh-TW', '占 100%。', '占 \\{0\\}。'],
    ['sv-SE', 'Helt klart?', 'Helt klart???'],
    ['nl-NL', 'Klaar.', 'TBD.'],
  ],
};

describe.each(Object.entries(SAMPLES))('%s', (rule, samples) => {
  const rows = samples.map(([tag, good, bad, english]) => ({ tag, good, bad, english }));
  test.each(rows)('$tag: $good is valid, $bad isn’t', ({ tag, good, bad, english }) => {
    expect(rulesOn(tag, good, english)).not.toContain(rule);
    expect(rulesOn(tag, bad, english)).toContain(rule);
  });
});

describe("an article's figures and days", () => {
  const CURRENT = 'edition: maicpp\n';
  const reported = (rule: string, edition: string, tag: Tag, paragraph: string) => {
    const head = headOf('D').replace('---\n\n', `${edition}---\n\n`);
    const articles = { 'en-US': `${head}${tag === 'en-US' ? paragraph : 'Text.'}\n`, [tag]: `${head}${paragraph}\n` };
    const { diagnostics } = checkFixture({ articles });
    const own = diagnostics.filter((one) => one.path.startsWith(`src/content/${tag}/`) && one.rule === rule);
    return own.map(({ message, hint }) => `${message}: ${hint}`);
  };

  test.each([
    ['en-US', 'Renew 60 days before it.', 'print it with <RuleDays of="specialization-window" />'],
    ['fr-FR', 'Vous avez soixante jours.', 'print it with <RuleDays of="specialization-window" />'],
    ['zh-TW', '共 60 天。', 'print it with <RuleDays of="specialization-window" />'],
    ['sv-SE', 'Senast 60 dagar före.', 'print it with <RuleDays of="specialization-window" />'],
    ['nl-NL', 'In zestig dagen.', 'print it with <RuleDays of="specialization-window" />'],
    ['en-US', 'The five months before it.', 'print it with <RuleMonths of="qualification-months" />'],
    ['fr-FR', 'Les 5 mois.', 'print it with <RuleMonths of="qualification-months" />'],
    ['zh-CN', '之前的 5 个月。', 'print it with <RuleMonths of="qualification-months" />'],
    ['zh-TW', '之前的五個月。', 'print it with <RuleMonths of="qualification-months" />'],
    ['sv-SE', 'De fem månaderna.', 'print it with <RuleMonths of="qualification-months" />'],
    ['nl-NL', 'De 5 maanden.', 'print it with <RuleMonths of="qualification-months" />'],
    ['en-US', 'At least 70 points.', 'print it with <RulePoints of="qualification-points" />'],
  ] as const)("are printed as today's program's in %s: %j", (tag, paragraph, hint) => {
    expect(reported('figures', CURRENT, tag, paragraph)).toEqual([expect.stringContaining(hint)]);
    expect(reported('figures', '', tag, paragraph)).toEqual([]);
  });

  test.each([
    ['en-US', 'Renew 23 days after it.', 'print it with <RuleDays of="final-reminder" />'],
    ['sv-SE', 'Efter trehundrasextiofem dagar.', 'print it with <RuleDays of="cycle" />'],
    ['nl-NL', 'Dat duurt 48 uur.', 'print it with <RuleHours of="transfer" />'],
    ['zh-CN', '获得 15 分。', 'print it with <RulePoints of="functional-consultant-growth" />'],
  ] as const)('are printed as the former program’s in %s: %j', (tag, paragraph, hint) => {
    expect(reported('figures', '', tag, paragraph)).toEqual([expect.stringContaining(hint)]);
    expect(reported('figures', CURRENT, tag, paragraph)).toEqual([]);
  });

  test('are those of the article’s edition if both editions have the number', () => {
    const idsOf = (edition: EditionId, days: number) =>
      figureIds(edition, 'days').filter((id) => figureOf(edition, id).value === days);
    const days = figureIds('maicpp', 'days')
      .map((id) => Number(figureOf('maicpp', id).value))
      .find((number) => idsOf('mpn-2021', number).length > 0);
    if (days === undefined) throw new Error('No number of days is in both editions.');
    for (const [front, edition] of [
      ['', 'mpn-2021'],
      [CURRENT, 'maicpp'],
    ] as const) {
      const written = idsOf(edition, days).map((id) => `<RuleDays of="${id}" />`);
      expect(reported('figures', front, 'sv-SE', `Det är ${days} dagar efter.`)).toEqual([
        expect.stringMatching(new RegExp(`: print it with ${written.join(' or ')}$`)),
      ]);
    }
  });

  test('don’t include May, which isn’t five months', () => {
    expect(reported('figures', CURRENT, 'zh-CN', '从 2021 年 5 月开始。')).toEqual([]);
  });

  test.each([
    ['en-US', 'RuleDays of="specialization-window"', ' before it.', ' after it.', 'before'],
    ['sv-SE', 'RuleDays of="look-from"', ' före årsdagen.', ' efter årsdagen.', 'before'],
    ['sv-SE', 'RuleDays of="specialization-grace"', ' efter årsdagen.', ' före årsdagen.', 'after'],
    ['fr-FR', 'RuleDays of="documented-window"', ' après.', ' avant.', 'after'],
    ['nl-NL', 'RuleMonths of="qualification-months"', ' ervoor.', ' erna.', 'before'],
    ['nl-NL', 'RuleMonths of="qualification-months" form="number"', ' maanden ervoor.', ' maanden erna.', 'before'],
    ['zh-CN', 'RuleDays of="cancellation"', '后。', '前。', 'after'],
  ] as const)('have a direction, in %s: <%s /> can be followed by %j, not %j', (tag, component, right, wrong, side) => {
    const id = /of="([^"]+)"/.exec(component)?.[1] ?? '';
    expect(reported('direction', CURRENT, tag, `X <${component} />${right}`)).toEqual([]);
    expect(reported('direction', CURRENT, tag, `X <${component} />${wrong}`)).toEqual([
      expect.stringContaining(`but the period "${id}" is ${side} its date`),
    ]);
    // The former program has no such figure, which another rule reports.
    expect(reported('direction', '', tag, `X <${component} />${wrong}`)).toEqual([]);
  });

  test('have a direction: a span of hours is after its date', () => {
    expect(reported('direction', '', 'en-US', 'X <RuleHours of="transfer" /> after it.')).toEqual([]);
    expect(reported('direction', '', 'en-US', 'X <RuleHours of="transfer" /> before it.')).toHaveLength(1);
  });

  test.each([
    ['', 'cba-credit-first'],
    [CURRENT, 'read-on'],
  ])('are named days of the edition if a date is typed as text (%j)', (edition, id) => {
    expect(reported('dates', edition, 'en-US', 'On June 22, 2021.')).toEqual([expect.stringContaining(`(${id}, `)]);
  });
});

describe('strings are checked by the same rules', () => {
  const english = {
    'a.text': 'The window closes {{days}} after it.',
    'a.days_one': '{{count}} day',
    'a.days_other': '{{count}} days',
  };
  const french = (text: string) => {
    const strings = { 'en-US': english, 'fr-FR': { 'a.text': text } };
    return printed(checkFixture({ strings }).diagnostics).filter((line) => line.includes('fr-FR'));
  };
  test('a valid string passes', () => {
    expect(french('La période se ferme {{days}} après.')).toEqual([]);
  });
  test.each([
    ['La période se ferme {{days}} avant.', 'direction: "avant" means before, but the English says "after"'],
    ['La période se ferme {{days}} après!', 'typography: no narrow no-break space'],
    ['La période se ferme {{days}} après, **enfin**.', 'marks: "**" would be shown'],
    ['La période se ferme {days} après {{days}}.', 'placeholders: "{days}" isn\'t a placeholder'],
    ['La période se ferme sous trente jours, {{days}} après.', 'figures: "trente jours" is a figure'],
    ['La période se ferme en vingt-trois jours, {{days}} après.', 'figures: "vingt-trois jours" is a figure'],
    ['La période se ferme en soixante jours, {{days}} après.', 'figures: "soixante jours" is a figure'],
    ['The window closes {{days}} after it.', 'leftovers: "The window closes'],
  ])('an invalid string is reported: %j', (text, found) => {
    expect(french(text).map((line) => line.replace(/^\S+ /, ''))).toContainEqual(expect.stringContaining(found));
  });
  test('a string’s maximum width is from the notes; placeholders don’t count, Han characters count twice', () => {
    const notes = { 'a.*': { where: 'A button.', max: 8 } };
    const strings = {
      'en-US': { 'a.b': 'Short {{count}}' },
      'zh-TW': { 'a.b': '長長長長長{{count}}' },
      'fr-FR': { 'a.b': '{{count}} courts' },
    };
    const lines = printed(checkFixture({ strings, notes }).diagnostics);
    expect(lines).toContainEqual(
      expect.stringMatching(/zh-TW\/strings\.json:2 length: the string is 10 Latin letters wide; the maximum is 8/),
    );
    expect(lines.filter((line) => line.includes('length') && !line.includes('zh-TW'))).toEqual([]);
  });
});
