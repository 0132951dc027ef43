import { expect, test } from 'vitest';
import { stylesInHead } from '../../src/integrations/styles-in-head.ts';

test('styles of the body go to the end of the head, in order', () => {
  expect(
    stylesInHead('<head><style>x{}</style></head><body><style>a{}</style>A<style media="print">b{}</style></body>'),
  ).toBe('<head><style>x{}a{}</style><style media="print">b{}</style></head><body>A</body>');
});

test('a page without any stays as it is, and so does what is not a page', () => {
  const page = '<head><style>x{}</style></head><body>A</body>';
  expect(stylesInHead(page)).toBe(page);
  expect(stylesInHead('<style>a{}</style>')).toBe('<style>a{}</style>');
});

test('Astro’s rule for islands, which base.css has for every page, is left out', () => {
  const rule = '<style>astro-island,astro-slot,astro-static-slot{display:contents}</style>';
  const page = '<head><style>x{}</style></head><body>A</body>';
  expect(stylesInHead(page.replace('A', `${rule}A`))).toBe(page);
});
