/** What a translation's front matter has in common with the English: its place, its day and its roles. */
import type { ArticleFile } from '../../../src/translation/content.ts';
import { articleSchema } from '../../../src/translation/front-matter.ts';
import type { LineMistake, Rule } from './rule.ts';

const SAME = ['order', 'updated', 'roles'] as const;

const valueOf = ({ data }: ArticleFile, key: string): unknown =>
  data !== null && typeof data === 'object' ? Reflect.get(data, key) : undefined;

export const frontMatter: Rule = {
  name: 'front-matter',
  checkArticle: ({ file }, { file: source }, stale) =>
    SAME.filter((key) => key !== 'updated' || stale.size === 0).flatMap((key): readonly LineMistake[] => {
      const given = [valueOf(file, key), valueOf(source, key)];
      const [own = '', english = ''] = given.map((value) => JSON.stringify(value));
      // What is missing or malformed stops the build, and is said there.
      if (own === english || !given.every((value) => articleSchema.shape[key].safeParse(value).success)) return [];
      const problem = `"${key}" is ${own}, in the English ${english}`;
      return [{ line: file.lineOf([key]), problem, remedy: `write ${key}: ${english.replaceAll('"', '')}` }];
    }),
};
