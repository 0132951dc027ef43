/** Changes the policy with the recipes in CONTRIBUTING.md, to test that they're complete. */
import { LOCALES } from '../../src/i18n/locales.ts';

/** Replaces text in a file. The pattern must match. */
export interface PolicyEdit {
  readonly path: string;
  readonly find: RegExp;
  readonly replace: (found: string) => string;
}

export interface PolicyChange {
  /** The edition's data, and the strings that it needs. */
  readonly data: readonly PolicyEdit[];
  /** The other copies of the published figures. Until they're changed, tests fail and say which copy to change. */
  readonly copies: readonly PolicyEdit[];
}

const DATA_FILE = 'src/rules/editions/mpn-2021.ts';
const ORACLE_FILE = 'tools/oracle/mpn-2021.ts';

/** Increases the number at the end of the text that was found. */
const increased = (found: string) => found.replace(/\d+$/, (digits) => String(Number(digits) + 1));
const insertBefore = (text: string) => (found: string) => `${text}${found}`;

/** Edits of the sample repositories, because a test compares their texts with the policy. */
const SAMPLE_EDITS: readonly PolicyEdit[] = [
  { path: 'clean/docs/en/renewing.md', find: /open for \d+/, replace: increased },
  { path: 'clean/docs/en/renewing.md', find: /through July 22/, replace: increased },
  { path: 'clean/docs/en/renewing.md', find: /(?<=to renew is )March 31/, replace: () => 'April 1' },
  { path: 'clean/docs/fr/renouveler.md', find: /pendant \d+/, replace: increased },
  { path: 'clean/docs/fr/renouveler.md', find: /31 mars/, replace: () => '1er avril' },
  { path: 'clean/docs/nl/verlengen.md', find: /tot en met \d+/, replace: increased },
  { path: 'clean/docs/nl/verlengen.md', find: /31 maart/, replace: () => '1 april' },
  { path: 'clean/docs/sv/fornya.md', find: /trettio/, replace: () => '31' },
  { path: 'clean/docs/sv/fornya.md', find: /22(?= juli)/, replace: increased },
  { path: 'clean/docs/zh-cn/renew.md', find: /之后的 \d+/, replace: increased },
  { path: 'clean/docs/zh-cn/renew.md', find: /7 月 22/, replace: increased },
  { path: 'clean/docs/zh-tw/renew.md', find: /之後的 \d+/, replace: increased },
  { path: 'clean/docs/zh-tw/renew.md', find: /7 月 22/, replace: increased },
  { path: 'seeded/docs/fr/renouveler.md', find: /ouvre \d+/, replace: increased },
].map((edit) => ({ ...edit, path: `test/l10n/lint-docs/${edit.path}` }));

/** Makes the renewal window a day longer. */
const window: PolicyChange = {
  data: [{ path: DATA_FILE, find: /\bWINDOW_DAYS = \d+/, replace: increased }],
  copies: [
    { path: ORACLE_FILE, find: /\bWINDOW_LAST_DAY = \d+/, replace: increased },
    { path: 'test/rules/oracle.test.ts', find: /\bWINDOW = \d+/, replace: increased },
    { path: 'CONTRIBUTING.md', find: /tot \d+(?= dagen vóór)/, replace: increased },
    ...SAMPLE_EDITS,
    { path: 'CONTRIBUTING.md', find: /until \d+(?= days after)/, replace: increased },
  ],
};

const [MEASURE_ID, CHANGE_ID, FIRST_DAY, LAST_DAY] = ['covid-2021-h2', '2021-h2', '2021-07-01', '2021-12-31'];
/** The code of a date in the edition's data. */
const dateCode = (date: string) => `/* @__PURE__ */ calendarDate('${date}')`;

/** Adds a sixth measure, for competencies in the second half of 2021. */
const measure: PolicyChange = {
  data: [
    {
      path: DATA_FILE,
      find: /^\] as const satisfies EditionRules\['measures'\];$/m,
      replace: insertBefore(`  {
    id: '${MEASURE_ID}',
    announced: ${dateCode('2021-07-12')},
    documented: ${dateCode('2021-07-14')},
    anniversaries: { firstDay: ${dateCode(FIRST_DAY)}, lastDay: ${dateCode(LAST_DAY)} },
    offers: ['competency'],
    excluded: ['action-pack'],
    relief: 'requirements-waived',
    requirements: 'waived',
    partnerMust: ['pay-competency-fee'],
    source: 'facts 90, 91',
  },
`),
    },
    {
      path: DATA_FILE,
      find: /^ {2}\{ id: 'replaced', on: /m,
      replace: insertBefore(
        `  { id: '${CHANGE_ID}', on: ${dateCode('2021-07-12')}, dateOf: 'announcement', facts: '91' },\n`,
      ),
    },
    ...LOCALES.map(({ tag }) => ({
      path: `src/content/${tag}/strings.json`,
      find: /^ {2}"home\.changes\.2021-h1": .*\n/m,
      replace: (found: string) => `${found}${found.replace('2021-h1', CHANGE_ID)}`,
    })),
  ],
  copies: [
    {
      path: ORACLE_FILE,
      find: /^\];(?=\n\nconst OBLIGATIONS)/m,
      replace: insertBefore(
        `  { id: '${MEASURE_ID}', offers: ['competency'], from: dayNumber('${FIRST_DAY}'), to: dayNumber('${LAST_DAY}'), effect: 'waived' },\n`,
      ),
    },
    {
      path: 'test/rules/measures.test.ts',
      find: /\['competency', '2021-07-01', undefined\]/,
      replace: (found) => found.replace('undefined', `'${MEASURE_ID}'`),
    },
  ],
};

export const POLICY_CHANGES: Readonly<Record<string, PolicyChange>> = { window, measure };

/** @throws Error if the text doesn't contain what the edit replaces */
export function withEdit(text: string, { path, find, replace }: PolicyEdit): string {
  if (!find.test(text)) throw new Error(`${path} has no ${String(find)}. Correct tools/edits/policy.ts.`);
  return text.replace(find, replace);
}
