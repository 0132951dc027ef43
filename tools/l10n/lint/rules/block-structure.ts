/** Checks that a translation is structured like the English text: heading IDs, blocks, components, links, and tables. */
import type { ReadArticle, ReadSection } from '../../../../src/translation/text/article-text.ts';
import type { Shape } from '../../../../src/translation/text/shape.ts';
import { countOf } from '../../cli/terminal-text.ts';
import type { LineViolation, Rule } from './rule.ts';

const headingOf = ({ id, depth }: ReadSection) =>
  depth === 0 ? 'the introduction' : `${'#'.repeat(depth)} … {#${id}}`;

/** @example surplus(['a', 'a', 'b'], ['a']) // => ['a', 'b'] */
function surplus(one: readonly string[], other: readonly string[]): readonly string[] {
  const unmatched = [...other];
  return one.filter((item) => {
    const index = unmatched.indexOf(item);
    if (index >= 0) unmatched.splice(index, 1);
    return index < 0;
  });
}

/** @param noun what the message calls the block: its kind, or "item" for the only paragraph of a list item */
function compareInlineElements(own: Shape, source: Shape, noun: string): readonly LineViolation[] {
  const lacking = surplus(source.inlineElements, own.inlineElements);
  const added = surplus(own.inlineElements, source.inlineElements);
  if (lacking.length === 0 && added.length === 0) return [];
  const parts = [
    ...(lacking.length > 0 ? [`lacks ${lacking.join(', ')}`] : []),
    ...(added.length > 0 ? [`has ${added.join(', ')}, which the English doesn't have here`] : []),
  ];
  const message = `the ${noun} ${parts.join(' and ')}`;
  const missingValues = lacking.filter((element) => element.startsWith('<Rule')).length;
  const hint = `use the same as the English${missingValues > 0 ? "; don't type the figure or date" : ''}`;
  const isAboutLinks = [...lacking, ...added].every((element) => element.startsWith('[…]('));
  return [{ line: own.line, message, hint, missingValues, isAboutLinks }];
}

function compareShapes(own: Shape, source: Shape, parent?: Shape): readonly LineViolation[] {
  if (own.kind !== source.kind) {
    const message = `this is a ${own.kind}, but a ${source.kind} in the English`;
    return [{ line: own.line, message, hint: 'keep the blocks of the English in their order' }];
  }
  if (own.children.length !== source.children.length) {
    const childKind = source.children[0]?.kind ?? own.children[0]?.kind ?? 'block';
    const noun = childKind.startsWith('row') ? 'row' : childKind === 'item' ? 'item' : 'block';
    const message = `the ${own.kind} has ${countOf(own.children.length, noun)}, but ${source.children.length} in the English`;
    return [{ line: own.line, message, hint: 'add the missing ones, or remove the added ones' }];
  }
  const isWholeItem = parent?.kind === 'item' && parent.children.length === 1;
  const violations = own.children.length > 0 ? [] : compareInlineElements(own, source, isWholeItem ? 'item' : own.kind);
  return [...violations, ...own.children.flatMap((child, index) => comparePair(child, source.children[index], own))];
}

const comparePair = (own: Shape, source: Shape | undefined, parent?: Shape) =>
  source ? compareShapes(own, source, parent) : [];

function compareSection(own: ReadSection, source: ReadSection): readonly LineViolation[] {
  const found: LineViolation[] = [];
  if (own.depth !== source.depth) {
    const message = `the heading has level ${own.depth}, but ${source.depth} in the English`;
    found.push({ line: own.line, message, hint: `write ${headingOf(source)}` });
  }
  if (own.blocks.length !== source.blocks.length) {
    // The first pair that differs is usually where a block is missing or added.
    const index = source.blocks.findIndex((block, position) => own.blocks[position]?.kind !== block.kind);
    const blockAtDifference = own.blocks[Math.min(index < 0 ? source.blocks.length : index, own.blocks.length - 1)];
    const message = `the section has ${countOf(own.blocks.length, 'block')}, but ${source.blocks.length} in the English`;
    const kinds = source.blocks.map(({ kind }) => kind).join(', ');
    found.push({
      line: blockAtDifference?.line ?? own.line,
      message,
      hint: `use the blocks of the English: ${kinds || 'no blocks'}`,
    });
    return found;
  }
  return [...found, ...own.blocks.flatMap((block, index) => comparePair(block, source.blocks[index]))];
}

function compareHeadings(own: ReadArticle, source: ReadArticle, stale: ReadonlySet<string>): readonly LineViolation[] {
  const sourceIds = new Set(source.sections.map(({ id }) => id));
  const ownIds = new Set(own.sections.map(({ id }) => id));
  // A heading without an ID, which content validation reports, could be any missing section, so none is reported.
  const haveAllIds = !ownIds.has('');
  const extra = own.sections.filter(({ id }) => id !== '' && !sourceIds.has(id) && !stale.has(id));
  const missing = source.sections.filter(({ id }) => haveAllIds && !ownIds.has(id) && !stale.has(id));
  const commonIds = own.sections.filter(({ id }) => sourceIds.has(id)).map(({ id }) => id);
  const sourceOrder = source.sections.filter(({ id }) => ownIds.has(id)).map(({ id }) => id);
  const movedIndex = commonIds.findIndex((id, index) => id !== sourceOrder[index]);
  const lineOfPreviousSection = (section: ReadSection) => {
    const previous = source.sections.slice(0, source.sections.indexOf(section)).findLast(({ id }) => ownIds.has(id));
    return own.sections.find(({ id }) => id === previous?.id)?.line ?? own.file.bodyLineOffset + 1;
  };
  return [
    ...extra.map((section) => ({
      line: section.line,
      message: `the English has no heading {#${section.id}}`,
      hint: missing[0]
        ? `add its ID, the same in every language: {#${missing[0].id}}`
        : 'remove it, or add it to the English first',
    })),
    ...missing.map((section) => ({
      line: lineOfPreviousSection(section),
      message: `after this section, ${headingOf(section)} of the English is missing`,
      hint: 'translate it',
    })),
    ...(movedIndex >= 0
      ? [
          {
            line: own.sections.find(({ id }) => id === commonIds[movedIndex])?.line ?? 1,
            message: `the section {#${commonIds[movedIndex] ?? ''}} is where the English has {#${sourceOrder[movedIndex] ?? ''}}`,
            hint: 'keep the order of the English',
          },
        ]
      : []),
  ];
}

/** The IDs that several headings of an article have; headings without an ID have the empty ID. */
const duplicateIds = ({ sections }: ReadArticle): readonly string[] =>
  [...Map.groupBy(sections, ({ id }) => id)].flatMap(([id, group]) => (group.length > 1 ? [id] : []));

export const structure: Rule = {
  name: 'structure',
  checkArticle: (article, source, stale) => {
    // Content validation reports duplicate IDs. Until they're fixed, it isn't known which sections belong together.
    const ambiguous = new Set([...duplicateIds(article), ...duplicateIds(source)]);
    return [
      ...(ambiguous.size > 0 ? [] : compareHeadings(article, source, stale)),
      ...article.sections.flatMap((section) => {
        if (stale.has(section.id) || ambiguous.has(section.id)) return [];
        const counterpart = source.sections.find(({ id }) => id === section.id);
        return counterpart ? compareSection(section, counterpart) : [];
      }),
    ];
  },
};
