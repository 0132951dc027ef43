/** What sources don't say about the dates of an answer, or disagree on. */
import type { Caveat, EditionId } from '../../../rules/index.ts';
import { SentenceSeparator } from '../../ui/SentenceSeparator.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import type { AnswerView } from './answer-props.ts';

interface CaveatsProps {
  readonly view: AnswerView;
  readonly caveats: readonly Caveat<EditionId>[];
}

export function Caveats({ view, caveats }: CaveatsProps) {
  const { translator, program } = view;
  return (
    <>
      {caveats.map((caveat) => {
        const { title, text } = program.caveatText(caveat, view);
        return (
          <div key={caveat.id} class="note">
            <p>
              <strong>
                <Phrase translator={translator} of={title} />
              </strong>
              <SentenceSeparator tag={translator.tag} />
              {text && <Phrase translator={translator} {...text} />}
            </p>
          </div>
        );
      })}
    </>
  );
}
