import { type DateField, createDateFormat } from '../../i18n/format.ts';
import type { SiteTranslator } from '../../i18n/keys.ts';
import { localeOf } from '../../i18n/locales.ts';
import type { EditionId } from '../../rules/index.ts';
import { Phrase } from '../ui/Phrase.tsx';
import { Answer } from './answer/Answer.tsx';
import type { AnswerLoader } from './answer/answer-props.ts';
import { datesAsText } from './answer/dated-message.ts';
import type { CalculatorHost } from './calculator-host.ts';
import { CalculatorForm } from './question/CalculatorForm.tsx';
import { DatePicker } from './question/DatePicker.tsx';
import { codeOf } from './question/question.ts';
import { useCalculator } from './use-calculator.ts';

interface CalculatorProps {
  readonly translator: SiteTranslator;
  readonly fieldOrder: readonly DateField[];
  /** The path or URL of the home page in the reader's language, such as `/fr-fr/`. An article's URL adds its slug. */
  readonly home: string;
  /** The article's edition. */
  readonly edition: EditionId;
  readonly load: AnswerLoader;
  readonly host: CalculatorHost;
}

export function Calculator({ translator, fieldOrder, home, edition, host, load }: CalculatorProps) {
  const locale = localeOf(translator.tag);
  const format = createDateFormat(translator.tag);
  const { view, formProps, hooks, fillDateFields, retry } = useCalculator(locale, host, load);
  const answered = view.kind === 'answer' ? view : undefined;
  return (
    <>
      <CalculatorForm
        translator={translator}
        fieldOrder={fieldOrder}
        edition={edition}
        {...formProps}
        fieldErrors={view.kind === 'problems' ? view.fieldErrors : []}
        error={view.kind === 'problems' ? codeOf(view.problems[0]) : undefined}
        hasParts={host.isInShadow}
      >
        <DatePicker translator={translator} take={(date) => void fillDateFields(date)} />
      </CalculatorForm>
      <p class="vh" role="status">
        {answered && datesAsText(answered.translator.parts(answered.sentence), format)}
      </p>
      {view.kind === 'loading' && (
        <p class="note">
          <Phrase translator={translator} of="calculator.form.loading" />
        </p>
      )}
      <p class="note" data-failed="" hidden={view.kind !== 'failed'}>
        <Phrase translator={translator} of="calculator.form.failed" />{' '}
        <button type="button" class="link" onClick={retry}>
          <Phrase translator={translator} of="calculator.form.retry" />
        </button>
      </p>
      {answered && <Answer view={{ ...answered, format, home, links: host, hooks }} />}
    </>
  );
}
