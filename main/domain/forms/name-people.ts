// People named in a form by their words alone, before the case knew them, become its people once it does.
import { type Answers, PeopleAnswer, PersonAnswer, type Row } from './answers.ts';
import { type Cell, columnsOf, type Field, type FormDefinition, fieldsOf } from './form.ts';

export type NamedMember = { personId: string; nameKm: string; nameLatin: string };

/** The one person of the case with exactly this name, in either script; null when there are none or several. */
export function memberNamed(text: string, members: readonly NamedMember[]): string | null {
  const name = text.trim();
  const [one, ...others] = members.filter(
    ({ nameKm, nameLatin }) => name !== '' && (nameKm === name || nameLatin === name),
  );
  return one && others.length === 0 ? one.personId : null;
}

function nameOne(answer: PersonAnswer, members: readonly NamedMember[]): PersonAnswer {
  const id = answer.id === null ? memberNamed(answer.text, members) : null;
  return id === null ? answer : { id, text: '' };
}

/** Several people with those put in who are known by now, each once. */
export function nameSeveral(
  people: readonly PersonAnswer[],
  members: readonly NamedMember[],
): PersonAnswer[] {
  const named = people.map((one) => nameOne(one, members));
  return named.filter(
    ({ id }, at) => id === null || named.findIndex((other) => other.id === id) === at,
  );
}

function nameIn(field: Field | Cell, answer: unknown, members: readonly NamedMember[]): unknown {
  if (field.type === 'person' && field.from === 'register') {
    const person = PersonAnswer.safeParse(answer).data;
    return person ? nameOne(person, members) : answer;
  }
  if (field.type === 'people') {
    const several = PeopleAnswer.safeParse(answer).data;
    return several ? { people: nameSeveral(several.people, members) } : answer;
  }
  if (field.type !== 'rows') return answer;
  const rows = (answer as { rows?: Row[] } | null | undefined)?.rows;
  if (!rows) return answer;
  const columns = columnsOf(field);
  return { rows: rows.map((row) => ({ ...row, answers: nameAll(columns, row.answers, members) })) };
}

function nameAll(
  fields: readonly (Field | Cell)[],
  answers: Answers,
  members: readonly NamedMember[],
) {
  const named = fields.flatMap((field) =>
    field.id in answers ? [[field.id, nameIn(field, answers[field.id], members)]] : [],
  );
  return { ...answers, ...Object.fromEntries(named) };
}

/** The answers with everybody by id whose whole name is that of one person of the case. */
export function namePeople(
  form: FormDefinition,
  answers: Answers,
  members: readonly NamedMember[],
): Answers {
  return nameAll(fieldsOf(form), answers, members);
}
