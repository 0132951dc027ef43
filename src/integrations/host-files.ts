/** Writes the files that hosts read, after everything else is built, and logs warnings about them and the settings. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from '../files/list-files.ts';
import { AZURE_LIMIT, CLOUDFLARE_LIMITS, type Settings, hostFiles } from '../hosts/index.ts';

/** A host would silently ignore what's beyond its limits. */
function warningsFor(files: Readonly<Record<string, string>>): readonly string[] {
  const headers = files['_headers'] ?? '';
  const longestLine = Math.max(...headers.split('\n').map((line) => line.length));
  const ruleCount = headers.split('\n').filter((line) => line.startsWith('/')).length;
  const azureBytes = Buffer.byteLength(files['staticwebapp.config.json'] ?? '');
  const { lineLength, rules: maxRules } = CLOUDFLARE_LIMITS;
  return [
    ...(longestLine > lineLength
      ? [`_headers: Cloudflare drops lines over ${lineLength} characters; one has ${longestLine}`]
      : []),
    ...(ruleCount > maxRules ? [`_headers: Cloudflare reads ${maxRules} rules; there are ${ruleCount}`] : []),
    ...(azureBytes > AZURE_LIMIT
      ? [`staticwebapp.config.json: Azure takes ${AZURE_LIMIT} bytes; it has ${azureBytes}`]
      : []),
  ];
}

export function hostFilesIntegration({ base, embedOrigins, warnings }: Settings): AstroIntegration {
  return {
    name: 'host-files',
    hooks: {
      'astro:build:start': ({ logger }) => {
        for (const warning of warnings) logger.warn(warning);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const files = hostFiles({ base, embedOrigins, files: listFiles(folder) });
        for (const warning of warningsFor(files)) logger.warn(warning);
        await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
      },
    },
  };
}
