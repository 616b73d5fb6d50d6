// What every question of a form is given, whatever its type.

import type { ReactNode } from 'react';
import type { Honest } from '#domain/forms/answers.ts';
import type { Cell, Level } from '#domain/forms/form.ts';

export type KnownPerson = { id: string; nameKm: string; nameLatin: string; small: string };
/** What a form knows beside its answers: people to offer, values that are computed. */
export type FormWorld = {
  staff: readonly KnownPerson[];
  register: readonly KnownPerson[];
  /** Values of computed fields by what they show. */
  computed: Readonly<Record<string, string>>;
  /** The levels of the table row that is being answered. */
  levels?: readonly Level[];
  /** "Not on the paper" is an answer too. */
  fromPaper: boolean;
  readOnly: boolean;
};

export type Asked<F extends Cell = Cell> = {
  field: F;
  /** Where it stands: "sex", or "people.<row id>.sex". */
  path: string;
  number: string | undefined;
  answer: unknown;
  /** undefined takes the answer away. */
  onAnswer: (answer: unknown) => void;
  error: string | undefined;
  help: ReactNode;
  world: FormWorld;
  /** Opens the honest ways of not answering; there only where one is allowed. */
  noAnswer: ReactNode;
};
export type HonestChoice = { value: Honest; label: string };
