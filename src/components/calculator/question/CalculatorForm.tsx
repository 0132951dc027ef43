/**
 * The form, shared by the home page (plain HTML that leads to the article) and the calculator. Its fields aren't
 * controlled, so what was typed before hydration is kept.
 */
import type { ComponentChildren, Ref } from 'preact';
import type { DateField } from '../../../i18n/format.ts';
import type { SiteTranslator } from '../../../i18n/keys.ts';
import { OFFER_IDS } from '../../../rules/index.ts';
import type { FieldError } from './field-error.ts';
import { BasisField, DateFields, OfferField, Summary, TodayField, formText } from './fields.tsx';
import { Label } from '../../ui/Label.tsx';
import { Phrase } from '../../ui/Phrase.tsx';

interface FormProps {
  readonly translator: SiteTranslator;
  readonly fieldOrder: readonly DateField[];
  readonly fieldErrors?: readonly FieldError[];
  /** Code of the first problem, for `data-error`. */
  readonly error?: string | undefined;
  readonly action?: string;
  readonly isHidden?: boolean;
  readonly showsToday?: boolean;
  readonly formRef?: Ref<HTMLFormElement> | undefined;
  readonly summaryRef?: Ref<HTMLDivElement> | undefined;
  readonly onSubmit?: (event: SubmitEvent) => void;
  readonly onInput?: (event: Event) => void;
  readonly onChange?: (event: Event) => void;
  readonly onPaste?: () => void;
  /** The browser's date picker and its button. */
  readonly children?: ComponentChildren;
}

function Hint({ translator }: { translator: SiteTranslator }) {
  const label = (key: 'label.membership-offers' | 'label.renewal-start-date', english: string) => (
    <Label tag={translator.tag} text={translator.t(key)} english={english} />
  );
  return (
    <p class="hint two" id="date-h">
      <Phrase
        translator={translator}
        of="calculator.form.hint"
        values={{
          membershipOffers: label('label.membership-offers', 'Membership offers'),
          renewalStartDate: label('label.renewal-start-date', 'Renewal start date'),
        }}
      />
    </p>
  );
}

export function CalculatorForm(props: FormProps) {
  const { translator, fieldErrors = [] } = props;
  const field = { translator, fieldErrors };
  return (
    <form
      method="get"
      action={props.action}
      noValidate
      hidden={props.isHidden}
      data-error={props.error}
      ref={props.formRef ?? null}
      onSubmit={props.onSubmit}
      onInput={props.onInput}
      onChange={props.onChange}
      onPaste={props.onPaste}
    >
      <Summary {...field} summaryRef={props.summaryRef} />
      <OfferField {...field} offers={OFFER_IDS} />
      <BasisField {...field} />
      <DateFields {...field} order={props.fieldOrder} hint="date-h">
        {props.children}
      </DateFields>
      <TodayField {...field} isShown={props.showsToday ?? false} />
      <Hint translator={translator} />
      <div>
        <button type="submit" class="btn go">
          {formText(translator, 'go')}
        </button>
      </div>
    </form>
  );
}
