/**
 * Checks the content security policy of every built page with the browser's parser: it covers every script and style in the
 * page, comes before them, and nothing in the page needs more than it allows.
 */
import { createHash } from 'node:crypto';
import { builtHtml, expect, test } from './site.ts';

/** The parts of a page that a policy applies to, read in the browser without executing them. */
interface Found {
  readonly policies: readonly string[];
  /** Elements before the policy, which it doesn't cover. */
  readonly early: readonly string[];
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
  readonly handlers: readonly string[];
  /** URLs of resources and links, as written. */
  readonly urls: readonly (readonly [element: string, attribute: string, address: string])[];
}

function readPage(html: string): Found {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const all = [...page.querySelectorAll('*'), ...[...page.querySelectorAll('template')].flatMap(inTemplate)];
  function inTemplate(template: HTMLTemplateElement): readonly Element[] {
    return [...template.content.querySelectorAll('*')];
  }
  const metas = all.filter((one) => one.getAttribute('http-equiv')?.toLowerCase() === 'content-security-policy');
  const [meta] = metas;
  const isCode = (one: Element) => !(one.getAttribute('type') ?? '').includes('json');
  const early = meta ? all.slice(0, all.indexOf(meta)) : [];
  const inline = (name: string) =>
    all
      .filter((one) => one.localName === name && !one.hasAttribute('src') && isCode(one))
      .map((one) => one.textContent);
  const nameOf = (one: Element) => (one.localName === 'link' ? `link ${one.getAttribute('rel')}` : one.localName);
  const attributes = all.flatMap((one) =>
    [...one.attributes].map(({ name, value }) => [nameOf(one), name, value] as const),
  );
  const isAddress = (name: string) =>
    /^(?:src|srcset|href|xlink:href|action|formaction|poster|data|ping|srcdoc)$/.test(name);
  return {
    policies: metas.map((one) => (one.closest('head') ? (one.getAttribute('content') ?? '') : 'outside the head')),
    early: early.filter((one) => /^(?:script|style|link|base)$/.test(one.localName)).map((one) => one.outerHTML),
    scripts: inline('script'),
    styles: inline('style'),
    handlers: attributes.filter(([, name]) => name.startsWith('on') || name === 'style').map((one) => one.join(' ')),
    urls: attributes.filter(([, name]) => isAddress(name)),
  };
}

type Policy = ReadonlyMap<string, readonly string[]>;

const policyOf = (text: string): Policy =>
  new Map(
    text
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .filter(([name]) => name !== '')
      .map(([name = '', ...sources]) => [name.toLowerCase(), sources]),
  );

/** The sources that a policy allows for a directive; empty if it doesn't have the directive. */
const sourcesOf = (policy: Policy, name: string) => policy.get(name) ?? policy.get('default-src');

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The errors in a policy for a page's inline scripts or styles. */
function uncovered(place: string, policy: Policy, directive: string, texts: readonly string[]): readonly string[] {
  const sources = sourcesOf(policy, directive);
  // A header without a directive for scripts leaves them to the page.
  if (sources === undefined && place === 'header') return [];
  const missing = texts.filter((text) => !sources?.includes(hashOf(text)));
  const open = sources?.filter((source) => /^(?:'unsafe-|\*|https?:|data:|blob:)/.test(source)) ?? ['everything'];
  return [
    ...missing.map((text) => `${place} ${directive} lacks ${text.slice(0, 60)}`),
    ...open.map((source) => `${place} ${directive} allows ${source}`),
  ];
}

/** URLs that run code or load from other origins. */
function badAddresses({ urls }: Found): readonly string[] {
  const runs = /^\s*(?:javascript|vbscript|data|blob):/i;
  const isElsewhere = /^(?:[a-z]+:)?\/\//i;
  return urls
    .filter(([element, attribute, to]) => {
      const isLink = /^(?:a|area|form|link (?:canonical|alternate|license|next|prev))$/.test(element);
      return attribute === 'srcdoc' || runs.test(to) || (!isLink && isElsewhere.test(to));
    })
    .map((one) => one.join(' '));
}

function faultsOf(found: Found, header: Policy): readonly string[] {
  const meta = policyOf(found.policies[0] ?? '');
  const inline = { 'script-src': found.scripts, 'style-src': found.styles };
  return [
    ...(found.policies.length === 1 ? [] : [`${found.policies.length} policies`]),
    ...Object.entries(inline).flatMap(([directive, texts]) => [
      ...uncovered('meta', meta, directive, texts),
      ...uncovered('header', header, directive, texts),
      // Both apply, so a source must be allowed by both the page and the header.
      ...(meta.get(directive) ?? [])
        .filter((source) => header.has(directive) && !header.get(directive)?.includes(source))
        .map((source) => `the header's ${directive} lacks ${source}`),
    ]),
    ...found.early.map((element) => `before the policy: ${element.slice(0, 80)}`),
    ...found.handlers,
    ...badAddresses(found),
  ];
}

test('the policy covers all of the page, and nothing needs more', async ({ page, request }) => {
  const pages = await builtHtml();
  expect(pages.length).toBeGreaterThan(60);
  await page.goto('about:blank');
  let inline = 0;
  for (const { path, html } of pages) {
    const found = await page.evaluate(readPage, html);
    const address = path.replace(/^dist/, '').replace(/index\.html$/, '');
    const header = policyOf((await request.get(address)).headers()['content-security-policy'] ?? '');
    expect(header.size, path).toBeGreaterThan(0);
    expect(faultsOf(found, header), path).toEqual([]);
    inline += found.scripts.length + found.styles.length;
  }
  expect(inline).toBeGreaterThan(pages.length);
});

test('errors in a page are detected', async ({ page }) => {
  await page.goto('about:blank');
  const found = await page.evaluate(
    readPage,
    `<script>early()</script><meta http-equiv=Content-Security-Policy content="default-src 'none'"><p ONCLICK=x() style=color:red>
     <a href=" javascript:x()">x</a><link rel=icon href=https://x.org/i><svg><a xlink:href=data:,x><script>inSvg()</script></a></svg><template><img src=//x.org/y></template>
     <script type=application/ld+json>{}</script><style>p{}</style>`,
  );
  expect(found.early).toEqual(['<script>early()</script>']);
  expect(found.scripts).toEqual(['early()', 'inSvg()']);
  expect(found.styles).toEqual(['p{}']);
  expect(found.handlers).toEqual(['p onclick x()', 'p style color:red']);
  expect(found.urls.map(([element, , to]) => `${element} ${to}`)).toEqual([
    'a  javascript:x()',
    'link icon https://x.org/i',
    'a data:,x',
    'img //x.org/y',
  ]);
  const faults = faultsOf(found, policyOf("default-src 'self'; script-src 'unsafe-inline'")).join('\n');
  for (const fault of [
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
    expect(faults).toContain(fault);
});
