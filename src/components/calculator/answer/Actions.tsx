/** What a reader can do with an answer: add it to a calendar, share or copy its link, print it. */
import { useState } from 'preact/hooks';
import { ShareButton } from '../../ui/ShareButton.tsx';
import { CalendarMenu } from './CalendarMenu.tsx';
import { Copied, type CopyOutcome } from '../../ui/Copied.tsx';
import { copyText } from '../../ui/clipboard.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import type { RenewalView } from './answer-props.ts';

export function Actions({ view }: { readonly view: RenewalView }) {
  const { translator, query, answer, program, links } = view;
  const [copied, setCopied] = useState<CopyOutcome>();
  const copy = async (text: string) => {
    setCopied({ text, worked: await copyText(text) });
  };
  const answerUrl = () => links.address(query);
  return (
    <div class="acts">
      {program.hasCalendar(answer) && <CalendarMenu view={view} copy={(text) => void copy(text)} />}
      <ShareButton
        translator={translator}
        title={document.title}
        address={answerUrl}
        otherwise={() => void copy(answerUrl())}
      />
      <button type="button" class="btn" onClick={() => void copy(answerUrl())}>
        <Phrase translator={translator} of="action.link" />
      </button>
      {links.print && (
        <button type="button" class="btn" onClick={links.print}>
          <Phrase translator={translator} of="action.print" />
        </button>
      )}
      <Copied outcome={copied} translator={translator} />
    </div>
  );
}
