/** @type {import('prettier').Config} */
export default {
  printWidth: 120,
  singleQuote: true,
  plugins: ['prettier-plugin-astro'],
  overrides: [
    { files: '*.astro', options: { parser: 'astro' } },
    // Translators' files: a paragraph stays on one line.
    { files: ['*.md', '*.mdx'], options: { proseWrap: 'preserve' } },
  ],
};
