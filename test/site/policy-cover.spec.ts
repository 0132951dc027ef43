/**
 * Checks the content security policy of every built page with the browser's parser: it covers every script and style in the
 * page, comes before them, and nothing in the page needs more than it allows.
 */
import { createHash } from 'node:crypto';
import { builtHtml, expect, test } from './site.ts';

/** The parts of a page that a policy applies to, read in the browser without executing them. */
interface PageParts {
  readonly policies: readonly string[];
  /** Elements before the policy, which it doesn't cover. */
  readonly beforePolicy: readonly string[];
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  /** Event handlers and `style` attributes. */
  readonly inlineAttributes: readonly string[];
  readonly urls: readonly (readonly [element: string, attribute: string, url: string])[];
}

function readPage(html: string): PageParts {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = [...page.querySelectorAll('*'), ...[...page.querySelectorAll('template')].flatMap(inTemplate)];
  function inTemplate(template: HTMLTemplateElement): readonly Element[] {
    return [...template.content.querySelectorAll('*')];
  }
  const metas = all.filter((one) => one.getAttribute('http-equiv')?.toLowerCase() === 'content-security-policy');
  const [meta] = metas;
  const isCode = (one: Element) => !(one.getAttribute('type') ?? '').includes('json');
  const beforePolicy = meta ? all.slice(0, all.indexOf(meta)) : [];
  const inline = (name: string) =>
    all
      .filter((one) => one.localName === name && !one.hasAttribute('src') && isCode(one))
      .map((one) => one.textContent);
  const nameOf = (one: Element) => (one.localName === 'link' ? `link ${one.getAttribute('rel')}` : one.localName);
  const attributes = all.flatMap((one) =>
    [...one.attributes].map(({ name, value }) => [nameOf(one), name, value] as const),
  );
  const isUrl = (name: string) =>
    /^(?:src|srcset|href|xlink:href|action|formaction|poster|data|ping|srcdoc)$/.test(name);
  return {
    policies: metas.map((one) => (one.closest('head') ? (one.getAttribute('content') ?? '') : 'outside the head')),
    beforePolicy: beforePolicy
      .filter((one) => /^(?:script|style|link|base)$/.test(one.localName))
      .map((one) => one.outerHTML),
    scripts: inline('script'),
    styles: inline('style'),
    inlineAttributes: attributes
      .filter(([, name]) => name.startsWith('on') || name === 'style')
      .map((one) => one.join(' ')),
    urls: attributes.filter(([, name]) => isUrl(name)),
  };
}

type Policy = ReadonlyMap<string, readonly string[]>;

const parsePolicy = (text: string): Policy =>
  new Map(
    text
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name !== '')
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  );

/** The sources that a policy allows for a directive, which falls back to `default-src`. */
const sourcesOf = (policy: Policy, name: string) => policy.get(name) ?? policy.get('default-src');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Inline scripts or styles that a policy doesn't allow, and sources that allow too much. */
function policyErrors(name: string, policy: Policy, directive: string, texts: readonly string[]): readonly string[] {
  const allowed = sourcesOf(policy, directive);
  // Without such a directive in the header, only the page's own policy applies.
  if (allowed === undefined && name === 'header') return [];
  const missing = texts.filter((text) => !allowed?.includes(hashOf(text)));
  const tooBroad = allowed?.filter((one) => /^(?:'unsafe-|\*|https?:|data:|blob:)/.test(one)) ?? ['everything'];
  return [
    ...missing.map((text) => `${name} ${directive} lacks ${text.slice(0, 60)}`),
    ...tooBroad.map((one) => `${name} ${directive} allows ${one}`),
  ];
}

/** URLs that run code or load from other origins. */
function unsafeUrls({ urls }: PageParts): readonly string[] {
  const runsCode = /^\s*(?:javascript|vbscript|data|blob):/i;
  const isOtherOrigin = /^(?:[a-z]+:)?\/\//i;
  return urls
    .filter(([element, attribute, url]) => {
      const isLink = /^(?:a|area|form|link (?:canonical|alternate|license|next|prev))$/.test(element);
      return attribute === 'srcdoc' || runsCode.test(url) || (!isLink && isOtherOrigin.test(url));
    })
    .map((one) => one.join(' '));
}

function errorsIn(parts: PageParts, header: Policy): readonly string[] {
  const meta = parsePolicy(parts.policies[0] ?? '');
  const inline = { 'script-src': parts.scripts, 'style-src': parts.styles };
  return [
    ...(parts.policies.length === 1 ? [] : [`${parts.policies.length} policies`]),
    ...Object.entries(inline).flatMap(([directive, texts]) => [
      ...policyErrors('meta', meta, directive, texts),
      ...policyErrors('header', header, directive, texts),
      // Both apply, so a source must be allowed by both the page and the header.
      ...(meta.get(directive) ?? [])
        .filter((source) => header.has(directive) && !header.get(directive)?.includes(source))
        .map((source) => `the header's ${directive} lacks ${source}`),
    ]),
    ...parts.beforePolicy.map((element) => `before the policy: ${element.slice(0, 80)}`),
    ...parts.inlineAttributes,
    ...unsafeUrls(parts),
  ];
}

test('each page’s policy allows its inline scripts and styles, and the page has no unsafe URL or attribute', async ({
  page,
  request,
}) => {
  const pages = await builtHtml();
  expect(pages.length).toBeGreaterThan(60);
  await page.goto('about:blank');
  let inlineCount = 0;
  for (const { path, html } of pages) {
    const parts = await page.evaluate(readPage, html);
    const url = path.replace(/^dist/, '').replace(/index\.html$/, '');
    const header = parsePolicy((await request.get(url)).headers()['content-security-policy'] ?? '');
    expect(header.size, path).toBeGreaterThan(0);
    expect(errorsIn(parts, header), path).toEqual([]);
    inlineCount += parts.scripts.length + parts.styles.length;
  }
  expect(inlineCount).toBeGreaterThan(pages.length);
});

test('a page with code before its policy, missing hashes, or unsafe URLs is reported', async ({ page }) => {
  await page.goto('about:blank');
  const parts = await page.evaluate(
    readPage,
    `<script>early()</script><meta http-equiv=Content-Security-Policy content="default-src 'none'"><p ONCLICK=x() style=color:red>
     <a href=" javascript:x()">x</a><link rel=icon href=https://x.org/i><svg><a xlink:href=data:,x><script>inSvg()</script></a></svg><template><img src=//x.org/y></template>
     <script type=application/ld+json>{}</script><style>p{}</style>`,
  );
  expect(parts.beforePolicy).toEqual(['<script>early()</script>']);
  expect(parts.scripts).toEqual(['early()', 'inSvg()']);
  expect(parts.styles).toEqual(['p{}']);
  expect(parts.inlineAttributes).toEqual(['p onclick x()', 'p style color:red']);
  expect(parts.urls.map(([element, , url]) => `${element} ${url}`)).toEqual([
    'a  javascript:x()',
    'link icon https://x.org/i',
    'a data:,x',
    'img //x.org/y',
  ]);
  const errors = errorsIn(parts, parsePolicy("default-src 'self'; script-src 'unsafe-inline'")).join('\n');
  for (const error of [
    'meta script-src lacks early()',
    'meta style-src lacks p{}',
    'header style-src lacks p{}',
    "header script-src allows 'unsafe-inline'",
    'before the policy: <script>',
    'a href  javascript:x()',
    'a xlink:href data:,x',
    'link icon href https://x.org/i',
    'img src //x.org/y',
  ])
    expect(errors).toContain(error);
});
