/** Started by ./index.ts: finishes the pages of some languages and indexes them, a language after another. */
import { join } from 'node:path';
import { localeOf } from '../../i18n/locales.ts';
import { help } from '../helper.ts';
import { htmlFilesIn } from '../html-files.ts';
import { closeIndex, indexLanguage } from '../search/language.ts';
import { pageOf } from '../search/pages.ts';
import type { Order, Part, Said } from './order.ts';
import { openFinisher } from './pages.ts';

await help<Said>(async (order, say) => {
  const { site, assets, content, index, languages } = order as Order;
  const finish = openFinisher(assets);
  const indexed: Part['indexed'][number][] = [];
  // Held at once, the pages of all languages take gigabytes where there are thousands.
  for (const tag of languages) {
    const files = await htmlFilesIn(join(site, localeOf(tag).path));
    const pages = files.flatMap((file) => pageOf(finish(file), file, site, tag) ?? []);
    if (pages.length === 0) continue;
    indexed.push({ tag, pages: pages.length, entry: await indexLanguage(tag, pages, content, index) });
  }
  await closeIndex();
  say({ part: { indexed } });
});
