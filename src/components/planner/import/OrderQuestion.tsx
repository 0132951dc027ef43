/** Asks once per list whether the day or the month comes first, and shows one of the dates read in both ways. */
import { useEffect, useRef } from 'preact/hooks';
import { Phrase } from '../../ui/Phrase.tsx';
import type { PlannerView } from '../view/view-props.ts';
import type { ListOrder } from './date-order.ts';
import type { DateOrder } from './cell-reader.ts';

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy'];

interface OrderQuestionProps {
  readonly order: ListOrder;
  readonly view: PlannerView;
  readonly answer: (order: DateOrder) => void;
}

export function OrderQuestion({ order, view, answer }: OrderQuestionProps) {
  const { translator, format } = view;
  const group = useRef<HTMLDivElement>(null);
  const { question, isMixed } = order;

  // A new question takes the focus. After an answer, the focus stays on the button.
  useEffect(() => group.current?.focus(), []);

  if (!question) return null;
  const { row, found, dates } = question;
  return (
    <div class="note order" role="group" tabIndex={-1} ref={group} aria-labelledby="order" aria-describedby="order-h">
      <h3 id="order">
        <Phrase translator={translator} of="planner.import.order.title" values={{ row, found: <bdi>{found}</bdi> }} />
      </h3>
      <p id="order-h">
        <Phrase translator={translator} of={isMixed ? 'planner.import.order.mixed' : 'planner.import.order.text'} />
      </p>
      <p class="tools">
        {ORDERS.map((one) => (
          <button key={one} type="button" class="btn" aria-pressed={one === order.order} onClick={() => answer(one)}>
            <Phrase
              translator={translator}
              of={`planner.import.order.${one}`}
              values={{ date: format.long(dates[one]) }}
            />
          </button>
        ))}
      </p>
    </div>
  );
}
