/** Checks an article's components. Only known components with known attributes are allowed. Imports aren't. */
import type { RootContent } from 'mdast';
import { ownValue } from '../../i18n/message.ts';
import type { EditionId } from '../../rules/index.ts';
import type { ArticleFile } from '../article-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { editionIn } from '../front-matter.ts';
import { everyNode } from '../parse-article.ts';
import { IMPORT_HINT } from '../parser-limits.ts';

/**
 * The values that an attribute accepts: a list of them, a function that returns why it refuses a value (undefined if it
 * doesn't), or null for any value.
 */
export type AttributeUse = readonly string[] | ((value: string) => string | undefined) | null;

/** Values that depend on the article's edition of the policy. */
export interface ValuesByEdition {
  /** Maps edition IDs to values. */
  readonly byEdition: Readonly<Record<string, readonly string[]>>;
}

/** Which attributes a component takes. */
export interface ComponentRule {
  readonly required: readonly string[];
  /** An element must have exactly one of these attributes. */
  readonly oneOf?: readonly string[];
  readonly attributes: Readonly<Record<string, AttributeUse | ValuesByEdition>>;
}

/** Maps the name of each component that articles may use to its rule. */
export type ComponentSchema = Readonly<Record<string, ComponentRule>>;

const RULE = 'components';

type JsxNode = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function valuesIn(use: AttributeUse | ValuesByEdition | undefined, edition: EditionId): AttributeUse | undefined {
  return typeof use === 'object' && use !== null && 'byEdition' in use ? (use.byEdition[edition] ?? []) : use;
}

function checkElement(
  node: JsxNode,
  known: ComponentSchema,
  edition: EditionId,
): readonly { message: string; hint: string }[] {
  const name = node.name ?? '';
  const use = ownValue(known, name);
  if (!use) {
    const hint = `use one of ${Object.keys(known).join(', ')}, or plain Markdown`;
    return [{ message: `<${name}> isn't a component that articles can use`, hint }];
  }
  const { attributes, required, oneOf = [] } = use;
  const given = node.attributes.map((attribute) => ('name' in attribute ? attribute.name : ''));
  const missing = required
    .filter((wanted) => !given.includes(wanted))
    .map((wanted) => ({ message: `<${name}> lacks the attribute "${wanted}"`, hint: `write ${wanted}="…"` }));
  const wrong = node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      return [{ message: `<${name}> has an attribute that isn't plain text`, hint: 'write it as name="value"' }];
    }
    const allowed = valuesIn(ownValue(attributes, attribute.name), edition);
    if (allowed === undefined) {
      const hint = `it takes ${Object.keys(attributes).join(', ') || 'none'}`;
      return [{ message: `<${name}> has no attribute "${attribute.name}"`, hint }];
    }
    if (allowed === null) return [];
    if (typeof allowed === 'function') {
      const refusal = allowed(attribute.value);
      return refusal
        ? [{ message: `<${name} ${attribute.name}="${attribute.value}">: ${refusal}`, hint: 'correct it' }]
        : [];
    }
    if (allowed.includes(attribute.value)) return [];
    const message = `<${name}> doesn't accept ${attribute.name}="${attribute.value}"`;
    const hint = allowed.length > 0 ? `use one of ${allowed.join(', ')}` : `the edition ${edition} has none`;
    return [{ message, hint }];
  });
  const found = [...missing, ...wrong];
  if (found.length > 0 || oneOf.length === 0) return found;
  if (given.filter((attribute) => oneOf.includes(attribute)).length === 1) return [];
  const hint = `write ${oneOf.map((attribute) => `${attribute}="…"`).join(' or ')}`;
  return [{ message: `<${name}> needs exactly one of ${oneOf.join(', ')}`, hint }];
}

/** @param tree the syntax tree of the article's body */
export function checkComponents(
  article: ArticleFile,
  known: ComponentSchema,
  tree: readonly RootContent[],
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const edition = editionIn(article.data);
  for (const node of everyNode(tree)) {
    const line = article.bodyOffset + (node.position?.start.line ?? 1);
    const report = (message: string, hint: string) =>
      diagnostics.push({ path: article.path, line, rule: RULE, message, hint });
    if (node.type === 'mdxjsEsm') report('an article may not import or export', IMPORT_HINT);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const { message, hint } of checkElement(node, known, edition)) report(message, hint);
    }
  }
  return diagnostics;
}
