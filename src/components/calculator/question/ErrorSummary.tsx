/** The summary of a question's errors. */
import type { Ref } from 'preact';
import { type FieldProps, formText } from './field-parts.tsx';
import type { FieldName } from './question.ts';

/** For `basis`, the ID of the first radio button. */
const targetOf = (field: FieldName) => (field === 'basis' ? 'basis-anniversary' : field);

/** An empty element until there are errors. Then it takes focus and links to the fields. */
export function Summary({
  translator,
  fieldErrors,
  summaryRef,
}: FieldProps & { summaryRef?: Ref<HTMLDivElement> | undefined }) {
  return (
    <div class="alert all" role="alert" tabIndex={-1} ref={summaryRef ?? null}>
      {fieldErrors.length > 0 && (
        <>
          <h3>{formText(translator, 'problem')}</h3>
          <ul>
            {fieldErrors.map(({ message, fields: [first] }) => (
              <li key={message}>
                <a href={`#${targetOf(first)}`}>{message}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
