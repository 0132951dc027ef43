import { Day } from '../../ui/Day.tsx';
import { Label } from '../../ui/Label.tsx';
import { Parts, Phrase } from '../../ui/Phrase.tsx';
import type { Todo } from './todo-item.ts';
import type { RenewalView } from './answer-props.ts';

function TodoText({ message, view: { translator, format } }: { message: Todo['message']; view: RenewalView }) {
  const parts = translator.parts(message).map((part) => {
    if (typeof part !== 'object') return part;
    if ('date' in part) return <Day date={part.date} format={format} />;
    return <Label tag={translator.tag} text={translator.t(part.label)} english={part.english} />;
  });
  return <Parts lang={translator.langOf(message.of)}>{parts}</Parts>;
}

export function Checklist({ view, todos }: { view: RenewalView; todos: readonly Todo[] }) {
  const { translator, home } = view;
  return (
    <ul class="todo">
      {todos.map(({ message, article }) => (
        <li key={message.of}>
          <TodoText message={message} view={view} />
          {article && (
            <>
              {' '}
              <a href={`${home}${article}`}>
                <Phrase translator={translator} of="todo.more" />
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
