/** The result of an import, in a few sentences. */
import { formatList } from '../../../i18n/list.ts';
import type { ComponentChild } from 'preact';
import { Fragment } from 'preact';
import type { Message } from '../../../i18n/keys.ts';
import { separatorAfter } from '../../ui/separator-after.ts';
import { Phrase } from '../../ui/Phrase.tsx';
import { MAX_OFFERS } from '../list/planned-offer.ts';
import type { PlannerView } from '../view/view-props.ts';
import type { ImportState, Imported } from './useImport.ts';

/** TypeScript checks that the argument is a message. */
const message = (of: Message<ComponentChild>): Message<ComponentChild> => of;

function ImportSummary({ imported, view: { translator } }: { imported: Imported; view: PlannerView }) {
  const { reading, merged, isAnswered } = imported;
  const { order, evidence } = reading.order;
  const counts = [
    ['planner.import.taken', merged.added.length],
    ['planner.import.updated', merged.beforeUpdate.length],
    ['planner.import.known', merged.known.length],
    ['planner.import.repeated', merged.repeated.length],
    ['planner.import.refused', reading.refused.length],
  ] as const;
  const isShown = (of: string, count: number) =>
    count > 0 || (of === 'planner.import.taken' && merged.beforeUpdate.length + merged.known.length === 0);
  const { unusedDates } = reading;
  const names = formatList(translator.tag, unusedDates);
  const sentences = [
    ...(isAnswered ? [message({ of: `planner.import.order.now.${order}` })] : []),
    ...counts.flatMap(([of, count]) => (isShown(of, count) ? [message({ of, count })] : [])),
    ...(evidence === undefined
      ? []
      : [message({ of: `planner.import.order.decided.${order}`, values: { found: <bdi>{evidence}</bdi> } })]),
    ...(unusedDates.length > 0
      ? [message({ of: 'planner.import.unused', count: unusedDates.length, values: { names } })]
      : []),
  ];
  return (
    <>
      {sentences.map((sentence, index) => {
        const previous = sentences[index - 1];
        return (
          <Fragment key={sentence.of}>
            {previous && separatorAfter(translator, previous.of)}
            <Phrase translator={translator} {...sentence} />
          </Fragment>
        );
      })}
    </>
  );
}

export function Report({ state, view }: { state: ImportState; view: PlannerView }) {
  const { translator } = view;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'nothing':
    case 'unreadable':
      return <Phrase translator={translator} of={`planner.import.${state.kind}`} />;
    case 'failed':
      return <Phrase translator={translator} of="calculator.form.failed" />;
    case 'too-large':
      return <Phrase translator={translator} of="planner.import.too-large" values={{ max: MAX_OFFERS }} />;
    case 'too-many':
      return (
        <Phrase translator={translator} of="planner.import.too-many" values={{ count: state.count, max: MAX_OFFERS }} />
      );
    case 'reading':
      return (
        <Phrase
          translator={translator}
          of="planner.import.progress"
          values={{ done: state.done, total: state.total }}
        />
      );
    case 'done':
      return <ImportSummary imported={state} view={view} />;
  }
}
