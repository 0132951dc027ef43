/** Frequent words by which a sentence's language is recognized. */

const listOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** English words that only sentences have. A name such as "Low Code Application Development" has none of them. */
export const ENGLISH_SENTENCE_WORDS = listOf(
  `you your that this these those it its they them their he she our are were be been have has can will would could
  should must does did not if whether some such when while until after before during within because which who what how where than only
  isn’t aren’t wasn’t weren’t don’t doesn’t didn’t can’t couldn’t won’t wouldn’t hasn’t haven’t you’re it’s`,
);

/** English words that are also common in names, for example in "Project and Portfolio Management". */
export const ENGLISH_JOINING_WORDS = listOf('the and to with by from at for through without between into about each');

/** Other English words, each of which may also be a word of another language. */
const AMBIGUOUS_ENGLISH_WORDS = 'a an in is of on for or as was we no all any more so also one'.split(' ');

/** Maps languages to the words in `AMBIGUOUS_ENGLISH_WORDS` that are also words of the language. */
const AMBIGUOUS_WORDS_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: listOf('a an on or as no'),
  sv: listOf('an in is for all so'),
  nl: listOf('an in is of was we all no so'),
};

/** For example, `nl` doesn't have "in", because that's also a Dutch word. */
export const englishWordsNotIn = (language: string): ReadonlySet<string> =>
  new Set(AMBIGUOUS_ENGLISH_WORDS.filter((word) => !AMBIGUOUS_WORDS_OF[language]?.has(word)));

/** Chinese has none, because its only words in Latin letters are names. */
export const FREQUENT_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: listOf(
    `le la les un une des de du et à au aux en pour par sur dans vous votre vos est sont que qui ne pas ce cette il elle
    ou si avec l d n s qu`,
  ),
  sv: listOf('och att det som en ett på är av för med den till du din inte om från kan har de vid eller när'),
  nl: listOf('de het een en van op te dat die voor met zijn aan u uw niet om bij ook als wordt worden naar kunt'),
};
