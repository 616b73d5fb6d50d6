// What differs, row by row, and which rows are ticked to be brought back.
import { useState } from 'react';
import type { PastCase } from '#contract/past.ts';

/** The id of the one row that stands for step, module and place. */
export const CASEWORK = 'casework';

export type Chosen = {
  casework: boolean;
  people: string[];
  facts: string[];
  houses: string[];
  forms: string[];
  drawings: string[];
  pages: string[];
};

/** Ids in the order of the screen, with those that cannot be brought back. */
export function rowsOf(view: PastCase): { id: string; may: boolean }[] {
  const casework = view.casework
    ? [{ id: CASEWORK, may: view.casework.fields.some((name) => name !== 'status') }]
    : [];
  return [
    ...casework,
    ...view.people.map(({ id }) => ({ id, may: true })),
    ...view.facts.map(({ thread }) => ({ id: thread, may: true })),
    ...view.houses.map(({ id }) => ({ id, may: true })),
    ...view.forms.map(({ id }) => ({ id, may: true })),
    ...view.drawings.map(({ id }) => ({ id, may: true })),
    ...view.pages.map(({ id, lies }) => ({ id, may: lies !== 'elsewhere' })),
  ];
}

export function useChosen(view: PastCase) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const able = rowsOf(view).flatMap(({ id, may }) => (may ? [id] : []));
  const on = able.filter((id) => ticked.has(id));
  const of = (rows: readonly { id: string }[]) =>
    rows.flatMap(({ id }) => (on.includes(id) ? [id] : []));
  const chosen: Chosen = {
    casework: on.includes(CASEWORK),
    people: of(view.people),
    facts: of(view.facts.map(({ thread }) => ({ id: thread }))),
    houses: of(view.houses),
    forms: of(view.forms),
    drawings: of(view.drawings),
    pages: of(view.pages),
  };
  return {
    chosen,
    count: on.length,
    isOn: (id: string) => on.includes(id),
    isAble: (id: string) => able.includes(id),
    turn: (id: string) =>
      setTicked(
        (before) =>
          new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]),
      ),
    turnAll: () => setTicked(new Set(on.length === able.length ? [] : able)),
    clear: () => setTicked(new Set()),
  };
}
