import { describe, expect, test } from 'vitest';
import { formatList, listParts } from '../../src/i18n/list.ts';

describe('a list', () => {
  test.each([
    ['en-US', ['A', 'B', 'C'], 'A, B, and C'],
    ['fr-FR', ['A', 'B', 'C'], 'A, B et C'],
    ['zh-CN', ['行动包', 'Azure'], '行动包和 Azure'],
    ['zh-CN', ['Azure', 'DevOps', '安全性'], 'Azure、DevOps 和安全性'],
    ['zh-TW', ['行動套件', '安全性'], '行動套件和安全性'],
    ['sv-SE', ['A', 'B'], 'A och B'],
    ['nl-NL', [], ''],
  ])('in %s, %j is %s', (tag, items, expected) => {
    expect(formatList(tag, items)).toBe(expected);
  });
  test('can have alternatives', () => {
    expect(formatList('zh-CN', ['Azure', '行动包'], 'disjunction')).toBe('Azure 或行动包');
  });
  test('has parts that refer to items by index', () => {
    expect(listParts('nl-NL', ['x', 'y'])).toEqual([{ item: 0 }, { text: ' en ' }, { item: 1 }]);
  });
});
