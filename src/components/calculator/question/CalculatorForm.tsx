/** The fields are uncontrolled: Preact doesn't set their values, so text typed before hydration isn't lost. */
import type { ComponentChildren, Ref } from 'preact';
import type { DateField } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import type { EditionId } from '../../../rules/index.ts';
import { offersFor, preselectedFor } from '../route.ts';
import type { FieldError } from './field-error.ts';
import { type FormShape, shapeFor } from './form-values.ts';
import { EMPTY_VALUES } from './question.ts';
import { Summary } from './ErrorSummary.tsx';
import { OfferField } from './OfferField.tsx';
import { formText } from './field-parts.tsx';
import { BasisField, DateFields, ParityField, TodayField } from './fields.tsx';
import { Label } from '../../ui/Label.tsx';
import { Phrase } from '../../ui/Phrase.tsx';

interface FormProps {
  readonly translator: SiteTranslator;
  readonly fieldOrder: readonly DateField[];
  /** The article's edition, whose offers come first in the list. */
  readonly edition: EditionId;
  /** Which fields to show. By default, those that the preselected offer needs. */
  readonly shape?: FormShape;
  readonly fieldErrors?: readonly FieldError[];
  /** The code of the first problem, such as `no-such-day`, for the `data-error` attribute. */
  readonly error?: string | undefined;
  readonly action?: string;
  readonly isHidden?: boolean;
  /** Whether to show the field for the calculation date. */
  readonly showsToday?: boolean;
  /** Whether the form is in a shadow root, where a page can only style elements that have a `part`. */
  readonly hasParts?: boolean;
  readonly formRef?: Ref<HTMLFormElement> | undefined;
  readonly summaryRef?: Ref<HTMLDivElement> | undefined;
  readonly onSubmit?: (event: SubmitEvent) => void;
  readonly onInput?: (event: Event) => void;
  readonly onChange?: (event: Event) => void;
  readonly onPaste?: () => void;
  /** The browser's date picker and its button. */
  readonly children?: ComponentChildren;
}

function Hint({ translator, edition }: { translator: SiteTranslator; edition: EditionId }) {
  const { tag, t } = translator;
  const membershipOffers = <Label tag={tag} text={t('label.membership-offers')} english="Membership offers" />;
  if (edition === 'mpn-2021') {
    const text = t('label.renewal-start-date');
    const renewalStartDate = <Label tag={tag} text={text} english="Renewal start date" />;
    return <Phrase translator={translator} of="calculator.form.hint" values={{ membershipOffers, renewalStartDate }} />;
  }
  const membership = <Label tag={tag} text={t('label.membership')} english="Membership" />;
  const specializations = <Label tag={tag} text={t('label.current-specializations')} english="Specializations" />;
  const values = { membership, membershipOffers, specializations };
  return <Phrase translator={translator} of="calculator.form.hint.maicpp" values={values} />;
}

export function CalculatorForm(props: FormProps) {
  const { translator, edition, fieldErrors = [] } = props;
  const selected = preselectedFor(edition);
  const shape = props.shape ?? shapeFor({ ...EMPTY_VALUES, offer: selected ?? '' });
  const fieldProps = { translator, fieldErrors };
  return (
    <form
      method="get"
      action={props.action}
      noValidate
      part={props.hasParts ? 'form' : undefined}
      hidden={props.isHidden}
      data-error={props.error}
      ref={props.formRef ?? null}
      onSubmit={props.onSubmit}
      onInput={props.onInput}
      onChange={props.onChange}
      onPaste={props.onPaste}
    >
      <Summary {...fieldProps} summaryRef={props.summaryRef} />
      <OfferField {...fieldProps} offers={offersFor(edition)} selected={selected} />
      <BasisField {...fieldProps} isPurchaseDisabled={props.shape?.isPurchaseDisabled ?? false} />
      <DateFields {...fieldProps} order={props.fieldOrder} hint="date-h">
        {props.children}
      </DateFields>
      <ParityField
        {...fieldProps}
        isShown={shape.asksParity || fieldErrors.some(({ fields }) => fields[0] === 'parity')}
      />
      <TodayField {...fieldProps} isShown={props.showsToday ?? false} />
      <p class="hint two" id="date-h">
        <Hint translator={translator} edition={shape.edition ?? edition} />
      </p>
      <div>
        <button type="submit" class="btn go" part={props.hasParts ? 'submit' : undefined}>
          {formText(translator, 'go')}
        </button>
      </div>
    </form>
  );
}
