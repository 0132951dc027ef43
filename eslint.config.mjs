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
      // Numbers in template strings are what this project prints.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `void promise` says that a promise is meant to run on its own.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      // Index access is checked by noUncheckedIndexedAccess; process.env['X'] by noPropertyAccessFromIndexSignature.
      '@typescript-eslint/dot-notation': 'off',
      'no-console': 'error',
    },
  },
  {
    // Developers of other sites find out here what's wrong with their pages.
    files: ['src/components/calculator/embed/**'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  { files: ['**/*.tsx'], ...jsxA11y.configs.strict },
  {
    // What scrolls must be reachable by keyboard.
    files: ['**/*.tsx'],
    rules: { 'jsx-a11y-x/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }] },
  },
  {
    // A module declared as ambient may not import by path.
    files: ['src/virtual.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  { files: ['tools/**', '**/*.mjs'], rules: { 'no-console': 'off' } },
  {
    // Astro components have no types outside Astro's own checker, which `check:types` runs.
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
