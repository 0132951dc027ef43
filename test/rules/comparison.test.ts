import { describe, expect, test } from 'vitest';
import {
  EDITION_IDS,
  TOPICS,
  calendarDate,
  compareAnswers,
  compareEditions,
  counterpartsOf,
  figureOf,
} from '../../src/rules/index.ts';

test('editions are compared topic by topic, oldest first, with their figures', () => {
  const rows = compareEditions();
  expect(rows.map(({ topic }) => topic)).toEqual([...TOPICS]);
  for (const { cells } of rows) expect(cells.map(({ edition }) => edition)).toEqual([...EDITION_IDS]);
  expect(rows[0]?.cells.map(({ figures }) => figures)).toEqual([
    { opens: figureOf('mpn-2021', 'window-opens'), closes: figureOf('mpn-2021', 'window') },
    { before: figureOf('maicpp', 'look-from'), after: figureOf('maicpp', 'documented-window') },
  ]);
});

test('open questions in the sources are marked', () => {
  const uncertain = compareEditions().flatMap(({ topic, cells }) =>
    cells.filter(({ isUncertain }) => isUncertain).map(({ edition }) => `${edition} ${topic}`),
  );
  expect(uncertain).toEqual([
    'maicpp window',
    'mpn-2021 specialization-window',
    'maicpp reminders',
    'maicpp next-anniversary',
    'maicpp who-renews',
    'maicpp what-is-lost',
  ]);
});

describe('an offer of one program', () => {
  test.each([
    ['action-pack', ['partner-success-core', 'partner-success-expanded']],
    ['specialization', ['advanced-specialization']],
    ['solutions-partner-designation', ['competency', 'cloud-business-applications']],
    ['program-membership', ['network-membership']],
    ['partner-launch', []],
  ] as const)('has counterparts in the other: %s has %j', (offer, counterparts) => {
    expect(counterpartsOf(offer)).toEqual(counterparts);
  });

  test.each([
    ['action-pack', ['action-pack', 'partner-success-core']],
    ['specialization', ['advanced-specialization', 'specialization']],
    ['partner-launch', ['partner-launch']],
    ['network-membership', []],
  ] as const)('is compared with its first counterpart for one anniversary: %s as %j', (offer, offers) => {
    const day = calendarDate('2027-01-20');
    expect(compareAnswers(offer, day, day).map((answer) => answer.offer)).toEqual(offers);
  });
});
