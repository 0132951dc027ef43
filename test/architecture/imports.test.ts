/** Checks the imports of every source file against the allowed dependencies (see docs/architecture.md). */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './import-graph.ts';

interface Rule {
  readonly folder: RegExp;
  /** The allowed imports: other folders of the project, and packages. */
  readonly may: readonly RegExp[];
}

const RULES = /^src\/rules\//;
const RULES_DOOR = /^src\/rules\/index\.ts$/;
const I18N = /^src\/i18n\//;
const DATES = /^src\/dates\//;
const DATES_DOOR = /^src\/dates\/(index|clock)\.ts$/;
const TRANSLATION = /^src\/translation\//;
const HISTORY = /^src\/history\//;
const HOSTS = /^src\/hosts\//;
const HOSTS_DOOR = /^src\/hosts\/index\.ts$/;
const SEARCH_INDEX = /^src\/search-index\//;
const COMPILED_ARTICLES = /^src\/compiled-articles\//;
const CALENDAR = /^src\/calendar\//;
const POLICY_FILES = /^src\/policy-files\//;
const CACHE = /^src\/cache\//;
const FILES = /^src\/files\//;
const SITE = /^src\/site\//;
const COMPONENTS = /^src\/components\//;
const COMPONENT_REGISTRY = /^src\/components\/article\/prose\/(component-schema|registry)\.ts$/;
const STYLES = /^src\/styles\//;
const PREACT = /^preact(\/|$)/;
const ASTRO = /^astro(:|\/|$)/;
const NODE = /^node:/;

/** The first rule with a matching folder applies to a file. */
const ALLOWED: readonly Rule[] = [
  { folder: /^src\/rules\/calendar-date\.ts$/, may: [/^date-fns\//] },
  { folder: RULES, may: [RULES] },
  { folder: I18N, may: [I18N, RULES_DOOR, /^src\/content\/en-US\/strings\.json$/, /^virtual:message-types$/] },
  { folder: DATES, may: [DATES, RULES_DOOR, I18N] },
  {
    folder: TRANSLATION,
    may: [
      TRANSLATION,
      RULES_DOOR,
      FILES,
      /^src\/i18n\/(locales|catalog|message|script)\.ts$/,
      /^(yaml|satteri|mdast|diff|papaparse)$/,
      /^astro\/zod$/,
      /^node:(crypto|fs\/promises|path)$/,
    ],
  },
  // No other code runs git: translation status depends only on files.
  { folder: HISTORY, may: [HISTORY, NODE] },
  { folder: FILES, may: [NODE] },
  { folder: CACHE, may: [CACHE, FILES, NODE] },
  {
    folder: /^src\/cards\//,
    may: [/^src\/cards\//, /^src\/i18n\/script\.ts$/, CACHE, RULES_DOOR, NODE, /^@takumi-rs\/core$/],
  },
  { folder: HOSTS, may: [HOSTS, /^src\/i18n\/locales\.ts$/] },
  { folder: CALENDAR, may: [CALENDAR, RULES_DOOR, I18N, /^ts-ics$/, /^date-fns\//] },
  { folder: POLICY_FILES, may: [POLICY_FILES, RULES_DOOR, /^astro\/zod$/] },
  { folder: SITE, may: [SITE, RULES_DOOR, I18N, TRANSLATION, ASTRO] },
  // Astro only inlines a script that imports nothing.
  { folder: /^src\/components\/ui\/deferred-element\.ts$/, may: [] },
  {
    folder: /^src\/components\/ui\//,
    may: [/^src\/components\/ui\//, RULES_DOOR, DATES_DOOR, I18N, CALENDAR, PREACT, ASTRO],
  },
  // It passes a URL's question to the calculator, and Astro only inlines a script that imports nothing.
  { folder: /^src\/components\/calculator\/embed\/frame\.ts$/, may: [] },
  {
    folder: /^src\/components\/calculator\/embed\//,
    may: [
      /^src\/components\/calculator\//,
      RULES_DOOR,
      DATES_DOOR,
      I18N,
      CALENDAR,
      PREACT,
      /^src\/styles\/embed\.css\?inline$/,
      /^virtual:embed-messages$/,
    ],
  },
  {
    folder: /^src\/components\/(calculator|planner|ui)\/.*\.(ts|tsx)$/,
    may: [
      /^src\/components\/(calculator|planner|ui)\//,
      RULES_DOOR,
      DATES_DOOR,
      I18N,
      CALENDAR,
      PREACT,
      /^papaparse$/,
      // Part of the script, for readers who use the calculator.
      /^src\/styles\/answer\.css\?inline$/,
    ],
  },
  {
    folder: COMPONENTS,
    may: [
      COMPONENTS,
      RULES_DOOR,
      I18N,
      TRANSLATION,
      STYLES,
      PREACT,
      ASTRO,
      SITE,
      /^mdast(-util-(to-markdown|gfm-table))?$/,
    ],
  },
  {
    folder: /^src\/layouts\//,
    may: [/^src\/layouts\//, /^src\/cards\/size\.ts$/, COMPONENTS, RULES_DOOR, I18N, TRANSLATION, STYLES, ASTRO, SITE],
  },
  {
    folder: /^src\/pages\//,
    may: [
      /^src\/(pages|layouts|calendar|cards)\//,
      /^src\/policy-files\/index\.ts$/,
      SITE,
      /^src\/content\/glossary\.csv\?raw$/,
      COMPONENTS,
      RULES_DOOR,
      I18N,
      TRANSLATION,
      STYLES,
      ASTRO,
      /^virtual:(translation-status|embed-release)$/,
    ],
  },
  { folder: SEARCH_INDEX, may: [SEARCH_INDEX, I18N, TRANSLATION, CACHE, NODE, /^(pagefind|satteri|hast|opencc-js)$/] },
  {
    folder: COMPILED_ARTICLES,
    may: [COMPILED_ARTICLES, CACHE, I18N, TRANSLATION, /^src\/integrations\/markdown\.ts$/, NODE, ASTRO, /^vite$/],
  },
  {
    folder: /^src\/integrations\//,
    may: [
      /^src\/integrations\//,
      CACHE,
      FILES,
      RULES_DOOR,
      I18N,
      TRANSLATION,
      HISTORY,
      HOSTS_DOOR,
      COMPONENT_REGISTRY,
      SEARCH_INDEX,
      /^src\/cards\/typefaces\.ts$/,
      NODE,
      ASTRO,
      /^(vite|postcss|hast|satteri|sirv|@astrojs\/markdown-satteri)$/,
    ],
  },
  { folder: /^src\/content\/.*\.mdx$/, may: [] },
  { folder: /^src\/(content\.config|env\.d|virtual\.d)\.ts$/, may: [TRANSLATION, RULES_DOOR, I18N, ASTRO] },
  {
    // The command shares the calculator's answers and the planner's import, without their views.
    folder: /^packages\/rules\/cli\//,
    may: [
      /^packages\/rules\/(cli\/|package\.json$)/,
      RULES_DOOR,
      DATES_DOOR,
      I18N,
      /^src\/calendar\/index\.ts$/,
      /^src\/components\/calculator\/(answer|answer\/texts|question)\/[^/]*\.ts$/,
      /^src\/components\/calculator\/route\.ts$/,
      /^src\/components\/planner\/(import|list)\/[^/]*\.ts$/,
      NODE,
    ],
  },
  {
    folder: /^packages\/rules\/[^/]+\.ts$/,
    may: [/^src\/policy-files\/index\.ts$/, RULES_DOOR, /^src\/integrations\/strings-subset\.ts$/, NODE, /^vite$/],
  },
  // Pages of the development server, which look like those of the site.
  {
    folder: /^tools\/l10n\/review-site\/.*\.astro$/,
    may: [/^tools\//, TRANSLATION, I18N, STYLES, /^src\/site\/urls\.ts$/],
  },
  {
    folder: /^tools\//,
    may: [
      /^tools\//,
      // Exported files show the output of components in the same formats as pages.
      /^src\/i18n\/(locales|catalog|message|format|script|translator)\.ts$/,
      // Which package a new language's cards need.
      /^src\/cards\/typefaces\.ts$/,
      TRANSLATION,
      HISTORY,
      FILES,
      HOSTS_DOOR,
      RULES_DOOR,
      DATES_DOOR,
      // Metadata about components, without the components. Content validation also uses it.
      COMPONENT_REGISTRY,
      /^src\/components\/calculator\/route\.ts$/,
      NODE,
      /^(?!src\/|test\/)[a-z@]/,
    ],
  },
];

/** Import lines that the rules don't allow, as `file: import`. */
function violations(path: string, text: string): readonly string[] {
  const rule = ALLOWED.find(({ folder }) => folder.test(path));
  if (!rule) return [`${path}: no rule covers this folder`];
  return importsOf(path, text)
    .filter((name) => !rule.may.some((pattern) => pattern.test(name)))
    .map((name) => `${path}: ${name}`);
}

test('every file imports only what its folder may import', async () => {
  const files = await sourceFiles();
  const found = await Promise.all(files.map(async (path) => violations(path, await readFile(path, 'utf8'))));
  expect(files.length).toBeGreaterThan(80);
  expect(found.flat()).toEqual([]);
});

test('the site, the tools, and the package use the rules through the entry that the package has', async () => {
  const outside = (await sourceFiles()).filter((path) => !path.startsWith('src/rules/'));
  const imports = await Promise.all(outside.map(async (path) => importsOf(path, await readFile(path, 'utf8'))));
  const ofRules = new Set(imports.flat().filter((name) => name.startsWith('src/rules/')));
  expect([...ofRules]).toEqual(['src/rules/index.ts']);
  const build = JSON.parse(await readFile('packages/rules/tsconfig.build.json', 'utf8')) as { files: string[] };
  expect(build.files).toEqual(['../../src/rules/index.ts']);
});

describe('imports that are not allowed are found', () => {
  test.each([
    ['src/rules/stage.ts', "import { addDays } from 'date-fns/addDays';", 'date-fns/addDays'],
    ['src/rules/stage.ts', "import type { Locale } from '../i18n/locales.ts';", 'src/i18n/locales.ts'],
    ['src/i18n/format.ts', "import { X } from '../rules/policy.ts';", 'src/rules/policy.ts'],
    ['src/rules/stage.ts', "import { readDate } from '../dates/index.ts';", 'src/dates/index.ts'],
    ['src/i18n/format.ts', "import { readDate } from '../dates/index.ts';", 'src/dates/index.ts'],
    ['src/components/planner/a.ts', "import { tokensOf } from '../../dates/tokens.ts';", 'src/dates/tokens.ts'],
    ['src/components/calculator/a.tsx', "const x = await import('date-fns');", 'date-fns'],
    ['src/components/calculator/a.tsx', "import x from 'astro:content';", 'astro:content'],
    ['src/layouts/a.astro', "import x from '../../tools/serve/server.ts';", 'tools/serve/server.ts'],
    ['src/content/fr-FR/a.mdx', "import X from '../../components/X.astro';", 'src/components/X.astro'],
    ['packages/rules/cli/a.ts', "import x from '../../../src/rules/stage.ts';", 'src/rules/stage.ts'],
    ['tools/l10n/a.ts', "import x from '../../src/components/x.ts';", 'src/components/x.ts'],
    ['src/components/article/a.astro', "export { x } from '../../../test/x.ts';", 'test/x.ts'],
  ])('%s: %s', (path, text, name) => {
    expect(violations(path, text)).toEqual([`${path}: ${name}`]);
  });
});

test('only the calendar and the clock use Date', async () => {
  const files = (await sourceFiles()).filter((path) => path.startsWith('src/') && /\.(ts|tsx|astro)$/.test(path));
  const naming = await Promise.all(
    files.map(async (path) => {
      const code = (await readFile(path, 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return /\bnew Date\b|\bDate\.(now|UTC|parse)\b/.test(code) ? [path] : [];
    }),
  );
  expect(naming.flat().sort()).toEqual(['src/dates/clock.ts', 'src/rules/calendar-date.ts']);
});
