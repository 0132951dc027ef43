/** A form that asks for an offer and an anniversary and, below it, a comparison of the dates in both editions. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { createDateFormat } from '../../i18n/format.ts';
import type { SiteTranslator } from '../../i18n/keys.ts';
import { ComparedTimeline } from './ComparedTimeline.tsx';
import { type ComparedDates, comparableOffers, compareDates } from './compare-dates.ts';

interface ComparisonProps {
  readonly translator: SiteTranslator;
}

function DatesTable({ compared, translator }: ComparisonProps & { readonly compared: ComparedDates }) {
  const { t } = translator;
  const format = createDateFormat(translator.tag);
  const columns = compared.offers.map(({ edition, offer }) => ({
    edition,
    editionName: t(`changes.edition.${edition}`),
    offerName: t(`offer.${offer}`),
  }));
  return (
    <table class="cards" data-comparison>
      <caption>{t('changes.compare.caption', { date: format.long(compared.anniversary) })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('dates.date')}</th>
          {columns.map(({ edition, editionName, offerName }) => (
            <th scope="col" key={edition}>
              {editionName}
              <br />
              {offerName}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {compared.dates.map(({ on, events }) => (
          <tr key={on}>
            <th scope="row">
              <time datetime={on}>{format.table(on)}</time>
            </th>
            {columns.map(({ edition, editionName }) => {
              const keys = events.find((event) => event.edition === edition)?.keys ?? [];
              return (
                <td key={edition} data-edition={edition} data-of={keys.length > 0 ? editionName : undefined}>
                  {keys.map((key) => (
                    <span class="line" key={key}>
                      {t(key)}
                    </span>
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Comparison({ translator }: ComparisonProps) {
  const { t } = translator;
  const form = useRef<HTMLFormElement>(null);
  const [compared, setCompared] = useState<ReturnType<typeof compareDates>>(undefined);
  const error = compared === 'invalid' ? t('changes.compare.error') : '';

  useEffect(() => setCompared(compareDates(new URLSearchParams(location.search))), []);

  const handleSubmit = (event: Event) => {
    event.preventDefault();
    if (!form.current) return;
    const query = new URLSearchParams(location.search);
    for (const [name, value] of new FormData(form.current)) if (typeof value === 'string') query.set(name, value);
    history.replaceState(history.state, '', `?${query.toString()}`);
    const result = compareDates(query);
    setCompared(result ?? 'invalid');
  };

  return (
    <>
      <form method="get" ref={form} onSubmit={handleSubmit} data-error={error === '' ? undefined : 'invalid'}>
        <div role="alert" class="alert all">
          {error}
        </div>
        <div class="ask">
          <label for="offer">{t('calculator.form.offer')}</label>
          <select id="offer" name="offer" required>
            <option value="">{t('calculator.form.choose')}</option>
            {comparableOffers().map(({ edition, offers }) => (
              <optgroup key={edition} label={t(`changes.edition.${edition}`)}>
                {offers.map((offer) => (
                  <option key={offer} value={offer}>
                    {t(`offer.${offer}`)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <div class="ask">
          <label for="anniversary">{t('calculator.form.anniversary')}</label>
          <input id="anniversary" name="anniversary" type="date" min="1990-01-01" max="2099-12-31" required />
        </div>
        <div class="all">
          <button type="submit" class="btn go">
            {t('changes.compare.go')}
          </button>
        </div>
      </form>
      <div role="status" class="stack">
        {typeof compared === 'object' && <p>{t('changes.compare.note')}</p>}
        {typeof compared === 'object' && <p>{t('changes.compare.history')}</p>}
      </div>
      {typeof compared === 'object' && <ComparedTimeline compared={compared} translator={translator} />}
      {typeof compared === 'object' && <DatesTable compared={compared} translator={translator} />}
    </>
  );
}
