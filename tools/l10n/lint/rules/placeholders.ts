/** Finds placeholders other than {{name}}, such as %s, which tools left behind, and unfinished work, such as TODO. */
import { type Rule, findAll } from './rule.ts';

const FOREIGN =
  /\{\{|\}\}|\{[\w$.-]*\}|%(?:\d+\$)?[sd@](?![\p{L}\d])|%\([\w]+\)[sd]|\$\{[^{}]*\}|__[A-Z\d_]+__|\[\[[^[\]]*\]\]|<(?:x|g|ph|bpt|ept)\s[^<>]*>|\b(?:TODO|FIXME|TBD|XXX)\b|\?{3,}/gu;

/** A quick check: a text without any of these has no match. */
const ANY_PART = /[{}%$_[<?]|TODO|FIXME|TBD|XXX/;

export const placeholders: Rule = {
  name: 'placeholders',
  checkSegment: ({ text, kind }) =>
    !ANY_PART.test(text)
      ? []
      : findAll(text, FOREIGN, (found) => ({
          message: `"${found}" isn't a placeholder of this site`,
          hint: kind === 'string' ? 'write {{name}} as in the English, or remove it' : 'write text instead',
        })),
};
