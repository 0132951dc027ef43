/** The field that asks for the offer. */
import { type EditionId, type OfferId, editionOf } from '../../../rules/index.ts';
import {
  type FieldProps,
  ErrorMessages,
  errorsOfFields,
  askClass,
  formText,
  invalidAttributes,
} from './field-parts.tsx';

type AnyOffer = OfferId<EditionId>;

function Options({ translator, offers, selected }: Omit<OfferFieldProps, 'fieldErrors'>) {
  return (
    <>
      {offers.map((offer) => (
        <option key={offer} value={offer} lang={translator.langOf(`offer.${offer}`)} selected={offer === selected}>
          {translator.t(`offer.${offer}`)}
        </option>
      ))}
    </>
  );
}

interface OfferFieldProps extends FieldProps {
  /** Offers of several editions are grouped by edition. The group that has the first offer comes first. */
  readonly offers: readonly AnyOffer[];
  /** The offer that the page preselects. */
  readonly selected?: AnyOffer | undefined;
}

export function OfferField({ translator, fieldErrors, offers, selected }: OfferFieldProps) {
  const shownErrors = errorsOfFields(fieldErrors, 'offer');
  const editions = [...new Set(offers.map(editionOf))];
  return (
    <div class={askClass(shownErrors)}>
      <label for="offer">{formText(translator, 'offer')}</label>
      <select
        id="offer"
        name="offer"
        {...invalidAttributes(fieldErrors, 'offer')}
        aria-describedby={shownErrors.length > 0 ? 'offer-e' : undefined}
      >
        <option value="" lang={translator.langOf('calculator.form.choose')}>
          {translator.t('calculator.form.choose')}
        </option>
        {editions.length < 2 ? (
          <Options translator={translator} offers={offers} selected={selected} />
        ) : (
          editions.map((edition) => (
            <optgroup
              key={edition}
              label={translator.t(`calculator.form.group.${edition}`)}
              lang={translator.langOf(`calculator.form.group.${edition}`)}
            >
              <Options
                translator={translator}
                offers={offers.filter((offer) => editionOf(offer) === edition)}
                selected={selected}
              />
            </optgroup>
          ))
        )}
      </select>
      <ErrorMessages id="offer-e" fieldErrors={shownErrors} />
    </div>
  );
}
