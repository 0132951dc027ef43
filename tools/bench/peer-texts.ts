/**
 * The texts that the articles' components print in each language, as data for the peers' components. A text's key is
 * the values of the component's attributes, without `id`, sorted by attribute name: `<RuleDays of="window"
 * form="number" />` has the key "number window".
 */
import type { BlockContent, Nodes } from 'mdast';
import { readFile } from 'node:fs/promises';
import { PROSE_COMPONENTS } from '../../src/components/article/prose/registry.ts';
import { resolveCatalog } from '../../src/i18n/catalog.ts';
import { LOCALES, type Locale, SOURCE_TAG } from '../../src/i18n/locales.ts';
import type { Messages } from '../../src/i18n/message.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import type { EditionId } from '../../src/rules/index.ts';
import { articleSchema } from '../../src/translation/front-matter.ts';
import type { ArticleFile } from '../../src/translation/content.ts';
import { everyNode, parseArticle } from '../../src/translation/parse-article.ts';
import { textOf } from '../../src/translation/sections.ts';

export interface TableText {
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

type ComponentTexts = Record<string, string | TableText>;
export type PeerTexts = Record<string, Record<string, ComponentTexts | Locale['uiLabel']>>;

type MarkdownSerializer = (typeof PROSE_COMPONENTS)[string]['markdown'];
type SiteTranslator = Parameters<MarkdownSerializer['print']>[0]['translator'];

const readStrings = async (tag: string) =>
  JSON.parse(await readFile(`src/content/${tag}/strings.json`, 'utf8')) as Messages;

/** The same translator as in src/i18n/strings.ts, which only Vite can load. */
async function translatorOf(tag: string): Promise<SiteTranslator> {
  return createTranslator(resolveCatalog(tag, await readStrings(tag), await readStrings(SOURCE_TAG)));
}

interface ComponentUse {
  readonly name: string;
  /** The key of its text. */
  readonly key: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly edition: EditionId;
}

/** Empty if the node isn't a component, or if the component has children. */
function componentUseOf(node: Nodes, edition: EditionId): readonly ComponentUse[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  if (node.name === null || node.children.length > 0) return [];
  const values = node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
      ? [[attribute.name, attribute.value] as const]
      : [],
  );
  const key = values
    .filter(([name]) => name !== 'id')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value)
    .join(' ');
  return [{ name: node.name, key, attributes: Object.fromEntries(values), edition }];
}

function tableText([caption, table]: readonly BlockContent[]): TableText {
  const rows = table?.type === 'table' ? table.children : [];
  return { caption: caption ? textOf(caption) : '', rows: rows.map(({ children }) => children.map(textOf)) };
}

function printedText({ name, attributes, edition }: ComponentUse, translator: SiteTranslator): string | TableText {
  const markdown = PROSE_COMPONENTS[name]?.markdown;
  if (!markdown) throw new Error(`<${name}> isn't registered.`);
  const input = { attributes, children: [], translator, edition };
  return markdown.kind === 'phrase' ? markdown.print(input).map(textOf).join('') : tableText(markdown.print(input));
}

/** @returns texts by language path, component, and key, for example `texts['fr-fr'].RuleDays['window']` */
export async function peerTexts(articles: readonly ArticleFile[]): Promise<PeerTexts> {
  const uses = articles.flatMap(({ body, data }) =>
    everyNode(parseArticle(body)).flatMap((node) => componentUseOf(node, articleSchema.parse(data).edition)),
  );
  const texts: PeerTexts = {};
  for (const { tag, path, uiLabel } of LOCALES) {
    const translator = await translatorOf(tag);
    const components: Record<string, ComponentTexts> = {};
    for (const use of uses) (components[use.name] ??= {})[use.key] ??= printedText(use, translator);
    texts[path] = { ...components, uiLabel };
  }
  return texts;
}
