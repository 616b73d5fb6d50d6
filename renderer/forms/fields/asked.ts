// What every question of a form is given, whatever its type.

import type { ReactNode } from 'react';
import type { Row } from '#domain/forms/answers.ts';
import type { Cell, Level, NamedFrom } from '#domain/forms/form.ts';
import type { Relative } from '#domain/forms/warnings.ts';
import type { PartialDate } from '#domain/people/partial-date.ts';

export type KnownPerson = {
  id: string;
  nameKm: string;
  nameLatin: string;
  small: string;
  /** Written in a form that is not finished and no person of the case yet: an answer holds the name alone. */
  isTyped?: boolean;
};
/** Something to choose by its id: a paper of the folder. */
export type Known = { id: string; label: string; small: string };
/** A row of another form, or of this one, by what stands in it. */
export type LinkOffer = { row: string; text: string };
/** A row that the case already knows; `since`: when it was last said to be true. */
export type OfferedRow = Row & { since: number };

/** What a form knows beside its answers. It stays the same object while only answers change. */
export type FormWorld = {
  code: string;
  nameKm: string;
  nameLatin: string;
  /** The people of the case. */
  family: readonly KnownPerson[];
  /** The ids of those of them who are children. */
  children: readonly string[];
  /** Whom or what a name may be taken from, the likeliest first. */
  named: Readonly<Record<NamedFrom | 'family', readonly KnownPerson[]>>;
  /** The name behind an id, of somebody who has left too. */
  nameOf: (id: string) => string | null;
  papers: readonly Known[];
  /** Rows that a link may choose, by its path in the definition: `problem`, `goals.problem`. */
  links: Readonly<Record<string, readonly LinkOffer[]>>;
  /** Rows that a question may begin with, by its id. */
  seeds: Readonly<Record<string, readonly OfferedRow[]>>;
  /** Questions whose answers are hidden from this person, by their path in the definition. */
  hidden: ReadonlySet<string>;
  /** Days that a question about a day offers, by its id. */
  days: Readonly<Record<string, readonly PartialDate[]>>;
  /** Values that the app worked out, a line each, by the name a form shows them under. */
  computed: Readonly<Record<string, readonly string[]>>;
  relatives: readonly Relative[];
  /** "Not on the paper" is an answer too. */
  fromPaper: boolean;
  readOnly: boolean;
};

export type Asked<F extends Cell = Cell> = {
  field: F;
  /** Where it stands: "sex", or "people.<row id>.sex". */
  path: string;
  number: string | undefined;
  /** It stands under the head of a column: its label is for screen readers only. */
  quietLabel: boolean;
  answer: unknown;
  /** undefined takes the answer away. */
  onAnswer: (answer: unknown) => void;
  error: string | undefined;
  help: ReactNode;
  world: FormWorld;
  /** The levels of the table row that it stands in. */
  levels: readonly Level[] | undefined;
  /** Opens the honest ways of not answering; there only where one is allowed. */
  noAnswer: ReactNode;
};
export type AskedOf<T extends Cell['type']> = Asked<Extract<Cell, { type: T }>>;
