/** What can be done with an answer: into a calendar, as a link, on paper. */
import { useState } from 'preact/hooks';
import { ShareButton } from '../../ui/ShareButton.tsx';
import { CalendarMenu } from './CalendarMenu.tsx';
import { Copied, type CopyOutcome } from '../../ui/Copied.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { RenewalView } from './answer-props.ts';

export function Actions({ view }: { view: RenewalView }) {
  const { translator, address } = view;
  const [copied, setCopied] = useState<CopyOutcome>();
  const copy = async (text: string) => {
    setCopied({ text, worked: await copyText(text) });
  };
  const link = () => location.origin + location.pathname + address;
  return (
    <div class="acts">
      <CalendarMenu view={view} copy={(text) => void copy(text)} />
      <ShareButton translator={translator} title={document.title} address={link} otherwise={() => void copy(link())} />
      <button type="button" class="btn" onClick={() => void copy(link())}>
        <Phrase translator={translator} of="action.link" />
      </button>
      <button type="button" class="btn" onClick={() => print()}>
        <Phrase translator={translator} of="action.print" />
      </button>
      <Copied outcome={copied} translator={translator} />
    </div>
  );
}
