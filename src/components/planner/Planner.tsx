/** Shows the list of offers with their renewal dates. Chooses the day, opens the forms, and stores each change. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type DateField, createDateFormat } from '../../i18n/format.ts';
import { localeOf } from '../../i18n/locales.ts';
import type { SiteTranslator } from '../../i18n/keys.ts';
import { type Catalog, createTranslator } from '../../i18n/translator.ts';
import { type CalendarDate, readCalendarDate } from '../../rules/index.ts';
import * as clock from '../../dates/clock.ts';
import { Phrase } from '../ui/Phrase.tsx';
import { separatorAfter } from '../ui/separator-after.ts';
import { PlannerSections } from './view/PlannerSections.tsx';
import { ImportPanel } from './view/ImportPanel.tsx';
import { ReceivedListQuestion } from './view/ReceivedListQuestion.tsx';
import { Name } from './view/Name.tsx';
import { Notes } from './view/Notes.tsx';
import { OpenedForm } from './view/OpenedForm.tsx';
import {
  type OfferFacts,
  type PlannedOffer,
  currentAnniversary,
  hasComputedNext,
  putOffer,
  removeOffer,
  replaceOffer,
  withId,
} from './list/planned-offer.ts';
import { spanFrom } from './view/time-axis.ts';
import { isEnded, renewedUntil, statusOf } from './list/renewal-status.ts';
import { Status } from './view/Status.tsx';
import { Summary } from './view/Summary.tsx';
import { Toolbar } from './view/Toolbar.tsx';
import { usePlannedList } from './list/usePlannedList.ts';
import { useReceivedList } from './list/useReceivedList.ts';
import { useOfferStatuses } from './view/useRenewalStatus.ts';
import type { PlannerView } from './view/view-props.ts';

export interface PlannerProps {
  readonly catalog: Catalog;
  readonly fieldOrder: readonly DateField[];
  /** The path of the home page in this language. */
  readonly home: string;
}

/** At most one form is open at a time. */
type OpenForm =
  | { readonly kind: 'nothing' | 'import' | 'add' }
  /** `renew`: the offer was marked as renewed, and the reader enters the new anniversary, which can't be computed. */
  | { readonly kind: 'edit' | 'renew'; readonly offer: PlannedOffer };

/** For the day in the URL (`?today=2021-03-01`), or for today. If the clock is wrong, only a message is shown. */
export function Planner(props: PlannerProps) {
  const translator = useMemo(() => createTranslator(props.catalog), [props.catalog]);
  const urlDate = useMemo(() => readCalendarDate(new URLSearchParams(location.search).get('today') ?? ''), []);
  if (urlDate.ok) return <DatedPlanner {...props} translator={translator} today={urlDate.value} isUrlDate />;
  const deviceToday = clock.today();
  if (deviceToday.ok)
    return <DatedPlanner {...props} translator={translator} today={deviceToday.date} isUrlDate={false} />;
  return (
    <p class="note full" role="alert">
      <Phrase translator={translator} of="calculator.error.device-clock" values={{ year: String(deviceToday.year) }} />
    </p>
  );
}

interface DatedPlannerProps extends PlannerProps {
  readonly translator: SiteTranslator;
  readonly today: CalendarDate;
  /** Whether `today` is from the URL. If not, it's from the device's clock. */
  readonly isUrlDate: boolean;
}

function DatedPlanner({ catalog, fieldOrder, home, translator, today, isUrlDate }: DatedPlannerProps) {
  const locale = localeOf(catalog.tag);
  const planned = usePlannedList();
  const { list, change, getState } = planned;
  const [openForm, setOpenForm] = useState<OpenForm>({ kind: 'nothing' });
  const undoButton = useRef<HTMLButtonElement>(null);

  const view = useMemo<PlannerView>(() => {
    const format = createDateFormat(catalog.tag);
    return {
      translator,
      format,
      today,
      span: spanFrom(today),
      home,
      hooks: {
        edit: (offer) => setOpenForm({ kind: 'edit', offer }),
        remove: (offer) => {
          const message = (
            <Phrase
              translator={translator}
              of="planner.done.removed"
              values={{ name: <Name of={offer} translator={translator} /> }}
            />
          );
          change(getState().list, removeOffer(getState().list, offer.id), message, { takesFocus: true });
        },
        renew: (offer) => {
          if (!hasComputedNext(offer)) {
            setOpenForm({ kind: 'renew', offer });
            return;
          }
          const renewed = renewedUntil(offer, today);
          if (!renewed) return;
          const values = {
            name: <Name of={offer} translator={translator} />,
            date: format.long(currentAnniversary(renewed.offer)),
          };
          const message = (
            <>
              {renewed.times === 1 ? (
                <Phrase translator={translator} of="planner.done.renewed" values={values} />
              ) : (
                <Phrase translator={translator} of="planner.done.renewed.times" count={renewed.times} values={values} />
              )}
              {isEnded(statusOf(renewed.offer, today)) && (
                <>
                  {separatorAfter(
                    translator,
                    renewed.times === 1 ? 'planner.done.renewed' : 'planner.done.renewed.times',
                  )}
                  <Phrase translator={translator} of="planner.done.ended" />
                </>
              )}
            </>
          );
          change(getState().list, replaceOffer(getState().list, renewed.offer), message);
        },
      },
    };
  }, [translator, today, home, change, getState]);

  const addedMessage = (count: number) => <Phrase translator={translator} of="planner.done.imported" count={count} />;
  const received = useReceivedList(planned, addedMessage);

  function save(facts: OfferFacts): void {
    const before = getState().list;
    const opened = 'offer' in openForm ? openForm.offer : undefined;
    const offer = withId(opened ? { ...facts, id: opened.id } : facts);
    const name = <Name of={offer} translator={translator} />;
    const renewedValues = { name, date: view.format.long(currentAnniversary(offer)) };
    const editedMessage =
      openForm.kind === 'renew' ? (
        <Phrase translator={translator} of="planner.done.renewed" values={renewedValues} />
      ) : (
        <Phrase translator={translator} of="planner.done.edited" values={{ name }} />
      );
    // Another tab may have changed the entry since the form was opened. `replaceOffer` puts the entry back as it was
    // then, so that the change is compared with what the reader saw.
    const isSaved = opened
      ? change(replaceOffer(before, opened), putOffer(before, offer), editedMessage)
      : change(
          before,
          [...before, offer],
          <Phrase translator={translator} of="planner.done.added" values={{ name }} />,
        );
    if (isSaved) setOpenForm({ kind: 'nothing' });
  }

  const { lastChange } = planned;
  useEffect(() => {
    if (lastChange?.takesFocus) undoButton.current?.focus();
  }, [lastChange]);

  const statuses = useOfferStatuses(list, today);
  const activeOffers = useMemo(
    () => statuses.filter((status) => !isEnded(status)).map(({ offer }) => offer),
    [statuses],
  );
  return (
    <>
      <Summary statuses={statuses} view={view} isUrlDate={isUrlDate} />
      <ReceivedListQuestion received={received} translator={translator} />
      <Toolbar
        list={list}
        activeOffers={activeOffers}
        view={view}
        messages={catalog.messages}
        add={() => setOpenForm({ kind: 'add' })}
        openImport={() => setOpenForm({ kind: 'import' })}
        clear={() =>
          change(list, [], <Phrase translator={translator} of="planner.done.cleared" />, { takesFocus: true })
        }
      />
      <Status planned={planned} translator={translator} undoRef={undoButton} />
      {/* Without this element, opening or closing a form would recalculate the styles of all rows after it. */}
      <div class="full opened">
        {(openForm.kind === 'add' || openForm.kind === 'edit' || openForm.kind === 'renew') && (
          <OpenedForm
            view={view}
            locale={locale}
            fieldOrder={fieldOrder}
            changed={'offer' in openForm ? openForm.offer : undefined}
            isRenewal={openForm.kind === 'renew'}
            save={save}
            cancel={() => setOpenForm({ kind: 'nothing' })}
          />
        )}
        {openForm.kind === 'import' && (
          <ImportPanel
            view={view}
            locale={locale}
            target={{ getList: () => getState().list, change }}
            close={() => setOpenForm({ kind: 'nothing' })}
          />
        )}
      </div>
      <Notes planned={planned} statuses={statuses} translator={translator} format={view.format} />
      {list.length > 0 && <PlannerSections statuses={statuses} view={view} />}
      <p class="hint full">
        <Phrase translator={translator} of="planner.kept" />
      </p>
    </>
  );
}
