/**
 * What a translation's front matter has in common with the English: its location and its roles. Its day may be earlier, while
 * the translation has not followed yet; `status` tells of that.
 */
import type { ArticleFile } from '../../../../src/translation/content.ts';
import { articleSchema } from '../../../../src/translation/front-matter.ts';
import type { LineViolation, Rule } from './rule.ts';

const SAME = ['order', 'updated', 'roles'] as const;

/** Whether the English has been changed on a later day. Days are texts that sort as days do. */
const isBehind = (own: string, english: string) => own < english;

const valueOf = ({ data }: ArticleFile, key: string): unknown =>
  data !== null && typeof data === 'object' ? Reflect.get(data, key) : undefined;

export const frontMatter: Rule = {
  name: 'front-matter',
  checkArticle: ({ file }, { file: source }) =>
    SAME.flatMap((key): readonly LineViolation[] => {
      const given = [valueOf(file, key), valueOf(source, key)];
      const [own = '', english = ''] = given.map((value) => JSON.stringify(value));
      // What is missing or malformed stops the build, and is said there.
      if (own === english || !given.every((value) => articleSchema.shape[key].safeParse(value).success)) return [];
      if (key === 'updated' && isBehind(own, english)) return [];
      const message = `"${key}" is ${own}, in the English ${english}`;
      return [{ line: file.lineOf([key]), message, hint: `write ${key}: ${english.replaceAll('"', '')}` }];
    }),
};
