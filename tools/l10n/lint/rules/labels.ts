/**
 * Checks Partner Center labels in a translation. An article uses the localized label, and gives the English in brackets
 * at the first use: **Avantages** (Benefits). A label without a published translation is in English everywhere in the
 * article.
 */
import { SOURCE_TAG } from '../../../../src/i18n/locales.ts';
import type { ReadArticle } from '../../../../src/translation/text/article-text.ts';
import type { TextSegment } from '../../../../src/translation/text/text-segment.ts';
import { type LineViolation, type Rule, scriptOf } from './rule.ts';

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

type Say = readonly [message: string, hint: string];

/** Checks the labels of one article in order, and remembers which localized label it uses for each English one. */
class Labels {
  /** Maps English labels to localized ones. */
  readonly #localized = new Map<string, string>();
  readonly #isHan: boolean;

  constructor(tag: string) {
    this.#isHan = scriptOf(tag).script !== 'Latn';
  }

  /** For hints: a label with its English in brackets, with the punctuation of the language. */
  #written(own: string, english: string): string {
    return this.#isHan ? `<UiLabel>${own}</UiLabel>(${english})` : `<UiLabel>${own}</UiLabel> (${english})`;
  }

  /**
   * Checks one label of a translation.
   * @param text the segment that has the label
   * @param english the labels of the English segment
   */
  check(text: string, { at, text: own }: Label, english: readonly string[]): Say | undefined {
    const [brackets = '', inside] = BRACKETS.exec(text.slice(at + 1)) ?? [];
    if (english.includes(own)) return this.#checkEnglish(own, inside);
    if (inside === undefined || !english.includes(inside)) return this.#checkAlone(own, english);
    return this.#checkPair(own, inside, brackets);
  }

  #checkEnglish(own: string, inside: string | undefined): Say | undefined {
    const localized = this.#localized.get(own);
    if (localized !== undefined && localized !== own)
      return [`the label "${own}" is "${localized}" above`, 'use one label for one thing'];
    this.#localized.set(own, own);
    return inside === own
      ? [`the label "${own}" is English and repeated in brackets`, 'remove the brackets']
      : undefined;
  }

  #checkAlone(own: string, english: readonly string[]): Say | undefined {
    if ([...this.#localized.values()].includes(own)) return undefined;
    const [only = '…', ...others] = english.filter((label) => !this.#localized.has(label));
    const message = `the first use of the label "${own}" in the article lacks the English in brackets`;
    return [message, `write ${this.#written(own, others.length === 0 ? only : '…')}`];
  }

  #checkPair(own: string, english: string, brackets: string): Say | undefined {
    const earlier = this.#localized.get(english);
    if (earlier !== undefined && earlier !== own) {
      return [`the label "${english}" is "${own}" here and "${earlier}" above`, 'use one label for one thing'];
    }
    this.#localized.set(english, own);
    if (earlier !== undefined) {
      return [`the English of the label "${own}" is in brackets again`, 'give it only at the first use in an article'];
    }
    const isRight = brackets === `(${english})` ? this.#isHan : !this.#isHan && /^[ \u00a0]\([^）]*$/.test(brackets);
    return isRight
      ? undefined
      : [`the brackets after the label "${own}" are "${brackets}"`, `write ${this.#written(own, english)}`];
  }
}

function checkLabels(article: ReadArticle, source: ReadArticle, stale: ReadonlySet<string>): readonly LineViolation[] {
  const labels = new Labels(article.file.tag);
  const english = new Map(source.segments.map((segment) => [segment.location, labelsOf(segment)]));
  return article.segments.flatMap((segment) => {
    const counterparts = english.get(segment.location)?.map(({ text }) => text);
    // Without a current English segment, the English of a label isn't known.
    if (!counterparts || stale.has(segment.location.split('/')[0] ?? '')) return [];
    return labelsOf(segment).flatMap((label): readonly LineViolation[] => {
      const said = labels.check(segment.text, label, counterparts);
      return said ? [{ line: article.lineAt(segment, label.at), message: said[0], hint: said[1] }] : [];
    });
  });
}

export const labels: Rule = {
  name: 'labels',
  checkArticle: (article, source, stale) =>
    article.file.tag === SOURCE_TAG ? [] : checkLabels(article, source, stale),
};
