/** The planner: the list, what is done to it, and where it is kept. */
import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type DateField, createDateFormat } from '../../i18n/format.ts';
import { localeOf } from '../../i18n/locales.ts';
import type { StringKey, Words } from '../../i18n/keys.ts';
import { type Catalog, createTranslator } from '../../i18n/translator.ts';
import { type CalendarDate, readCalendarDate } from '../../rules/index.ts';
import * as clock from '../../dates/clock.ts';
import { Phrase } from '../calculator/Phrase.tsx';
import { Drawn } from './Drawn.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { Incoming } from './Incoming.tsx';
import { fragmentToList } from './list-text.ts';
import { Notes } from './Notes.tsx';
import { OfferForm } from './OfferForm.tsx';
import {
  type OfferFacts,
  type PlannedList,
  type PlannedOffer,
  addOffers,
  removeOffer,
  renewedOffer,
  replaceOffer,
  withId,
  currentAnniversary,
} from './planned-offer.ts';
import { spanFrom } from './span.ts';
import { type StoredList, loadList, saveList } from './storage.ts';
import { Summary } from './Summary.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useStandings } from './useStandings.ts';
import { type PlannerView, titleOf } from './view.ts';

export interface PlannerProps {
  readonly catalog: Catalog;
  readonly fieldOrder: readonly DateField[];
  /** The address of the calculator in this language. */
  readonly calculator: string;
}

/** What was just done, and the list as it was before, for Undo. */
export interface Done {
  readonly text: ComponentChild;
  readonly before: PlannedList;
  /** What was pressed has gone with it: the focus goes to Undo. */
  readonly takesFocus: boolean;
}

type Open = { readonly kind: 'nothing' | 'import' | 'add' } | { readonly kind: 'edit'; readonly offer: PlannedOffer };
type Kept = ReturnType<typeof saveList>;

/** The planner on a day: the one in the address, else today. A wrong clock is named; the list stays as it is. */
export function Planner(props: PlannerProps) {
  const words = useMemo(() => createTranslator<StringKey>(props.catalog), [props.catalog]);
  const asked = useMemo(() => readCalendarDate(new URLSearchParams(location.search).get('today') ?? ''), []);
  if (asked.ok) return <DatedPlanner {...props} words={words} today={asked.value} isSet />;
  const device = clock.today();
  if (device.ok) return <DatedPlanner {...props} words={words} today={device.date} isSet={false} />;
  return (
    <p class="note full" role="alert">
      <Phrase words={words} of="calculator.error.device-clock" values={{ year: String(device.year) }} />
    </p>
  );
}

interface DatedPlannerProps extends PlannerProps {
  readonly words: Words;
  readonly today: CalendarDate;
  /** Whether the address gives the day. */
  readonly isSet: boolean;
}

function DatedPlanner({ catalog, fieldOrder, calculator, words, today, isSet }: DatedPlannerProps) {
  const locale = localeOf(catalog.tag);
  const [stored] = useState<StoredList>(loadList);
  const [list, setList] = useState<PlannedList>(() => (stored.kind === 'list' ? stored.offers : []));
  const [open, setOpen] = useState<Open>({ kind: 'nothing' });
  const [done, setDone] = useState<Done>();
  const [kept, setKept] = useState<Kept>(stored.kind === 'blocked' ? 'blocked' : 'kept');
  const [incoming, setIncoming] = useState<readonly OfferFacts[] | 'broken'>();
  const now = useRef(list);
  const undo = useRef<HTMLButtonElement>(null);

  /** The one way the list changes: shown, kept, and said with a way back. */
  function change(next: PlannedList, text?: ComponentChild, takesFocus = false): void {
    if (text !== undefined) setDone({ text, before: now.current, takesFocus });
    else setDone(undefined);
    now.current = next;
    setList(next);
    setKept(saveList(next));
  }

  const view = useMemo<PlannerView>(() => {
    const format = createDateFormat(catalog.tag);
    const name = (offer: PlannedOffer) => titleOf(offer, words);
    return {
      words,
      format,
      today,
      span: spanFrom(today),
      calculator,
      hooks: {
        edit: (offer) => setOpen({ kind: 'edit', offer }),
        remove: (offer) =>
          change(removeOffer(now.current, offer.id), words.t('planner.done.removed', { name: name(offer) }), true),
        renew: (offer) => {
          const renewed = renewedOffer(offer);
          if (!renewed) return;
          const date = format.long(currentAnniversary(renewed));
          change(replaceOffer(now.current, renewed), words.t('planner.done.renewed', { name: name(offer), date }));
        },
      },
    };
  }, [words, today, calculator]);

  /** A link's list: taken at once where there is none here, else the reader decides. */
  function receive(): void {
    const received = fragmentToList(location.hash);
    if (received === undefined) return;
    if (received !== 'broken' && now.current.length === 0) accept(received, 'replace');
    else setIncoming(received);
  }

  function accept(offers: readonly OfferFacts[], how: 'replace' | 'add' | 'keep'): void {
    setIncoming(undefined);
    history.replaceState(history.state, '', location.pathname + location.search);
    if (how === 'keep') return;
    const next = addOffers(how === 'add' ? now.current : [], offers);
    change(next, words.n('planner.done.imported', offers.length));
  }

  useEffect(() => {
    receive();
    addEventListener('hashchange', receive);
    return () => removeEventListener('hashchange', receive);
  }, []);

  function save(facts: OfferFacts): void {
    const changed = open.kind === 'edit' ? open.offer : undefined;
    const offer = changed ? { ...facts, id: changed.id } : withId(facts);
    const name = titleOf(offer, words);
    if (changed) change(replaceOffer(now.current, offer), words.t('planner.done.edited', { name }));
    else change([...now.current, offer], words.t('planner.done.added', { name }));
    setOpen({ kind: 'nothing' });
  }

  useEffect(() => {
    if (done?.takesFocus) undo.current?.focus();
  }, [done]);

  const standings = useStandings(list, today);
  return (
    <>
      <Summary standings={standings} view={view} isSet={isSet} />
      <Incoming offers={incoming} words={words} decide={accept} />
      <Toolbar
        list={list}
        view={view}
        messages={catalog.messages}
        add={() => setOpen({ kind: 'add' })}
        openImport={() => setOpen({ kind: 'import' })}
        clear={() => change([], words.t('planner.done.cleared'), true)}
      />
      <div class="full done" role="status">
        {done && (
          <p class="note">
            {done.text}{' '}
            <button type="button" class="link" ref={undo} onClick={() => change(done.before)}>
              <Phrase words={words} of="planner.undo" />
            </button>
          </p>
        )}
      </div>
      {/* An element of its own: without one, each opening and closing would have the styles of all rows after it worked out anew. */}
      <div class="full opened">
        {(open.kind === 'add' || open.kind === 'edit') && (
          <OfferForm
            view={view}
            locale={locale}
            fieldOrder={fieldOrder}
            changed={open.kind === 'edit' ? open.offer : undefined}
            save={save}
            cancel={() => setOpen({ kind: 'nothing' })}
          />
        )}
        {open.kind === 'import' && (
          <ImportPanel
            view={view}
            locale={locale}
            target={{
              now: () => now.current,
              change: (_, after, text) => {
                change(after, text);
                return true;
              },
            }}
            close={() => setOpen({ kind: 'nothing' })}
          />
        )}
      </div>
      <Notes
        stored={stored}
        kept={kept}
        hasChanged={list !== now.current || done !== undefined}
        list={list}
        standings={standings}
        words={words}
      />
      {list.length > 0 && <Drawn standings={standings} view={view} />}
      <p class="hint full">
        <Phrase words={words} of="planner.kept" />
      </p>
    </>
  );
}
