// What a form knows beside its answers: the case and its people, the staff, papers, computed values.
import { useMemo } from 'react';
import { type Answers, rowsOf } from '#domain/forms/answers.ts';
import { sayRevision } from '#domain/forms/definitions/own-revision.ts';
import { type Cell, columnsOf, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { formatDay, type Language } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { addYears, dayOf } from '#domain/people/iso-day.ts';
import { today } from '../app/clock.ts';
import { useRoleName } from '../app/role-names.tsx';
import { useUserName, useUsers } from '../app/users.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import type { FormWorld, KnownPerson, LinkOffer } from './fields/asked.ts';
import type { FormView } from './use-draft.ts';
import { useScope } from './use-steady.ts';

type Context = FormView['context'];
type Links = FormWorld['links'];

/** `computed`: what main worked out of the newest text. */
export function useFormWorld(
  view: FormView,
  form: FormDefinition,
  { answers, computed }: { answers: Answers; computed: Context['computed'] },
): FormWorld {
  const { t, language } = useText();
  const words = useOpenWords();
  const users = useUsers();
  const roleName = useRoleName();
  const nameOfUser = useUserName();
  const own = useScope(answers, [...linkedRows(form), ...rowsOfPeople(form)]);
  const { context } = view;
  const fromPaper = answers['from-paper'] === 'yes';
  const readOnly = view.state === 'final' || !view.mayEdit;
  const entered = t('forms.computed.entered', {
    day: formatDay(dayOf(view.enteredAt), language),
    name: nameOfUser(view.author, true),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: words follow the language
  return useMemo(() => {
    const typedBefore = (typed: Context['typed']) =>
      typed.map(({ relation, ...one }): KnownPerson => {
        return { ...one, small: words.relation(relation), isTyped: true };
      });
    const staff = users.map(
      ({ id, nameKm, nameLatin, role, active }): KnownPerson & { active: boolean } => {
        return { id, nameKm, nameLatin, small: roleName(role), active };
      },
    );
    const family = context.people.map(({ personId, nameKm, nameLatin, relation }) => {
      return { id: personId, nameKm, nameLatin, small: words.relation(relation) };
    });
    const inForm = [...peopleIn(form, own), ...typedBefore(context.typed)].filter(({ id }) =>
      context.people.every((person) => person.id !== id),
    );
    const working = staff.filter(({ active }) => active);
    const directory = context.directory.map((entry) => ({ ...entry, small: '' }));
    const listed = (kind: Context['directory'][number]['kind']) =>
      directory.filter((entry) => entry.kind === kind && entry.active);
    const names = new Map([...staff, ...family, ...directory].map((one) => [one.id, one]));
    return {
      code: context.code,
      nameKm: context.nameKm,
      nameLatin: context.nameLatin,
      family,
      children: context.people.filter(isChild).map(({ personId }) => personId),
      named: {
        register: [...family, ...inForm, ...working],
        family: [...family, ...inForm],
        staff: [...working, ...family],
        facilities: listed('facilities'),
        providers: listed('providers'),
        funders: listed('funders'),
      },
      nameOf: (id) => {
        const known = names.get(id);
        if (!known) return null;
        const [first, second] =
          language === 'km' ? [known.nameKm, known.nameLatin] : [known.nameLatin, known.nameKm];
        return first || second;
      },
      papers: context.documents.map(({ id, kind, paperDate, pages }) => ({
        id,
        label: [words.paper(kind), paperDate && describePartialDate(paperDate, language)]
          .filter(Boolean)
          .join(' · '),
        small: t('forms.paperPages', { count: pages }),
      })),
      links: joinLinks(form, own, context.links),
      seeds: context.seeds,
      hidden: new Set(view.hidden),
      days: context.days,
      computed: {
        'first-contact': [t('forms.computed.first-contact')],
        ...computedLines(computed, language),
        'case-code': [context.code],
        'form-name': [`${form.title[language]} · r${sayRevision(form.revision)}`],
        entered: [entered],
      },
      relatives: context.people.map(({ id, relation, roles, birth }) => ({
        id,
        birth,
        relation: roles.includes('main-child') ? 'child' : relation,
      })),
      fromPaper,
      readOnly,
    };
  }, [context, computed, form, language, users, own, fromPaper, readOnly, entered, view.hidden]);
}

const CHILD_ROLES = ['child', 'main-child', 'juvenile'];

/** A child of the case, or somebody who is surely under age. */
function isChild({ roles, birth }: Context['people'][number]): boolean {
  if (roles.some((role) => CHILD_ROLES.includes(role))) return true;
  return (birth?.from ?? '') > addYears(today(), -18);
}

function computedLines(computed: Context['computed'], language: Language) {
  return Object.fromEntries(
    Object.entries(computed)
      .filter(([, lines]) => lines.length > 0)
      .map(([name, lines]) => [name, lines.map((line) => line[language])]),
  );
}

function linksWithin(form: FormDefinition): { path: string; field: Cell & { type: 'link' } }[] {
  const placed = fieldsOf(form).flatMap((field): { path: string; field: Cell }[] =>
    field.type === 'rows' || field.type === 'table'
      ? columnsOf(field).map((column) => ({ path: `${field.id}.${column.id}`, field: column }))
      : [{ path: field.id, field }],
  );
  return placed.flatMap(({ path, field }) => (field.type === 'link' ? [{ path, field }] : []));
}

type Placed = ReturnType<typeof linksWithin>[number];

/**
 * Does it choose from this very form? A column does: a plan's actions name its goals. A question beside
 * the rows speaks of an earlier form of the same kind: a new idea names the one it replaces.
 */
const isWithin = (form: FormDefinition, { path, field }: Placed): boolean =>
  field.to.form === form.id && path.includes('.');

/** Rows of this very form that its links choose from. */
function linkedRows(form: FormDefinition): string[] {
  return linksWithin(form).flatMap((link) => (isWithin(form, link) ? [link.field.to.rows] : []));
}

/** Questions of this form whose rows are people that have a name. */
function rowsOfPeople(form: FormDefinition): string[] {
  return fieldsOf(form)
    .filter(
      (field) =>
        field.type === 'rows' &&
        field.about === 'people' &&
        field.columns.some(({ id }) => id === 'name-km'),
    )
    .map(({ id }) => id);
}

/** Those who were typed in this form: by their names only, until it is finished. */
function peopleIn(form: FormDefinition, own: Answers): KnownPerson[] {
  const word = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
  return rowsOfPeople(form).flatMap((rows) => {
    const field = fieldsOf(form).find(({ id }) => id === rows);
    const people = field?.type === 'rows' ? rowsOf(field, own) : [];
    return people
      .map(({ id, answers }) => {
        const names = { nameKm: word(answers['name-km']), nameLatin: word(answers['name-latin']) };
        return { id, ...names, small: '', isTyped: true };
      })
      .filter(({ nameKm, nameLatin }) => nameKm + nameLatin !== '');
  });
}

function joinLinks(form: FormDefinition, own: Answers, told: Context['links']): Links {
  const links = linksWithin(form).map((link) => {
    const { path, field } = link;
    if (!isWithin(form, link)) return [path, told[path] ?? []] as const;
    const rows = fieldsOf(form).find(({ id }) => id === field.to.rows);
    const offers = rows?.type === 'rows' ? rowsOf(rows, own) : [];
    return [
      path,
      offers.flatMap((row): LinkOffer[] => {
        const text = row.answers[field.to.column];
        return typeof text === 'string' && text.trim() !== '' ? [{ row: row.id, text }] : [];
      }),
    ] as const;
  });
  return Object.fromEntries(links);
}
