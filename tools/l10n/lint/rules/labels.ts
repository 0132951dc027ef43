/**
 * Checks Partner Center labels. An article uses the localized label, with the English label in brackets at the first use:
 * **Avantages** (Benefits). A label without a published translation stays in English.
 */
import { SOURCE_TAG } from '../../../../src/i18n/locales.ts';
import type { ReadArticle } from '../../../../src/translation/text/article-text.ts';
import type { TextSegment } from '../../../../src/translation/text/text-segment.ts';
import { type LineViolation, type Rule, scriptOf } from './rule.ts';

/** A label in a segment: the index of its inline object, and the label's text. */
interface Label {
  readonly at: number;
  readonly text: string;
}

const labelsOf = ({ inlineObjects }: TextSegment): readonly Label[] =>
  [...inlineObjects].flatMap(([at, inlineObject]) =>
    inlineObject.kind === 'label' ? [{ at, text: inlineObject.text }] : [],
  );

/** Brackets right after a label. */
const BRACKETS = /^\s*[(（]([^()（）]+)[)）]/u;

type Problem = readonly [message: string, hint: string];

/** Checks the labels of one article in order, and remembers the localized label that it uses for each English one. */
class LabelChecker {
  /** Maps English labels to localized ones. */
  readonly #localized = new Map<string, string>();
  readonly #isHan: boolean;

  constructor(tag: string) {
    this.#isHan = scriptOf(tag).script !== 'Latn';
  }

  /** The markup for a hint: a label with its English in brackets, in the punctuation of the language. */
  #markupOf(own: string, english: string): string {
    return this.#isHan ? `<UiLabel>${own}</UiLabel>(${english})` : `<UiLabel>${own}</UiLabel> (${english})`;
  }

  /** `text` is the text of the label's segment, and `english` has the labels of the English segment. */
  check(text: string, { at, text: own }: Label, english: readonly string[]): Problem | undefined {
    const [brackets = '', insideBrackets] = BRACKETS.exec(text.slice(at + 1)) ?? [];
    if (english.includes(own)) return this.#checkEnglish(own, insideBrackets);
    if (insideBrackets === undefined || !english.includes(insideBrackets))
      return this.#checkWithoutEnglish(own, english);
    return this.#checkWithEnglish(own, insideBrackets, brackets);
  }

  #checkEnglish(own: string, insideBrackets: string | undefined): Problem | undefined {
    const localized = this.#localized.get(own);
    if (localized !== undefined && localized !== own)
      return [`the label "${own}" is "${localized}" above`, 'use one label for one thing'];
    this.#localized.set(own, own);
    return insideBrackets === own
      ? [`the label "${own}" is English and repeated in brackets`, 'remove the brackets']
      : undefined;
  }

  #checkWithoutEnglish(own: string, english: readonly string[]): Problem | undefined {
    if ([...this.#localized.values()].includes(own)) return undefined;
    const [only = '…', ...others] = english.filter((label) => !this.#localized.has(label));
    const message = `the first use of the label "${own}" in the article lacks the English in brackets`;
    return [message, `write ${this.#markupOf(own, others.length === 0 ? only : '…')}`];
  }

  #checkWithEnglish(own: string, english: string, brackets: string): Problem | undefined {
    const earlier = this.#localized.get(english);
    if (earlier !== undefined && earlier !== own) {
      return [`the label "${english}" is "${own}" here and "${earlier}" above`, 'use one label for one thing'];
    }
    this.#localized.set(english, own);
    if (earlier !== undefined) {
      return [`the English of the label "${own}" is in brackets again`, 'give it only at the first use in an article'];
    }
    const areBracketsCorrect =
      brackets === `(${english})` ? this.#isHan : !this.#isHan && /^[ \u00a0]\([^）]*$/.test(brackets);
    return areBracketsCorrect
      ? undefined
      : [`the brackets after the label "${own}" are "${brackets}"`, `write ${this.#markupOf(own, english)}`];
  }
}

function checkLabels(article: ReadArticle, source: ReadArticle, stale: ReadonlySet<string>): readonly LineViolation[] {
  const checker = new LabelChecker(article.file.tag);
  const english = new Map(source.segments.map((segment) => [segment.location, labelsOf(segment)]));
  return article.segments.flatMap((segment) => {
    const counterparts = english.get(segment.location)?.map(({ text }) => text);
    // Without a current English segment, the English text of a label isn't known.
    if (!counterparts || stale.has(segment.location.split('/')[0] ?? '')) return [];
    return labelsOf(segment).flatMap((label): readonly LineViolation[] => {
      const problem = checker.check(segment.text, label, counterparts);
      return problem ? [{ line: article.lineAt(segment, label.at), message: problem[0], hint: problem[1] }] : [];
    });
  });
}

export const labels: Rule = {
  name: 'labels',
  checkArticle: (article, source, stale) =>
    article.file.tag === SOURCE_TAG ? [] : checkLabels(article, source, stale),
};
