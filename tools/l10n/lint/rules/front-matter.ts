/** Checks that position, roles, and edition match the English text, and that `updated` isn't later. Earlier is outdated. */
import type { ArticleFile } from '../../../../src/translation/content.ts';
import { articleSchema, editionIn } from '../../../../src/translation/front-matter.ts';
import type { LineViolation, Rule } from './rule.ts';

const COMPARED_FIELDS = ['order', 'updated', 'roles', 'edition'] as const;

/** Whether the English text was updated later than the translation. ISO dates can be compared as text. */
const isBehind = (own: string, english: string) => own < english;

/** The value of a front matter field. An article without an edition has the default edition. */
const valueOf = ({ data }: ArticleFile, key: string): unknown =>
  key === 'edition' ? editionIn(data) : data !== null && typeof data === 'object' ? Reflect.get(data, key) : undefined;

export const frontMatter: Rule = {
  name: 'front-matter',
  checkArticle: ({ file }, { file: source }) =>
    COMPARED_FIELDS.flatMap((key): readonly LineViolation[] => {
      const values = [valueOf(file, key), valueOf(source, key)];
      const [own = '', english = ''] = values.map((value) => JSON.stringify(value));
      // Content validation reports a missing or invalid field.
      if (own === english || !values.every((value) => articleSchema.shape[key].safeParse(value).success)) return [];
      if (key === 'updated' && isBehind(own, english)) return [];
      const message = `"${key}" is ${own}, but ${english} in the English`;
      return [{ line: file.lineOf([key]), message, hint: `write ${key}: ${english.replaceAll('"', '')}` }];
    }),
};
