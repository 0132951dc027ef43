/** @type {import('prettier').Config} */
export default {
  printWidth: 120,
  singleQuote: true,
  plugins: ['prettier-plugin-astro'],
  overrides: [
    { files: '*.astro', options: { parser: 'astro' } },
    // A paragraph stays on one line, as in translators' files.
    { files: ['*.md', '*.mdx'], options: { proseWrap: 'preserve' } },
  ],
};
