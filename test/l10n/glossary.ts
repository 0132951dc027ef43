/**
 * The glossary for tests: the terms of src/content/glossary.csv as of November 2026, without definitions.
 * It doesn't change with the site's glossary.
 */
import { readFileSync } from 'node:fs';

export const GLOSSARY = readFileSync(new URL('./glossary.csv', import.meta.url), 'utf8');
