/** Starts the development server with the review pages. */
import { type Command, UsageError } from '../cli/command.ts';

const DEFAULT_PORT = 4321;

/** The value of `--port`. @throws UsageError for anything other than a port number */
function portOption(typed: string | undefined): number {
  if (typed === undefined) return DEFAULT_PORT;
  if (/^\d{1,5}$/.test(typed) && Number(typed) > 0 && Number(typed) < 65_536) return Number(typed);
  throw new UsageError(`--port takes a number from 1 to 65535, not "${typed}".`);
}

export const reviewSite: Command = {
  name: 'review-site',
  summary: 'review translations in the browser, next to the English',
  usage: '',
  takes: [0, 0],
  about: `Starts the development server with a review page for each translation, /review/<locale>/<slug>/. The page shows each block
next to the English, diagnostics at the words they refer to, what changed in the English of each section, and the command
that signs off the translation, with a copy button. To see your edits, reload the page. Builds don't include these pages.
To stop, press Ctrl+C.`,
  options: [{ name: 'port', value: 'PORT', about: `the port; ${DEFAULT_PORT} by default, or the next free one` }],
  example: 'review-site --port 4400',
  run: async ({ root, args }) => {
    const port = portOption(args.valueOf('port'));
    // Astro is imported here so that no other command loads it.
    const [{ dev }, { reviewSite: integration }] = await Promise.all([
      import('astro'),
      import('../review-site/integration.ts'),
    ]);
    const { address } = await dev({ root, server: { port }, integrations: [integration()], logLevel: 'warn' });
    const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/g, '/');
    const url = `http://localhost:${address.port}${base}review/`;
    return { text: `To review translations, open ${url}. To stop, press Ctrl+C.`, data: { url } };
  },
};
