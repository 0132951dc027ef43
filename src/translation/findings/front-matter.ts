/** Front matter that is missing, not YAML, or says what it may not. */
import type { ArticleFile } from '../content.ts';
import type { Finding } from '../finding.ts';
import { articleSchema } from '../front-matter.ts';

const RULE = 'front-matter';

export function checkFrontMatter(article: ArticleFile): readonly Finding[] {
  const { path, data, yamlProblem } = article;
  if (yamlProblem) {
    const problem = `the front matter cannot be read: ${yamlProblem.message}`;
    return [{ path, line: yamlProblem.line, rule: RULE, problem, remedy: 'write it as YAML between two lines of ---' }];
  }
  const parsed = articleSchema.safeParse(data);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => ({
    path,
    line: article.lineOf(issue.path),
    rule: RULE,
    problem: `front matter${issue.path.length > 0 ? ` "${issue.path.join('.')}"` : ''}: ${issue.message}`,
    remedy: 'see "Front matter" in CONTRIBUTING.md',
  }));
}
