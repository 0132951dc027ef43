/** The hashes in a page's policy are those of its inline scripts and styles, not of text that looks like them. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { inlineHashes } from '../../src/integrations/content-security.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test.each([
  ['<script>run()</script>', ['run()'], []],
  ['<script type="module">run()</script>', ['run()'], []],
  ['<script>a("<b>")</script><script>b()</script>', ['a("<b>")', 'b()'], []],
  ['<style>p{}</style><style media="print">q{}</style>', [], ['p{}', 'q{}']],
  ['<script src="/a.js"></script>', [], []],
  ['<script type="application/ld+json">{"a":"<script>"}</script>', [], []],
  ['<meta content="Title <script>alert(1)</script>"><script>run()</script>', ['run()'], []],
  [`<meta content='<style>p{}</style>'><p title=">">text</p>`, [], []],
  ['<meta content="<script>"><script>run()</script>', ['run()'], []],
  ['<!-- <script>old()</script> --><script>run()</script>', ['run()'], []],
  ['<p>1 &lt; 2</p><script>run()</script>', ['run()'], []],
])('the hashes of %s', (html, scripts, styles) => {
  expect(inlineHashes(html)).toEqual({ scripts: scripts.map(hash), styles: styles.map(hash) });
});
