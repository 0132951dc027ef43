/** Every lint rule, one file each. */
import { dates } from './date-style.ts';
import { direction } from './direction.ts';
import { frontMatter } from './front-matter.ts';
import { glossary } from './terms.ts';
import { placeholders } from './placeholders.ts';
import { labels } from './labels.ts';
import { leftovers } from './leftovers.ts';
import { length } from './length.ts';
import { links } from './link-targets.ts';
import { marks } from './marks.ts';
import type { Rule } from './rule.ts';
import { script } from './script.ts';
import { structure } from './block-structure.ts';
import { figures } from './figures.ts';
import { typography } from './typography.ts';
import { wording } from './wording.ts';

export const RULES: readonly Rule[] = [
  structure,
  frontMatter,
  links,
  figures,
  dates,
  direction,
  glossary,
  labels,
  leftovers,
  typography,
  wording,
  script,
  marks,
  placeholders,
  length,
];
