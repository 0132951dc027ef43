/** The labels of the timeline fit it, in every language, on every day. Where two touch, one of them has to be shorter. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { timelineNames } from '../../src/components/calculator/timeline/names.ts';
import { LOCALES, type LocaleTag } from '../../src/i18n/locales.ts';
import { stringsOf } from '../../src/i18n/strings.ts';
import {
  type Board,
  DRAWINGS,
  type Labels,
  latePicturesOf,
  openBoard,
  picturesOf,
  rulePictureOf,
} from '../components/timeline-board.tsx';

function labelsOf(tag: LocaleTag): Labels {
  const words = stringsOf(tag);
  return {
    names: timelineNames(words),
    reactivation: words.t('answer.timeline.reactivation'),
    today: words.t('answer.today'),
    days: (count) => words.n('figure.days', count),
    daysLeft: (count) => words.n('answer.timeline.left', count),
    todayIs: (date) => words.t('answer.timeline.today', { date }),
  };
}

let translationStatus: Board;
beforeAll(async () => {
  translationStatus = await openBoard();
});
afterAll(() => translationStatus.close());

describe.each(LOCALES.map(({ tag }) => tag))('%s', (tag) => {
  const labels = labelsOf(tag);
  const pictures = [...picturesOf(tag, labels), ...latePicturesOf(tag, labels), rulePictureOf(labels)];
  test.each(DRAWINGS)('$name: no label touches another', async (drawing) => {
    const { found, count } = await translationStatus.measure(tag, pictures, drawing);
    expect(count).toBe(pictures.length * drawing.widths.length);
    expect(found).toEqual([]);
  });
});
