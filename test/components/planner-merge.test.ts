/** Two tabs with one list: nothing that was entered in either is lost, and both end up with the same list. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ListStore, LIST_KEY, createListStore } from '../../src/components/planner/list/list-store.ts';
import { readList, writeList } from '../../src/components/planner/list/list-text.ts';
import { adoptIds, hasSameContent, hasSameEntries, mergeLists } from '../../src/components/planner/list/merge-lists.ts';
import {
  MAX_OFFERS,
  type PlannedList,
  type PlannedOffer,
  removeOffer,
  replaceOffer,
} from '../../src/components/planner/list/planned-offer.ts';
import { calendarDate } from '../../src/rules/index.ts';

const LETTERS = 'bcdfghjkmnpqrtvw';
const idOf = (index: number) =>
  Array.from(index.toString(16).padStart(12, '0'), (digit) => LETTERS[parseInt(digit, 16)]).join('');
const entry = (index: number, name = `n${index}`): PlannedOffer => ({
  id: idOf(index),
  offer: 'competency',
  name,
  basis: 'anniversary',
  date: calendarDate('2021-03-01'),
  renewals: 0,
});
const namesOf = (list: PlannedList) => list.map(({ name }) => name).sort();

describe('a three-way merge', () => {
  const [a, b, c] = [entry(1, 'a'), entry(2, 'b'), entry(3, 'c')];
  test.each([
    ['keeps what each side added', [a], [a, b], [a, c], ['a', 'b', 'c']],
    ['removes what one side removed', [a, b], [b], [a, b], ['b']],
    ['removes what the other side removed', [a, b], [a, b], [b], ['b']],
    ['keeps their change of an entry that was removed here', [a], [], [entry(1, 'new')], ['new']],
    ['keeps our change of an entry that was removed there', [a], [entry(1, 'new')], [], ['new']],
    ['keeps the same change of both sides once', [a], [entry(1, 'new')], [entry(1, 'new')], ['new']],
    ['keeps both changes of one entry', [a], [entry(1, 'x')], [entry(1, 'y')], ['x', 'y']],
  ])('%s', (_, base, mine, theirs, names) => {
    expect(namesOf(mergeLists(base, mine, theirs).list)).toEqual(names);
  });
  test('gives both sides the same list with the same IDs, and reports what was changed in both', () => {
    const ours = mergeLists([a], [entry(1, 'x')], [entry(1, 'y')]);
    const theirs = mergeLists([a], [entry(1, 'y')], [entry(1, 'x')]);
    expect(hasSameEntries(ours.list, theirs.list)).toBe(true);
    expect(new Set(ours.list.map(({ id }) => id)).size).toBe(2);
    expect(ours.conflicts.map(({ name }) => name)).toEqual(['x']);
  });
  test('recognizes equal lists, and gives IDs to a list without them', () => {
    expect(hasSameContent([a, entry(7, 'b')], [b, entry(8, 'a')])).toBe(true);
    expect(hasSameContent([a, a], [a, b])).toBe(false);
    expect(adoptIds([entry(9, 'a'), entry(8, 'a'), entry(7, 'new')], [b, a]).map(({ id }) => id)).toEqual([
      idOf(1),
      idOf(8),
      idOf(7),
    ]);
  });
});

/** One storage, with a possibly outdated view of it for each tab, as between the processes of a browser. */
class Browser {
  readonly stored = new Map<string, string>();
  readonly tabs: Tab[] = [];
  write(from: Tab, key: string, value: string | null): void {
    if (value === null) this.stored.delete(key);
    else this.stored.set(key, value);
    for (const tab of this.tabs) if (tab !== from) tab.inbox.push({ key, value });
  }
}

class Tab {
  readonly inbox: { key: string; value: string | null }[] = [];
  readonly seen: Map<string, string>;
  readonly store: ListStore;
  readonly #browser: Browser;
  constructor(browser: Browser) {
    this.#browser = browser;
    this.seen = new Map(browser.stored);
    browser.tabs.push(this);
    this.store = this.run(createListStore);
  }
  /** Runs a function with this tab's storage as the global one. */
  run<T>(work: () => T): T {
    const set = (key: string, value: string | null) => {
      if (value === null) this.seen.delete(key);
      else this.seen.set(key, value);
      this.#browser.write(this, key, value);
    };
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => this.seen.get(key) ?? null,
      setItem: (key: string, value: string) => set(key, value),
      removeItem: (key: string) => set(key, null),
    });
    return work();
  }
  change(apply: (list: PlannedList) => PlannedList) {
    return this.run(() => {
      const { list } = this.store.state();
      return this.store.change(list, apply(list));
    });
  }
  /** Delivers the next event from another tab: first the view is updated, then the page is notified. */
  receive(): boolean {
    const event = this.inbox.shift();
    if (!event) return false;
    // The storage has the order of writes, so its content is the final state.
    const now = this.inbox.some(({ key }) => key === event.key)
      ? event.value
      : (this.#browser.stored.get(event.key) ?? null);
    if (now === null) this.seen.delete(event.key);
    else this.seen.set(event.key, now);
    if (event.key === LIST_KEY) this.run(() => this.store.sync());
    return true;
  }
  get list(): PlannedList {
    return this.store.state().list;
  }
}

const settle = (browser: Browser) => {
  for (let round = 0; round < 500 && browser.tabs.some((tab) => tab.receive()); round++);
  expect(
    browser.tabs.every(({ inbox }) => inbox.length === 0),
    'the tabs never stop writing',
  ).toBe(true);
};

describe('tabs', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('see each other’s changes, including removals', () => {
    const browser = new Browser();
    const [one, two] = [new Tab(browser), new Tab(browser)];
    one.change((list) => [...list, entry(1)]);
    settle(browser);
    expect(namesOf(two.list)).toEqual(['n1']);
    two.change((list) => [...list, entry(2)]);
    two.change((list) => removeOffer(list, idOf(1)));
    settle(browser);
    expect(namesOf(one.list)).toEqual(['n2']);
    expect(namesOf(readList(browser.stored.get(LIST_KEY) ?? '') ?? [])).toEqual(['n2']);
  });

  test('lose nothing if they make changes before they get each other’s events', () => {
    const browser = new Browser();
    const [one, two] = [new Tab(browser), new Tab(browser)];
    one.change((list) => [...list, entry(1)]);
    two.change((list) => [...list, entry(2)]);
    settle(browser);
    for (const tab of [one, two]) expect(namesOf(tab.list)).toEqual(['n1', 'n2']);
    expect(namesOf(readList(browser.stored.get(LIST_KEY) ?? '') ?? [])).toEqual(['n1', 'n2']);
  });

  test('end up with the same complete list, whatever they do and whenever events arrive', () => {
    const step = fc.record({
      tab: fc.nat(2),
      action: fc.constantFrom('add', 'rename', 'remove', 'receive', 'receive', 'settle'),
      pick: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const browser = new Browser();
        const tabs = [new Tab(browser), new Tab(browser), new Tab(browser)];
        const added = new Set<string>();
        const changedIds = new Set<string>();
        let count = 0;
        for (const { tab: number, action, pick } of steps) {
          const tab = tabs[number] ?? new Tab(browser);
          const chosen = tab.list[pick % Math.max(1, tab.list.length)];
          count += 1;
          if (action === 'receive') tab.receive();
          else if (action === 'settle') settle(browser);
          else if (action === 'add') {
            tab.change((list) => [...list, entry(count)]);
            added.add(idOf(count));
          } else if (chosen) {
            changedIds.add(chosen.id);
            if (action === 'remove') tab.change((list) => removeOffer(list, chosen.id));
            else tab.change((list) => replaceOffer(list, { ...chosen, name: `r${count}` }));
          }
        }
        settle(browser);
        const stored = readList(browser.stored.get(LIST_KEY) ?? writeList([])) ?? [];
        for (const tab of tabs) expect(hasSameEntries(tab.list, stored)).toBe(true);
        const ids = stored.map(({ id }) => id);
        for (const id of added) if (!changedIds.has(id)) expect(ids).toContain(id);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a list from a version of this page without IDs', () => {
  const legacy = (...names: string[]) =>
    JSON.stringify({ version: 1, offers: names.map((name) => ['competency', name, 'anniversary', '2021-03-01', 0]) });
  afterEach(() => vi.unstubAllGlobals());

  test('gets the same IDs in two tabs', () => {
    const browser = new Browser();
    browser.stored.set(LIST_KEY, legacy('a', 'b'));
    const [one, two] = [new Tab(browser), new Tab(browser)];
    one.change((list) => removeOffer(list, list[0]?.id ?? ''));
    two.change((list) => [...list, entry(1, 'c')]);
    settle(browser);
    for (const tab of [one, two]) expect(namesOf(tab.list)).toEqual(['b', 'c']);
  });
  test('removes nothing if it overwrites this one, and the entries keep their IDs', () => {
    const browser = new Browser();
    const [one, old] = [new Tab(browser), new Tab(browser)];
    one.change(() => [entry(1, 'a'), entry(2, 'b')]);
    settle(browser);
    old.run(() => localStorage.setItem(LIST_KEY, legacy('a', 'old')));
    settle(browser);
    expect(namesOf(one.list)).toEqual(['a', 'b', 'old']);
    expect(one.list.find(({ name }) => name === 'a')?.id).toBe(idOf(1));
  });
});

describe('storage', () => {
  let stored: Map<string, string>;
  let limit: number;
  beforeEach(() => {
    stored = new Map();
    limit = Infinity;
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => stored.get(key) ?? null,
      setItem: (key: string, value: string) => {
        const others = [...stored].filter(([name]) => name !== key).reduce((sum, [, text]) => sum + text.length, 0);
        if (others + value.length > limit) throw new DOMException('full', 'QuotaExceededError');
        stored.set(key, value);
      },
      removeItem: (key: string) => stored.delete(key),
    });
  });
  afterEach(() => vi.unstubAllGlobals());
  const add = (store: ListStore, ...added: PlannedOffer[]) =>
    store.change(store.state().list, [...store.state().list, ...added]);

  test('full: the stored list and the last change are shown, with a message', () => {
    stored.set(LIST_KEY, writeList([entry(1)]));
    limit = writeList([entry(1)]).length;
    const store = createListStore();
    expect(store.state()).toMatchObject({ list: [entry(1)], storageStatus: 'kept' });
    add(store, entry(2));
    expect(store.state()).toMatchObject({ list: [entry(1), entry(2)], storageStatus: 'full' });
    expect(readList(stored.get(LIST_KEY) ?? '')).toEqual([entry(1)]);
    limit = Infinity;
    add(store, entry(3));
    expect(store.state().storageStatus).toBe('kept');
    expect(readList(stored.get(LIST_KEY) ?? '')).toHaveLength(3);
  });

  test('full while another tab changes the same entry: both versions are stored once there’s room', () => {
    stored.set(LIST_KEY, writeList([entry(1)]));
    const store = createListStore();
    limit = 0;
    const { list } = store.state();
    store.change(list, [entry(1, 'mine'), entry(2)]);
    expect(store.state().storageStatus).toBe('full');
    limit = Infinity;
    const other = createListStore();
    for (const name of ['theirs', 'theirs again']) other.change(other.state().list, [entry(1, name)]);
    expect(store.sync().map(({ name }) => name)).toEqual(['mine']);
    expect(store.state().storageStatus).toBe('kept');
    expect(namesOf(readList(stored.get(LIST_KEY) ?? '') ?? [])).toEqual(['mine', 'n2', 'theirs again']);
  });

  test('merging an equal list keeps the same object', () => {
    const store = createListStore();
    add(store, entry(1));
    const { list } = store.state();
    stored.set(LIST_KEY, `${stored.get(LIST_KEY) ?? ''} `);
    store.sync();
    expect(store.state().list).toBe(list);
  });

  test('blocked: the page works and shows a message', () => {
    vi.stubGlobal('localStorage', undefined);
    const store = createListStore();
    expect(store.state().storageStatus).toBe('blocked');
    add(store, entry(1));
    expect(store.state()).toMatchObject({ list: [entry(1)], storageStatus: 'blocked' });
  });

  test.each([
    ['cut short', '{"version":1,"offers":[["competency","Precious', false],
    ['of a newer version', '{"version":3,"offers":[{"name":"Precious"}]}', true],
    ['not a list', 'Precious', false],
  ])('%s: what was found stays until it is discarded, whatever is written since', (_, text, isNewer) => {
    stored.set(LIST_KEY, text);
    const store = createListStore();
    expect(store.state()).toMatchObject({ list: [], unreadable: { text, isNewer, isMovedAside: false } });
    expect(stored.get(LIST_KEY)).toBe(text);
    add(store, entry(1));
    expect(readList(stored.get(LIST_KEY) ?? '')).toEqual([entry(1)]);
    const later = createListStore();
    expect(later.state()).toMatchObject({ list: [entry(1)], unreadable: { text, isNewer, isMovedAside: true } });
    later.discard();
    expect(later.state().unreadable).toBeUndefined();
    expect(createListStore().state()).toMatchObject({ list: [entry(1)], unreadable: undefined });
    expect([...stored.values()].join()).not.toContain('Precious');
  });

  test('unreadable and no room for both: the old text stays, and a message says that the change isn’t saved', () => {
    const text = `{"version":3,${'x'.repeat(100)}`;
    stored.set(LIST_KEY, text);
    limit = 150;
    const store = createListStore();
    add(store, entry(1));
    expect(store.state()).toMatchObject({ list: [entry(1)], storageStatus: 'full', unreadable: { text } });
    expect(stored.get(LIST_KEY)).toBe(text);
    store.discard();
    expect(readList(stored.get(LIST_KEY) ?? '')).toEqual([entry(1)]);
  });

  test('cleared from outside: the list stays on the page, and is written with the next change', () => {
    const store = createListStore();
    add(store, entry(1));
    stored.clear();
    expect(store.sync()).toEqual([]);
    expect(store.state().list).toEqual([entry(1)]);
    add(store, entry(2));
    expect(readList(stored.get(LIST_KEY) ?? '')).toEqual([entry(1), entry(2)]);
  });

  test('never contains a list that the next visit can’t read', () => {
    const many = Array.from({ length: MAX_OFFERS - 1 }, (_, index) => entry(index));
    const store = createListStore();
    add(store, ...many);
    expect(add(store, entry(20_001), entry(20_002))).toEqual({ ok: false, count: MAX_OFFERS + 1 });
    expect(store.state().list).toHaveLength(MAX_OFFERS - 1);
    expect(add(store, entry(20_001))).toMatchObject({ ok: true });
    expect(createListStore().state()).toMatchObject({ storageStatus: 'kept', unreadable: undefined });
    expect(createListStore().state().list).toHaveLength(MAX_OFFERS);
  });

  test('two tabs that fill the list together: the page says that it can’t save everything, and the stored list stays readable', () => {
    const many = Array.from({ length: MAX_OFFERS }, (_, index) => entry(index));
    const store = createListStore();
    limit = 10; // this tab cannot write
    add(store, entry(20_001));
    limit = Infinity;
    stored.set(LIST_KEY, writeList(many));
    store.sync();
    expect(store.state()).toMatchObject({ storageStatus: 'too-many' });
    expect(store.state().list).toHaveLength(MAX_OFFERS + 1);
    expect(readList(stored.get(LIST_KEY) ?? '')).toHaveLength(MAX_OFFERS);
  });
});
