// @ts-check
import astro from 'eslint-plugin-astro';
import jsxA11y from 'eslint-plugin-jsx-a11y-x';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'packages/*/dist/',
      '.astro/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
      'shots/',
      'preview/',
      'tools/bench/peers/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.astro'] } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Messages print numbers.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `void promise` marks a promise that isn't awaited on purpose.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // TypeScript's noPropertyAccessFromIndexSignature requires process.env['X'].
      '@typescript-eslint/dot-notation': 'off',
      'no-console': 'error',
    },
  },
  {
    // Warnings tell developers of other sites what's wrong with their pages.
    files: ['src/components/calculator/embed/**'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  { files: ['**/*.tsx'], ...jsxA11y.configs.strict },
  {
    // Scrollable regions need a tabindex, so that they can be reached by keyboard.
    files: ['**/*.tsx'],
    rules: { 'jsx-a11y-x/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }] },
  },
  {
    // Ambient module declarations can't have import statements.
    files: ['src/virtual.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  { files: ['tools/**', '**/*.mjs'], rules: { 'no-console': 'off' } },
  {
    // Only Astro's checker (`check:types`) knows the types of Astro components.
    files: ['src/components/article/prose/index.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    files: ['**/*.astro'],
    rules: { 'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }] },
  },
  { files: ['**/*.astro'], ...tseslint.configs.disableTypeChecked },
);
