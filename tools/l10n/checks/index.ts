/** Every rule of the check, one file each. */
import { dates } from './dates.ts';
import { direction } from './direction.ts';
import { figures } from './figures.ts';
import { frontMatter } from './front-matter.ts';
import { glossary } from './glossary.ts';
import { holes } from './holes.ts';
import { leftovers } from './leftovers.ts';
import { length } from './length.ts';
import { links } from './links.ts';
import { marks } from './marks.ts';
import type { Rule } from './rule.ts';
import { script } from './script.ts';
import { structure } from './structure.ts';
import { typography } from './typography.ts';

export const RULES: readonly Rule[] = [
  structure,
  frontMatter,
  links,
  figures,
  dates,
  direction,
  glossary,
  leftovers,
  typography,
  script,
  marks,
  holes,
  length,
];
