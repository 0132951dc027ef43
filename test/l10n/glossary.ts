/**
 * The glossary of the tests: the terms of src/content/glossary.csv as they were in November 2026, without definitions.
 * It stays as it is when the glossary of the site changes.
 */
import { readFileSync } from 'node:fs';

export const GLOSSARY = readFileSync(new URL('./glossary.csv', import.meta.url), 'utf8');
