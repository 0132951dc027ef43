/** Notes about the dates of an answer: what the policy's sources don't say, or what they disagree on. */
import type { Caveat, EditionId } from '../../../rules/index.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { separatorAfter } from '../../ui/separator-after.ts';
import { DatedPhrase } from './DatedPhrase.tsx';
import type { AnswerView } from './answer-props.ts';

interface CaveatsProps {
  readonly view: AnswerView;
  readonly caveats: readonly Caveat<EditionId>[];
}

export function Caveats({ view, caveats }: CaveatsProps) {
  const { answer, translator, format, program } = view;
  const anniversary = answer.kind === 'renewal' ? answer.anniversary : undefined;
  return (
    <>
      {caveats.map((caveat) => {
        const { title, text } = program.caveatText(caveat, anniversary, translator, format);
        return (
          <div key={caveat.id} class="note">
            <p>
              <strong>
                <Phrase translator={translator} of={title} />
              </strong>
              {separatorAfter(translator, title)}
              {text && <DatedPhrase message={text} translator={translator} format={format} />}
            </p>
          </div>
        );
      })}
    </>
  );
}
