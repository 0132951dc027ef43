/** Loaded when it's opened, because the form includes the date parser. */
import { useEffect, useState } from 'preact/hooks';
import { Phrase } from '../../ui/Phrase.tsx';
import type * as OfferFormModule from './OfferForm.tsx';

export function OpenedForm(props: OfferFormModule.OfferFormProps) {
  const [loaded, setLoaded] = useState<typeof OfferFormModule>();
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    import('./OfferForm.tsx').then(setLoaded, (failure: unknown) => {
      reportError(failure); // for the console and for tests; the page shows a message
      setFailed(true);
    });
  }, []);
  if (loaded) return <loaded.OfferForm {...props} />;
  return isFailed ? (
    <p class="note" role="alert">
      <Phrase translator={props.view.translator} of="fault.load" />{' '}
      <Phrase translator={props.view.translator} of="fault.kept" />
    </p>
  ) : null;
}
