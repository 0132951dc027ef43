/** Articles can use only known components with known attributes. They can't import or export. */
import type { RootContent } from 'mdast';
import { ownValue } from '../../i18n/message.ts';
import type { EditionId } from '../../rules/index.ts';
import type { ArticleFile } from '../article-file.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { editionIn } from '../front-matter.ts';
import { everyNode } from '../parse-article.ts';
import { IMPORT_HINT } from '../parser-limits.ts';

/** Accepted values: a list, a function that returns why it refuses a value, or null for any value. */
export type AcceptedValues = readonly string[] | ((value: string) => string | undefined) | null;

/** Values that depend on the article's edition of the policy. */
export interface ValuesByEdition {
  /** Maps edition IDs to values. */
  readonly byEdition: Readonly<Record<string, readonly string[]>>;
}

/** Which attributes a component takes. */
export interface ComponentRule {
  readonly required: readonly string[];
  /** If given, an element must have exactly one of these attributes. */
  readonly oneOf?: readonly string[];
  readonly attributes: Readonly<Record<string, AcceptedValues | ValuesByEdition>>;
}

/** Maps the name of each component that articles may use to its rule. */
export type ComponentSchema = Readonly<Record<string, ComponentRule>>;

const RULE = 'components';

type JsxNode = Extract<RootContent, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function acceptedValuesIn(
  values: AcceptedValues | ValuesByEdition | undefined,
  edition: EditionId,
): AcceptedValues | undefined {
  return typeof values === 'object' && values !== null && 'byEdition' in values
    ? (values.byEdition[edition] ?? [])
    : values;
}

function checkElement(
  node: JsxNode,
  schema: ComponentSchema,
  edition: EditionId,
): readonly { message: string; hint: string }[] {
  const name = node.name ?? '';
  const componentRule = ownValue(schema, name);
  if (!componentRule) {
    const hint = `use one of ${Object.keys(schema).join(', ')}, or plain Markdown`;
    return [{ message: `<${name}> isn't a component that articles can use`, hint }];
  }
  const { attributes, required, oneOf = [] } = componentRule;
  const attributeNames = node.attributes.map((attribute) => ('name' in attribute ? attribute.name : ''));
  const missing = required
    .filter((wanted) => !attributeNames.includes(wanted))
    .map((wanted) => ({ message: `<${name}> lacks the attribute "${wanted}"`, hint: `write ${wanted}="…"` }));
  const wrong = node.attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      return [{ message: `<${name}> has an attribute that isn't plain text`, hint: 'write it as name="value"' }];
    }
    const accepted = acceptedValuesIn(ownValue(attributes, attribute.name), edition);
    if (accepted === undefined) {
      const hint = `it takes ${Object.keys(attributes).join(', ') || 'none'}`;
      return [{ message: `<${name}> has no attribute "${attribute.name}"`, hint }];
    }
    if (accepted === null) return [];
    if (typeof accepted === 'function') {
      const refusal = accepted(attribute.value);
      return refusal
        ? [{ message: `<${name} ${attribute.name}="${attribute.value}">: ${refusal}`, hint: 'correct it' }]
        : [];
    }
    if (accepted.includes(attribute.value)) return [];
    const message = `<${name}> doesn't accept ${attribute.name}="${attribute.value}"`;
    const hint = accepted.length > 0 ? `use one of ${accepted.join(', ')}` : `the edition ${edition} has none`;
    return [{ message, hint }];
  });
  const found = [...missing, ...wrong];
  if (found.length > 0 || oneOf.length === 0) return found;
  if (attributeNames.filter((attribute) => oneOf.includes(attribute)).length === 1) return [];
  const hint = `write ${oneOf.map((attribute) => `${attribute}="…"`).join(' or ')}`;
  return [{ message: `<${name}> needs exactly one of ${oneOf.join(', ')}`, hint }];
}

/** @param tree the syntax tree of the article's body */
export function checkComponents(
  article: ArticleFile,
  schema: ComponentSchema,
  tree: readonly RootContent[],
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const edition = editionIn(article.data);
  for (const node of everyNode(tree)) {
    const line = article.bodyLineOffset + (node.position?.start.line ?? 1);
    const report = (message: string, hint: string) =>
      diagnostics.push({ path: article.path, line, rule: RULE, message, hint });
    if (node.type === 'mdxjsEsm') report('an article may not import or export', IMPORT_HINT);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      for (const { message, hint } of checkElement(node, schema, edition)) report(message, hint);
    }
  }
  return diagnostics;
}
