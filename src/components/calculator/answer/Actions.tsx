/** What can be done with an answer: into a calendar, as a link, on paper. */
import { useState } from 'preact/hooks';
import { ShareButton } from '../../ui/ShareButton.tsx';
import { CalendarMenu } from './CalendarMenu.tsx';
import { Copied, type CopyOutcome } from '../../ui/Copied.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { RenewalView } from './answer-props.ts';

export function Actions({ view }: { view: RenewalView }) {
  const { words, address } = view;
  const [copied, setCopied] = useState<CopyOutcome>();
  const copy = async (text: string) => {
    setCopied({ text, worked: await copyText(text) });
  };
  const link = () => location.origin + location.pathname + address;
  return (
    <div class="acts">
      <CalendarMenu view={view} copy={(text) => void copy(text)} />
      <ShareButton words={words} title={document.title} address={link} otherwise={() => void copy(link())} />
      <button type="button" class="btn" onClick={() => void copy(link())}>
        <Phrase words={words} of="action.link" />
      </button>
      <button type="button" class="btn" onClick={() => print()}>
        <Phrase words={words} of="action.print" />
      </button>
      <Copied outcome={copied} words={words} />
    </div>
  );
}
