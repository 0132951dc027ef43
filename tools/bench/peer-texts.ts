/**
 * What the components of the articles print, per language, as data for the peers' components: their authors would keep
 * such texts in a file, too. Keys are the attributes' values, in alphabetical order of the attributes' names.
 */
import type { BlockContent, Nodes } from 'mdast';
import { createServer } from 'vite';
import type { MARKDOWN_FORMS } from '../../src/components/article/prose/markdown/serializers.ts';
import { LOCALES, type Locale, type LocaleTag } from '../../src/i18n/locales.ts';
import type { ArticleFile } from '../../src/translation/content.ts';
import { everyNode, parseArticle } from '../../src/translation/parse-article.ts';
import { textOf } from '../../src/translation/sections.ts';

export interface TableText {
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

type ComponentTexts = Record<string, string | TableText>;
export type PeerTexts = Record<string, Record<string, ComponentTexts | Locale['uiLabel']>>;

type Forms = typeof MARKDOWN_FORMS;

/** The Markdown form of each component. Its module imports the strings as Vite does, so Vite loads it. */
async function loadForms(): Promise<Forms> {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const module = await server.ssrLoadModule('/src/components/article/prose/markdown/serializers.ts');
    return (module as { readonly MARKDOWN_FORMS: Forms }).MARKDOWN_FORMS;
  } finally {
    await server.close();
  }
}

interface Call {
  readonly name: string;
  readonly key: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function callOf(node: Nodes): readonly Call[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return [];
  if (node.name === null || node.children.length > 0) return [];
  const values = node.attributes.flatMap((one) =>
    one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value] as const] : [],
  );
  const key = values
    .filter(([name]) => name !== 'id')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value)
    .join(' ');
  return [{ name: node.name, key, attributes: Object.fromEntries(values) }];
}

function tableText([caption, table]: readonly BlockContent[]): TableText {
  const rows = table?.type === 'table' ? table.children : [];
  return { caption: caption ? textOf(caption) : '', rows: rows.map(({ children }) => children.map(textOf)) };
}

function printed(forms: Forms, { name, attributes }: Call, tag: LocaleTag): string | TableText {
  const form = forms[name];
  if (!form) throw new Error(`<${name}> has no Markdown form.`);
  const call = { tag, attributes, children: [] };
  return form.kind === 'phrase' ? form.print(call).map(textOf).join('') : tableText(form.print(call));
}

/** The texts of every component without children that these articles use, by language path, component, and key. */
export async function peerTexts(articles: readonly ArticleFile[]): Promise<PeerTexts> {
  const forms = await loadForms();
  const calls = articles.flatMap(({ body }) => everyNode(parseArticle(body)).flatMap(callOf));
  const texts: PeerTexts = {};
  for (const { tag, path, uiLabel } of LOCALES) {
    const components: Record<string, ComponentTexts> = {};
    for (const call of calls) (components[call.name] ??= {})[call.key] ??= printed(forms, call, tag);
    texts[path] = { ...components, uiLabel };
  }
  return texts;
}
