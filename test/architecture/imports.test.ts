/** Checks the imports of every source file against the allowed dependencies (see docs/architecture.md). */
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { importsOf, sourceFiles } from './import-graph.ts';

interface Rule {
  readonly folder: RegExp;
  /** The allowed imports: other folders of the project, and packages. */
  readonly allowed: readonly RegExp[];
}

const RULES = /^src\/rules\//;
const RULES_ENTRY = /^src\/rules\/index\.ts$/;
const I18N = /^src\/i18n\//;
const DATES = /^src\/dates\//;
const DATES_ENTRY = /^src\/dates\/(index|clock)\.ts$/;
const TRANSLATION = /^src\/translation\//;
const HISTORY = /^src\/history\//;
const HOSTS = /^src\/hosts\//;
const HOSTS_ENTRY = /^src\/hosts\/index\.ts$/;
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
  { folder: /^src\/rules\/calendar-date\.ts$/, allowed: [/^date-fns\//] },
  { folder: RULES, allowed: [RULES] },
  { folder: I18N, allowed: [I18N, RULES_ENTRY, /^src\/content\/en-US\/strings\.json$/, /^virtual:message-types$/] },
  { folder: DATES, allowed: [DATES, RULES_ENTRY, I18N] },
  {
    folder: TRANSLATION,
    allowed: [
      TRANSLATION,
      RULES_ENTRY,
      FILES,
      /^src\/i18n\/(locales|catalog|message|script)\.ts$/,
      /^(yaml|satteri|mdast|diff|papaparse)$/,
      /^astro\/zod$/,
      /^node:(crypto|fs\/promises|path)$/,
    ],
  },
  // No other code runs git: translation status depends only on files.
  { folder: HISTORY, allowed: [HISTORY, NODE] },
  { folder: FILES, allowed: [NODE] },
  { folder: CACHE, allowed: [CACHE, FILES, NODE] },
  {
    folder: /^src\/cards\//,
    allowed: [/^src\/cards\//, /^src\/i18n\/script\.ts$/, CACHE, RULES_ENTRY, NODE, /^@takumi-rs\/core$/],
  },
  { folder: HOSTS, allowed: [HOSTS, /^src\/i18n\/locales\.ts$/] },
  { folder: CALENDAR, allowed: [CALENDAR, RULES_ENTRY, I18N, /^ts-ics$/, /^date-fns\//] },
  { folder: POLICY_FILES, allowed: [POLICY_FILES, RULES_ENTRY, /^astro\/zod$/] },
  { folder: SITE, allowed: [SITE, RULES_ENTRY, I18N, TRANSLATION, ASTRO] },
  // Astro only inlines a script that imports nothing.
  { folder: /^src\/components\/ui\/deferred-element\.ts$/, allowed: [] },
  {
    folder: /^src\/components\/ui\//,
    allowed: [/^src\/components\/ui\//, RULES_ENTRY, DATES_ENTRY, I18N, CALENDAR, PREACT, ASTRO],
  },
  // It passes a URL's question to the calculator, and Astro only inlines a script that imports nothing.
  { folder: /^src\/components\/calculator\/embed\/frame\.ts$/, allowed: [] },
  {
    folder: /^src\/components\/calculator\/embed\//,
    allowed: [
      /^src\/components\/calculator\//,
      RULES_ENTRY,
      DATES_ENTRY,
      I18N,
      CALENDAR,
      PREACT,
      /^src\/styles\/embed\.css\?inline$/,
      /^virtual:embed-messages$/,
    ],
  },
  {
    folder: /^src\/components\/(calculator|planner|ui)\/.*\.(ts|tsx)$/,
    allowed: [
      /^src\/components\/(calculator|planner|ui)\//,
      RULES_ENTRY,
      DATES_ENTRY,
      I18N,
      CALENDAR,
      PREACT,
      /^papaparse$/,
      // The script includes these styles, which only readers who use the calculator need.
      /^src\/styles\/answer\.css\?inline$/,
    ],
  },
  {
    folder: COMPONENTS,
    allowed: [
      COMPONENTS,
      RULES_ENTRY,
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
    allowed: [
      /^src\/layouts\//,
      /^src\/cards\/size\.ts$/,
      COMPONENTS,
      RULES_ENTRY,
      I18N,
      TRANSLATION,
      STYLES,
      ASTRO,
      SITE,
    ],
  },
  {
    folder: /^src\/pages\//,
    allowed: [
      /^src\/(pages|layouts|calendar|cards)\//,
      /^src\/policy-files\/index\.ts$/,
      SITE,
      /^src\/content\/glossary\.csv\?raw$/,
      COMPONENTS,
      RULES_ENTRY,
      I18N,
      TRANSLATION,
      STYLES,
      ASTRO,
      /^virtual:(translation-status|embed-release)$/,
    ],
  },
  {
    folder: SEARCH_INDEX,
    allowed: [SEARCH_INDEX, I18N, TRANSLATION, CACHE, NODE, /^(pagefind|satteri|hast|opencc-js)$/],
  },
  {
    folder: COMPILED_ARTICLES,
    allowed: [COMPILED_ARTICLES, CACHE, I18N, TRANSLATION, /^src\/integrations\/markdown\.ts$/, NODE, ASTRO, /^vite$/],
  },
  {
    folder: /^src\/integrations\//,
    allowed: [
      /^src\/integrations\//,
      CACHE,
      FILES,
      RULES_ENTRY,
      I18N,
      TRANSLATION,
      HISTORY,
      HOSTS_ENTRY,
      COMPONENT_REGISTRY,
      SEARCH_INDEX,
      /^src\/cards\/typefaces\.ts$/,
      NODE,
      ASTRO,
      /^(vite|postcss|hast|satteri|sirv|@astrojs\/markdown-satteri)$/,
    ],
  },
  { folder: /^src\/content\/.*\.mdx$/, allowed: [] },
  { folder: /^src\/(content\.config|env\.d|virtual\.d)\.ts$/, allowed: [TRANSLATION, RULES_ENTRY, I18N, ASTRO] },
  {
    // The command shares the calculator's answers and the planner's import, without their views.
    folder: /^packages\/rules\/cli\//,
    allowed: [
      /^packages\/rules\/(cli\/|package\.json$)/,
      RULES_ENTRY,
      DATES_ENTRY,
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
    allowed: [/^src\/policy-files\/index\.ts$/, RULES_ENTRY, /^src\/integrations\/strings-subset\.ts$/, NODE, /^vite$/],
  },
  // The development server's pages have the site's styles.
  {
    folder: /^tools\/l10n\/review-site\/.*\.astro$/,
    allowed: [/^tools\//, TRANSLATION, I18N, STYLES, /^src\/site\/urls\.ts$/],
  },
  {
    folder: /^tools\//,
    allowed: [
      /^tools\//,
      // Exported files show the output of components in the same formats as pages.
      /^src\/i18n\/(locales|catalog|message|format|script|translator)\.ts$/,
      // new-locale prints the font package that a new language's cards need.
      /^src\/cards\/typefaces\.ts$/,
      TRANSLATION,
      HISTORY,
      FILES,
      HOSTS_ENTRY,
      RULES_ENTRY,
      DATES_ENTRY,
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
    .filter((name) => !rule.allowed.some((pattern) => pattern.test(name)))
    .map((name) => `${path}: ${name}`);
}

test('every file imports only what its folder may import', async () => {
  const files = await sourceFiles();
  const found = await Promise.all(files.map(async (path) => violations(path, await readFile(path, 'utf8'))));
  expect(files.length).toBeGreaterThan(80);
  expect(found.flat()).toEqual([]);
});

test('the site, the tools, and the package import the rules only through the package’s entry', async () => {
  const outside = (await sourceFiles()).filter((path) => !path.startsWith('src/rules/'));
  const imports = await Promise.all(outside.map(async (path) => importsOf(path, await readFile(path, 'utf8'))));
  const ofRules = new Set(imports.flat().filter((name) => name.startsWith('src/rules/')));
  expect([...ofRules]).toEqual(['src/rules/index.ts']);
  const build = JSON.parse(await readFile('packages/rules/tsconfig.build.json', 'utf8')) as { files: string[] };
  expect(build.files).toEqual(['../../src/rules/index.ts']);
});

describe('imports that are not allowed are reported', () => {
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
  const users = await Promise.all(
    files.map(async (path) => {
      const code = (await readFile(path, 'utf8')).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
      return /\bnew Date\b|\bDate\.(now|UTC|parse)\b/.test(code) ? [path] : [];
    }),
  );
  expect(users.flat().sort()).toEqual(['src/dates/clock.ts', 'src/rules/calendar-date.ts']);
});
