// What every part of a printed form is given.
import type { Answers } from '#domain/forms/answers.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import type { FormWorld } from '../forms/fields/asked.ts';

export type Printed = {
  form: FormDefinition;
  /** Null prints empty lines, boxes and rows. */
  answers: Answers | null;
  world: FormWorld;
  /** The text beside the mark of a sealed form, or null while it is a draft. */
  stamp: string | null;
};
