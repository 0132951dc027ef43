/** Imports handoff files of the Microsoft documentation pipeline. */
import { refuseSlug } from '../../../src/translation/content-rules/slugs.ts';
import { type Command, UsageError } from '../cli/command.ts';
import { slugOf } from '../import/slug.ts';

/** @throws UsageError if it isn't a valid slug */
function slugGiven(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const refusal = slugOf(typed) === typed ? refuseSlug(typed) : undefined;
  if (refusal) throw new UsageError(`--slug: ${refusal.message}; ${refusal.hint}.`);
  if (typed !== '' && slugOf(typed) === typed) return typed;
  throw new UsageError(`--slug takes lower-case letters, digits and hyphens; "${typed}" given.`);
}

export const importHandoffs: Command = {
  name: 'import',
  summary: 'takes hand-off files of the Microsoft documentation pipeline in',
  usage: '<file or folder…> --into DIR',
  takes: [1, Infinity],
  about: `Turns hand-off files into articles of this site, DIR/<tag>/<slug>.mdx: metadata into front matter, anchors into
heading ids, figures of the policy into components. Where a file has its English side by side, that goes into
DIR/en-US. Says what could not be carried over, what disagrees with the policy, the English or the glossary,
and mends what "check --fix" mends. A folder's tree is kept. Nothing that exists is overwritten.`,
  options: [
    { name: 'into', value: 'DIR', about: 'where the folders of the languages are, or come to be' },
    {
      name: 'slug',
      value: 'NAME',
      about: 'the name of the article, where the files have others: one article in several languages',
    },
    { name: 'force', about: 'overwrites files that exist' },
  ],
  example: 'import handoff/renew-mpn-offers.md --into src/content',
  run: async (context) => {
    const { args } = context;
    const into = args.valueOf('into') ?? '';
    if (into === '') throw new UsageError('Say where the articles go: --into DIR.');
    const slug = slugGiven(args.valueOf('slug'));
    const force = args.has('force');
    // The parsers are loaded only for this command.
    const { importFiles } = await import('../import/import-command.ts');
    return importFiles(context, { into, slug, force });
  },
};
