// What a form of one kind does besides being kept: a rule only the case can tell, and what follows.
import type { FormProblem } from '#domain/forms/check.ts';
import type { ConceptValue } from '#domain/forms/project.ts';
import type { Session } from '#domain/roles.ts';
import type { Db } from '../../storage/database.ts';
import type { ExceptionRecord } from '../../storage/exceptions.ts';
import type { FormRecord } from '../../storage/forms.ts';
import type { Act } from '../../storage/store.ts';

export type Asked = { db: Db; session: Session; form: FormRecord };

/** What a rule closes to whoever writes, and only the coordinator may open. `problem`: what is told of it. */
export type Forbidden = Pick<ExceptionRecord, 'rule' | 'place' | 'about'> & {
  /** Why it is asked for all the same; empty until it is written. */
  reason: string;
  problem: FormProblem;
};

export type Effect = {
  /** What else stands in the way of completing it; nothing when it may be completed. */
  check?(asked: Asked): FormProblem[];
  /** Rules that close something here, whether or not the coordinator has opened it. */
  forbidden?(asked: Asked): Forbidden[];
  /** A draft that was sent asks the coordinator when it is saved; others when somebody tries to finish them. */
  isSent?(form: FormRecord): boolean;
  /** What it says to statistics besides its answers: what the app worked out when it was completed. */
  values?(asked: Asked): ConceptValue[];
  /** What follows in the case when it is completed, in the same transaction. */
  follow?(asked: Asked & { act: Act }): void;
};
