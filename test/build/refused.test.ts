/** What stops a build. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withProject } from './project.ts';

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

test('a build stops on content it cannot carry, says where and what to do, and makes nothing', async () => {
  await withProject(async ({ folder, edit, build }) => {
    await edit('src/content/sv-SE/renew-mpn-offers.mdx', (text) =>
      text.replace('<RuleDays of="window"', '<RuleDays of="fönster"'),
    );
    await edit('src/content/fr-FR/strings.json', (text) => text.replace('{\n', '{\n  "site.nom": "Guide",\n'));
    await edit('src/content/nl-NL/strings.json', (text) => text.replace('{{replaced}}', '{{vervangen}}'));
    const { code, output } = await build();
    expect(code).not.toBe(0);
    expect(output).toMatch(
      /src\/content\/sv-SE\/renew-mpn-offers\.mdx:\d+: <RuleDays> knows no of="fönster"; use one of/,
    );
    expect(output).toContain(
      'src/content/fr-FR/strings.json:2: "site.nom" is not a key of the English strings; remove it',
    );
    expect(output).toMatch(
      /src\/content\/nl-NL\/strings\.json:\d+: "[\w.-]+" has the holes \{\{vervangen\}\}, the English has/,
    );
    expect(output).toContain('3 findings in the content. Nothing was built.');
    expect(await exists(join(folder, 'dist'))).toBe(false);
  });
});
