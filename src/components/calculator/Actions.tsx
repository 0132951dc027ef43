/** What can be done with an answer: into a calendar, as a link, on paper. */
import { useState } from 'preact/hooks';
import { CalendarMenu } from './CalendarMenu.tsx';
import { Copied, type CopyOutcome } from './Copied.tsx';
import { copyText } from './clipboard.ts';
import { Phrase } from './Phrase.tsx';
import type { RenewalView } from './view.ts';

export function Actions({ view }: { view: RenewalView }) {
  const { words, address } = view;
  const [copied, setCopied] = useState<CopyOutcome>();
  const copy = async (text: string) => {
    setCopied({ text, worked: await copyText(text) });
  };
  return (
    <div class="acts">
      <CalendarMenu view={view} copy={(text) => void copy(text)} />
      <button type="button" class="btn" onClick={() => void copy(location.origin + location.pathname + address)}>
        <Phrase words={words} of="action.link" />
      </button>
      <button type="button" class="btn" onClick={() => print()}>
        <Phrase words={words} of="action.print" />
      </button>
      <Copied outcome={copied} words={words} />
    </div>
  );
}
