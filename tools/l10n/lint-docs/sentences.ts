/** Splits a Markdown file of another repository into sentences. A sentence in a table also has the text of its row. */
import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import { splitFrontMatter } from '../../../src/translation/article-file.ts';
import { type TextSegment, offsetIn } from '../../../src/translation/text/text-segment.ts';
import { segmentOf } from '../../../src/translation/text/text-segments.ts';

export interface Sentence {
  readonly text: string;
  /** The text that tells what the sentence is about: the sentence itself, or the whole row of a table. */
  readonly context: string;
  /** Returns the line number in the file (1-based) for the character at offset `at` of the sentence. */
  readonly lineAt: (at: number) => number;
}

const FEATURES = { frontmatter: false, headingAttributes: false, smartPunctuation: false } as const;

/** The end of a sentence. A period inside "28.5.2021" or "t.o.m." doesn't end a sentence. */
const SENTENCE_END = /(?<=[.!?;])\s+(?=[\p{Lu}\p{N}"“«])|(?<=[。！？；])/u;

function sentencesOf(segment: TextSegment, context: string | undefined, file: string): readonly Sentence[] {
  let from = 0;
  return segment.text.split(SENTENCE_END).map((text) => {
    const start = segment.text.indexOf(text, from);
    from = start + text.length;
    const lineAt = (at: number) => file.slice(0, offsetIn(segment, start + at)).split('\n').length;
    return { text, context: context ?? text, lineAt };
  });
}

const textOf = (node: Nodes): string => {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join(' ') : '';
};

function sentencesUnder(
  node: Nodes,
  context: string | undefined,
  file: string,
  bodyLineOffset: number,
): readonly Sentence[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return segmentOf(node, '', file, bodyLineOffset).flatMap((segment) => sentencesOf(segment, context, file));
  }
  if (!('children' in node)) return [];
  const contextOfChildren = node.type === 'tableRow' ? textOf(node) : context;
  return node.children.flatMap((child) => sentencesUnder(child, contextOfChildren, file, bodyLineOffset));
}

/** Skips front matter, code, HTML, and the markup of other tools. */
export function readSentences(text: string): readonly Sentence[] {
  const { body } = splitFrontMatter(text);
  const tree = markdownToMdast(body, { features: FEATURES });
  return sentencesUnder(tree, undefined, text, text.length - body.length);
}
