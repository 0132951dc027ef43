/** The comparison of the policy's editions as a Markdown file. */
import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { toMarkdown } from 'mdast-util-to-markdown';
import { type LocaleTag, localeOf } from '../../i18n/locales.ts';
import { dateFor, stringsOf } from '../../i18n/strings.ts';
import { EDITIONS, EDITION_IDS } from '../../rules/index.ts';
import { urls } from '../../site/urls.ts';
import { type ComparedCell, readComparison, readSources } from './comparison-table.ts';
import { policyUrl } from './policy-url.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const link = (url: string, value: string): PhrasingContent => ({ type: 'link', url, children: [text(value)] });
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
const heading = (depth: 1 | 2, value: string): RootContent => ({ type: 'heading', depth, children: [text(value)] });
const row = (cells: readonly PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});

export function printComparison(tag: LocaleTag): string {
  const translator = stringsOf(tag);
  const { t } = translator;
  const date = dateFor(tag, 'changes.lede', EDITIONS.maicpp.asOf);
  const pageUrl = urls.absolute(urls.changes(tag));
  const separator = text(localeOf(tag).sentenceSeparator || ' ');
  const cell = ({ edition, text: statement, isUncertain, facts }: ComparedCell): PhrasingContent[] => [
    text(statement),
    ...(isUncertain ? [separator, text(t('changes.uncertain'))] : []),
    separator,
    link(policyUrl(edition), t('changes.facts', { facts })),
  ];
  const headings = [t('changes.topic'), ...EDITION_IDS.map((edition) => t(`changes.edition.${edition}`))];
  const children: RootContent[] = [
    heading(1, t('changes.title')),
    paragraph(link(pageUrl, pageUrl)),
    paragraph(text(t('changes.lede', { date }))),
    heading(2, t('changes.rules')),
    {
      type: 'table',
      children: [
        row(headings.map((title) => [text(title)])),
        ...readComparison(translator).map(({ title, cells }) => row([[text(title)], ...cells.map(cell)])),
      ],
    },
    heading(2, t('changes.sources')),
    {
      type: 'list',
      spread: false,
      children: readSources(tag).map(({ title, url, dateText }) => ({
        type: 'listItem',
        spread: false,
        children: [{ type: 'paragraph', children: [link(url, title), text(` (${dateText})`)] }],
      })),
    },
  ];
  return toMarkdown({ type: 'root', children }, { bullet: '-', extensions: [gfmTableToMarkdown()] });
}
