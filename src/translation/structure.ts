/** Compares the structure of a translation with its source: the same sections, blocks, components, and links. */
import type { Nodes, RootContent } from 'mdast';
import type { ArticleFile } from './content.ts';
import type { Diagnostic } from './diagnostic.ts';
import { everyNode } from './parse-article.ts';
import { type Section, META_ID, sectionsOf } from './sections.ts';

export const RULE = 'structure';

/** The name of a block in a message. @example 'table of 3 rows and 2 columns' */
function describeBlock(block: RootContent): string {
  if (block.type === 'list') return `${block.ordered === true ? 'numbered list' : 'list'} of ${block.children.length}`;
  if (block.type === 'mdxJsxFlowElement') return `<${block.name ?? ''}>`;
  if (block.type !== 'table') return block.type;
  return `table of ${block.children.length} rows and ${block.children[0]?.children.length ?? 0} columns`;
}

/** Comments are for translators: each language has its own. */
const isComment = ({ type }: RootContent) => type === 'mdxFlowExpression';

const outlineOf = ({ blocks }: Section) => blocks.filter((block) => !isComment(block)).map(describeBlock);

/** A component or link in a comparable form; undefined for everything else. */
function referenceOf(node: Nodes): string | undefined {
  if (node.type === 'link' || node.type === 'definition') return node.url;
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const attributes = node.attributes.flatMap((attribute) =>
    // The form of a figure depends on the grammar of the language.
    attribute.type === 'mdxJsxAttribute' && attribute.name !== 'form' && typeof attribute.value === 'string'
      ? [` ${attribute.name}="${attribute.value}"`]
      : [],
  );
  return `<${node.name ?? ''}${attributes.join('')}>`;
}

/** Sorted, because a translated sentence can have them in another order. */
const referencesOf = ({ blocks }: Section): readonly string[] =>
  [...everyNode(blocks)]
    .map(referenceOf)
    .filter((reference) => reference !== undefined)
    .sort();

/** The items of one list that the other lacks, or has less often. */
function surplus(one: readonly string[], other: readonly string[]): readonly string[] {
  const unmatched = [...other];
  return one.filter((item) => {
    const index = unmatched.indexOf(item);
    if (index >= 0) unmatched.splice(index, 1);
    return index < 0;
  });
}

const listNames = (names: readonly string[]) => names.join(', ') || 'nothing';

function compareSection(source: Section, translation: Section): readonly string[] {
  const problems: string[] = [];
  if (translation.depth !== source.depth)
    problems.push(`the heading has level ${translation.depth}, but ${source.depth} in the English`);
  const [wanted, found] = [outlineOf(source), outlineOf(translation)];
  if (listNames(wanted) !== listNames(found))
    problems.push(`the section has ${listNames(found)}; the English has ${listNames(wanted)}`);
  const missing = surplus(referencesOf(source), referencesOf(translation));
  const extra = surplus(referencesOf(translation), referencesOf(source));
  if (missing.length > 0) problems.push(`the section lacks ${listNames(missing)}`);
  if (extra.length > 0) problems.push(`the section has ${listNames(extra)}, which the English doesn't have`);
  return problems;
}

/**
 * The differences between the structure of a translation and that of its source.
 * @param ids the sections to compare; if not given, all of them and their order
 */
export function compareStructure(
  source: ArticleFile,
  translation: ArticleFile,
  ids?: readonly string[],
): readonly Diagnostic[] {
  const [sourceSections, translatedSections] = [sectionsOf(source.body), sectionsOf(translation.body)];
  const diagnosticAt = (line: number, id: string, message: string): Diagnostic => {
    const hint = `use the structure of ${source.path}`;
    return { path: translation.path, line, rule: RULE, message: `section "${id}": ${message}`, hint };
  };
  const isWanted = (id: string) => id !== META_ID && (ids === undefined || ids.includes(id));
  const missing = sourceSections.filter(
    ({ id }) => isWanted(id) && !translatedSections.some((section) => section.id === id),
  );
  const diagnostics = missing.map(({ id }) =>
    diagnosticAt(translation.bodyLineOffset || 1, id, "the English has it, but the translation doesn't"),
  );
  for (const section of translatedSections.filter(({ id }) => isWanted(id))) {
    const line = translation.bodyLineOffset + section.line;
    const counterpart = sourceSections.find(({ id }) => id === section.id);
    if (!counterpart) diagnostics.push(diagnosticAt(line, section.id, "the English doesn't have it"));
    else
      for (const message of compareSection(counterpart, section))
        diagnostics.push(diagnosticAt(line, section.id, message));
  }
  if (ids === undefined && diagnostics.length === 0) {
    const firstDifference = translatedSections.findIndex(({ id }, index) => id !== sourceSections[index]?.id);
    const section = translatedSections[firstDifference];
    const wanted = sourceSections[firstDifference]?.id ?? '';
    if (section)
      diagnostics.push(
        diagnosticAt(translation.bodyLineOffset + section.line, section.id, `"${wanted}" is here in the English`),
      );
  }
  return diagnostics;
}
