/** The timeline's labels fit in every language, on every day. If two overlap, one of them has to be shorter. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { timelineNames } from '../../src/components/calculator/timeline/names.ts';
import { baseKeyOf } from '../../src/i18n/catalog.ts';
import { LOCALES, type LocaleTag, SOURCE_TAG } from '../../src/i18n/locales.ts';
import type { Messages } from '../../src/i18n/message.ts';
import { stringsOf } from '../../src/i18n/strings.ts';
import {
  MONTHS_DRAWING,
  STAGE_DRAWINGS,
  type StageLabels,
  monthDrawings,
  stageDrawings,
} from '../components/stage-drawings.tsx';
import {
  type Drawings,
  DRAWINGS,
  type Labels,
  lateTimelinesOf,
  openDrawings,
  timelinesOf,
  ruleTimelineOf,
} from '../components/timeline-drawings.tsx';

function labelsOf(tag: LocaleTag): Labels {
  const translator = stringsOf(tag);
  return {
    names: timelineNames(translator),
    reactivation: translator.t('answer.timeline.reactivation'),
    today: translator.t('answer.today'),
    days: (count) => translator.n('figure.days', count),
    daysLeft: (count) => translator.n('answer.timeline.left', count),
    todayIs: (date) => translator.t('answer.timeline.today', { date }),
  };
}

let drawings: Drawings;
beforeAll(async () => {
  drawings = await openDrawings();
});
afterAll(() => drawings.close());

const labelKeysOf = (tag: LocaleTag) => {
  const messages = JSON.parse(readFileSync(`src/content/${tag}/strings.json`, 'utf8')) as Messages;
  return new Set(
    Object.keys(messages)
      .map(baseKeyOf)
      .filter((key) => /^(timeline|answer\.timeline)\./.test(key)),
  );
};

/** English labels next to another language's dates can be too long, but nobody can shorten them there. */
const hasLabels = (tag: LocaleTag) => labelKeysOf(SOURCE_TAG).isSubsetOf(labelKeysOf(tag));

describe.each(LOCALES.map(({ tag }) => tag).filter(hasLabels))('%s', (tag) => {
  const labels = labelsOf(tag);
  const timelines = [...timelinesOf(tag, labels), ...lateTimelinesOf(tag, labels), ruleTimelineOf(labels)];
  test.each(DRAWINGS)('$name: no labels overlap', async (drawing) => {
    const { found, count } = await drawings.measure(tag, timelines, drawing);
    expect(count).toBe(timelines.length * drawing.widths.length);
    expect(found).toEqual([]);
  });
  const stageLabels: StageLabels = {
    nameOf: (event) => stringsOf(tag).t(`timeline.${event}`),
    today: labels.today,
    todayIs: labels.todayIs,
  };
  test.each(STAGE_DRAWINGS)('$name: no labels overlap in today’s program', async (drawing) => {
    const svgs = stageDrawings(tag, stageLabels, drawing.Stages);
    expect((await drawings.measureSvgs(tag, svgs, drawing)).found).toEqual([]);
  });
  test('no labels overlap in the qualification window', async () => {
    expect((await drawings.measureSvgs(tag, monthDrawings(tag, stageLabels), MONTHS_DRAWING)).found).toEqual([]);
  });
});
