// The box of a question by its type.
import type { Cell } from '#domain/forms/form.ts';
import type { Asked, AskedOf } from './asked.ts';
import { ChosenOne, ChosenSeveral, ChosenYesNo, Ticked } from './chosen.tsx';
import { WrittenMoney, WrittenNumber, WrittenTime } from './figures.tsx';
import { NamedPerson, NamedPlace } from './known.tsx';
import { useLabels } from './labels.ts';
import { SeveralPeople } from './people.tsx';
import { PaperOfFolder, RowElsewhere } from './referred.tsx';
import { Scored } from './score.tsx';
import { WrittenDate, WrittenText } from './written.tsx';

export function Box({ asked }: { asked: Omit<Asked, 'field'> & { field: Cell } }) {
  const { field } = asked;
  switch (field.type) {
    case 'text':
    case 'long':
      return <WrittenText {...asked} field={field} />;
    case 'date':
      return <WrittenDate {...asked} field={field} />;
    case 'time':
      return <WrittenTime {...asked} field={field} />;
    case 'num':
      return <WrittenNumber {...asked} field={field} />;
    case 'money':
      return <WrittenMoney {...asked} field={field} />;
    case 'yn':
      return <ChosenYesNo {...asked} field={field} />;
    case 'check':
      return <Ticked {...asked} field={field} />;
    case 'choice':
      return <ChosenOne {...asked} field={field} />;
    case 'choices':
      return <ChosenSeveral {...asked} field={field} />;
    case 'person':
      return <NamedPerson {...asked} field={field} />;
    case 'people':
      return <SeveralPeople {...asked} field={field} />;
    case 'place':
      return <NamedPlace {...asked} field={field} />;
    case 'score':
      return <Scored {...asked} field={field} />;
    case 'paper':
      return <PaperOfFolder {...asked} field={field} />;
    case 'link':
      return <RowElsewhere {...asked} field={field} />;
    case 'calc':
      return <Computed {...asked} field={field} />;
  }
}

/** What nobody types. `answer` is the text of a formula; otherwise the app knows it, in rows by their id. */
function Computed({ field, path, answer, world }: AskedOf<'calc'>) {
  const labels = useLabels()(field.label);
  const { shows = '' } = field;
  const known = world.computed[`${shows}.${path.split('.')[1]}`] ?? world.computed[shows];
  const lines = typeof answer === 'string' ? [answer] : (known ?? []);
  if (lines.length === 0) return null;
  return (
    <div className="computed">
      <span className="cap">{labels.label}</span>
      {lines.map((line) => (
        <output key={line}>{line}</output>
      ))}
    </div>
  );
}
