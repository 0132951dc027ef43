/** A small site to import into, and three languages of one article for it. */
import { importHandoffs } from '../../../tools/l10n/commands/import.ts';
import { type TestProject, withProject } from '../l10n-command.ts';
import { GLOSSARY } from '../glossary.ts';
import { DUTCH, FRENCH, SWEDISH } from './samples.ts';

const BENEFITS = `---
title: Benefits
description: Benefits.
order: 4
updated: 2021-07-15
roles: [global-admin]
---

Words.
`;
export const SITE = {
  'src/content/en-US/strings.json': '{}',
  'src/content/glossary.csv': GLOSSARY,
  'src/content/en-US/manage-your-partner-network-benefits.mdx': BENEFITS,
};
export const FILES = {
  ...SITE,
  'in/nl-nl/deep/renew.md': DUTCH,
  'in/fr-fr/deep/renew.md': FRENCH,
  'in/sv-se/deep/renew.md': SWEDISH,
};

export const withImport = (files: Readonly<Record<string, string>>, use: (project: TestProject) => Promise<void>) =>
  withProject([importHandoffs], files, use);
