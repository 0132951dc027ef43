/** Imports handoff files of the Microsoft documentation pipeline. */
import { refuseSlug } from '../../../src/translation/content-rules/slugs.ts';
import { type Command, UsageError } from '../cli/command.ts';
import { slugOf } from '../import/slug.ts';

/** The value of `--slug`. @throws UsageError for an invalid slug */
function slugOption(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const refusal = slugOf(typed) === typed ? refuseSlug(typed) : undefined;
  if (refusal) throw new UsageError(`--slug: ${refusal.message}; ${refusal.hint}.`);
  if (typed !== '' && slugOf(typed) === typed) return typed;
  throw new UsageError(`--slug takes lowercase letters, digits, and hyphens, not "${typed}".`);
}

export const importHandoffs: Command = {
  name: 'import',
  summary: "import handoff files from Microsoft's documentation pipeline",
  usage: '<file or folder…> --into DIR',
  takes: [1, Infinity],
  about: `Converts handoff files to articles, DIR/<tag>/<slug>.mdx: metadata to front matter, anchors to heading IDs, and the policy's
figures to components. Writes the English side of a side-by-side file to DIR/en-US. Keeps the subfolders of the input
folder. Reports what can't be converted and what contradicts the policy, the English, or the glossary. Makes the same fixes
as "check --fix". Doesn't overwrite existing files.`,
  options: [
    { name: 'into', value: 'DIR', about: 'the folder that contains the language folders; created if needed' },
    {
      name: 'slug',
      value: 'NAME',
      about: 'the slug of the article, if its files have different names in different languages',
    },
    { name: 'force', about: 'overwrite existing files' },
  ],
  example: 'import handoff/renew-mpn-offers.md --into src/content',
  run: async (context) => {
    const { args } = context;
    const into = args.valueOf('into') ?? '';
    if (into === '') throw new UsageError('Add the output folder: --into DIR.');
    const slug = slugOption(args.valueOf('slug'));
    const force = args.has('force');
    // The parsers are imported here so that no other command loads them.
    const { importFiles } = await import('../import/import-command.ts');
    return importFiles(context, { into, slug, force });
  },
};
