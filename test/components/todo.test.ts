/** The links of an answer's to-do list lead to headings that exist. */
import { expect, test } from 'vitest';
import { todosFor } from '../../src/components/calculator/answer/former-todo.ts';
import {
  type OfferId,
  type RenewableOfferId,
  answerOn,
  calendarDate,
  isRenewable,
  offersOf,
  plusDays,
} from '../../src/rules/index.ts';
import { SOURCE_TAG } from '../../src/i18n/locales.ts';
import { readContent } from '../../src/translation/content.ts';
import { sectionsOf } from '../../src/translation/sections.ts';

const renewable = (id: OfferId): id is RenewableOfferId => isRenewable(id);
const ANNIVERSARIES = ['2020-02-01', '2021-03-20', '2021-05-10', '2021-08-01', '2023-01-01'].map(calendarDate);
const OFFSETS = [-60, -10, 0, 5, 25, 30, 31, 120];

test('every link in every answer leads to a heading of an English article', async () => {
  const { articles } = await readContent(process.cwd());
  const headings = new Map(
    articles
      .filter(({ tag }) => tag === SOURCE_TAG)
      .map(({ slug, body }) => [slug, new Set(sectionsOf(body).map(({ id }) => id))]),
  );
  const links = new Set(
    offersOf('mpn-2021')
      .filter(renewable)
      .flatMap((offer) =>
        ANNIVERSARIES.flatMap((anniversary) =>
          OFFSETS.flatMap((days) => {
            const today = plusDays(anniversary, days);
            return todosFor(answerOn({ offer, anniversary, today }), today).flatMap(({ article }) => article ?? []);
          }),
        ),
      ),
  );
  expect(links.size).toBeGreaterThan(8);
  for (const link of links) {
    const [slug = '', id = ''] = link.split('/#');
    expect(headings.get(slug)?.has(id), link).toBe(true);
  }
});
