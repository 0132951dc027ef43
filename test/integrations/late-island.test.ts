import { expect, test } from 'vitest';
import { lateIsland } from '../../src/integrations/touched/late-island.ts';

const page = (value: string) =>
  [
    '<head><script>before()</script></head><body>',
    "<script>wake('%island-code%')</script><script>define()</script>",
    `<astro-island props="{&quot;a&quot;:[0,&quot;d&#39;un &amp;amp;&quot;]}" opts="{&quot;name&quot;:&quot;Form&quot;,&quot;value&quot;:&quot;${value}&quot;}"><form></form></astro-island>`,
    '<script>after()</script></body>',
  ].join('');

test('an island that waits stands before the code that wakes it, which knows where the rest is', () => {
  const { html, files } = lateIsland(page('offer today'), '/base/_astro/');
  const [code, props] = files;
  expect(code?.text).toBe('define()');
  expect(code?.name).toMatch(/^island\.[\w-]{8}\.js$/);
  expect(html).not.toContain('define()');
  expect(html).toContain(`</astro-island><script>wake('/base/_astro/${code?.name}')</script><script>after()`);
  expect(props?.text).toBe('{"a":[0,"d\'un &amp;"]}');
  expect(props?.name).toMatch(/^props\.[\w-]{8}\.json$/);
  expect(html).toContain(`before()</script></head><body><astro-island data-props="/base/_astro/${props?.name}" opts=`);
});

test('an island that comes at once keeps all its code before it', () => {
  const { html, files } = lateIsland(page('*'), '/_astro/');
  expect(files).toHaveLength(1);
  expect(html).toBe(page('*').replace('%island-code%', `/_astro/${files[0]?.name}`));
});

test('a page without an island stays as it is', () => {
  const html = '<head><script>a()</script></head><body><p></p><script>b()</script></body>';
  expect(lateIsland(html, '/_astro/')).toEqual({ html, files: [] });
});
