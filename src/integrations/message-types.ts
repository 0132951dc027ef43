/** Generates types from en-US/strings.json, so that a call without a placeholder's value is a type error. */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { baseKeyOf, pluralFormOf } from '../i18n/catalog.ts';
import { SOURCE_TAG } from '../i18n/locales.ts';
import { type Messages, placeholdersOf } from '../i18n/message.ts';

/** @param placeholders maps the key of each message to the names of its placeholders */
function interfaceOf(name: string, placeholders: ReadonlyMap<string, ReadonlySet<string>>): string {
  const lines = [...placeholders].map(([key, names]) => {
    const union = [...names].map((placeholder) => JSON.stringify(placeholder)).join(' | ');
    return `    ${JSON.stringify(key)}: ${union || 'never'};`;
  });
  return [`  export interface ${name} {`, ...lines, '  }'].join('\n');
}

/** The declaration of `virtual:message-types`: the placeholders of each message, except a plural's `count`. */
export function messageTypes(messages: Messages): string {
  const plain = new Map<string, Set<string>>();
  const plural = new Map<string, Set<string>>();
  for (const [key, message] of Object.entries(messages)) {
    const isPlural = pluralFormOf(key) !== undefined;
    const placeholders = isPlural ? plural : plain;
    const names = placeholders.get(baseKeyOf(key)) ?? new Set();
    for (const name of placeholdersOf(message)) if (!isPlural || name !== 'count') names.add(name);
    placeholders.set(baseKeyOf(key), names);
  }
  const interfaces = [interfaceOf('PlainMessages', plain), interfaceOf('PluralMessages', plural)];
  return `declare module 'virtual:message-types' {\n${interfaces.join('\n')}\n}\n`;
}

export function messageTypesIntegration(): AstroIntegration {
  let sourcePath = '';
  let declaration: URL | undefined;
  const generate = () => messageTypes(JSON.parse(readFileSync(sourcePath, 'utf8')) as Messages);
  return {
    name: 'message-types',
    hooks: {
      'astro:config:done': ({ config, injectTypes }) => {
        sourcePath = fileURLToPath(new URL(`content/${SOURCE_TAG}/strings.json`, config.srcDir));
        declaration = injectTypes({ filename: 'messages.d.ts', content: generate() });
      },
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.on('change', (path) => {
          if (path !== sourcePath || !declaration) return;
          Promise.resolve(declaration)
            .then((file) => writeFile(file, generate()))
            .catch((error: unknown) => logger.error(String(error)));
        });
      },
    },
  };
}
