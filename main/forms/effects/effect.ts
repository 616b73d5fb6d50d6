// What a form of one kind does besides being kept: a rule only the case can tell, and what follows.
import type { FormProblem } from '#domain/forms/check.ts';
import type { ConceptValue } from '#domain/forms/project.ts';
import type { Session } from '#domain/roles.ts';
import type { Db } from '../../storage/database.ts';
import type { FormRecord } from '../../storage/forms.ts';
import type { Act } from '../../storage/store.ts';

export type Asked = { db: Db; session: Session; form: FormRecord };

export type Effect = {
  /** What else stands in the way of completing it; nothing when it may be completed. */
  check?(asked: Asked): FormProblem[];
  /** What it says to statistics besides its answers: what the app worked out when it was completed. */
  values?(asked: Asked): ConceptValue[];
  /** What follows in the case when it is completed, in the same transaction. */
  follow?(asked: Asked & { act: Act }): void;
};
