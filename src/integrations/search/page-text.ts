/** The words of a finished page, without its marks. */

const APART = /(<script\b[\s\S]*?<\/script>|<style\b[\s\S]*?<\/style>|<[^>]*>)/i;

/** The page with every piece of its text replaced; tags, scripts and styles stay. */
export function mapText(html: string, change: (text: string) => string): string {
  return html
    .split(APART)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('');
}

/** The text of what is indexed: of `<main>`, or nothing where the page has none. */
export function mainText(html: string): string {
  const main = /<main\b[\s\S]*<\/main>/i.exec(html)?.[0] ?? '';
  const pieces: string[] = [];
  mapText(main, (text) => {
    pieces.push(text);
    return text;
  });
  return pieces.join(' ').replace(/&(?:#\d+|#x[\da-f]+|\w+);/gi, ' ');
}

/** The words of a text in a language, by its own rules: Han is parted into words too. */
export function vocabularyOf(text: string, tag: string): ReadonlySet<string> {
  const words = new Set<string>();
  const segmenter = new Intl.Segmenter(tag, { granularity: 'word' });
  // Each piece once: finding the words of one takes longer than knowing it again.
  for (const piece of new Set(text.split(/\s+/))) {
    for (const { segment, isWordLike } of segmenter.segment(piece)) {
      if (isWordLike && /\p{L}/u.test(segment)) words.add(segment.toLowerCase());
    }
  }
  return words;
}
