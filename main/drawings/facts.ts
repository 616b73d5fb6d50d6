// What the pictures show that is not drawn: the family as the case has it, and what its records offer.
import type { z } from 'zod';
import type { DrawingFacts, DrawingOffer } from '#contract/drawings.ts';
import { personOfLine } from '#domain/cases/line.ts';
import { ChoiceAnswer } from '#domain/forms/answers.ts';
import { type PartialDate, PartialDateSchema } from '#domain/people/partial-date.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { caseScope } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { householdsOf, relationsOf } from '../storage/households.ts';
import { currentLines, type LineRecord, linesEverOf } from '../storage/lines.ts';
import { membersOf } from '../storage/people.ts';

type Facts = z.infer<typeof DrawingFacts>;
type Offer = z.infer<typeof DrawingOffer>;

const dateIn = (line: LineRecord, field: string): PartialDate | null =>
  PartialDateSchema.safeParse(line.answers[field]).data ?? null;

const stageOf = (line: LineRecord) =>
  ChoiceAnswer.safeParse(line.answers['prison-status']).data?.option;

/** In prison now, as the newest line about this person says. */
function prisonOf(lines: readonly LineRecord[], personId: string) {
  const line = lines.findLast((one) => personOfLine(one.answers) === personId);
  if (!line || stageOf(line) === 'released') return null;
  return { until: dateIn(line, 'release-on') };
}

/** The people of a case, who is what to whom, and who lives together. */
export function factsOf(db: Db, caseId: string): Facts {
  const prison = currentLines(db, caseId, 'prison');
  const people = membersOf(db, caseId).map(({ id, personId, roles, relation, rev, person }) => {
    const { nameKm, nameLatin, otherNames, sex, birth, died, phone, recordingWish } = person;
    return {
      ...{ nameKm, nameLatin, otherNames, sex, birth, died, phone, recordingWish },
      ...{ id, personId, roles, relation, rev, personRev: person.rev },
      prison: prisonOf(prison, personId),
    };
  });
  return {
    people,
    relations: relationsOf(db, caseId).map(({ id, from, to, kind, rev }) => {
      return { id, from, to, kind, rev };
    }),
    households: householdsOf(db, caseId).map(({ id, placeId, placeText, members, rev }) => {
      return { id, placeId, placeText, members, rev };
    }),
  };
}

/** Births, deaths, arrests, releases and moves that the records of a case know of, in the order of the register. */
export function offersOf(db: Db, session: Session, caseId: string): Offer[] {
  const scope = caseScope(db, caseId);
  if (!scope || !mayRead(session, scope)) return [];
  const offers: Offer[] = [];
  const offer = (
    kind: Offer['kind'],
    of: string,
    personId: string | null,
    when: PartialDate | null,
  ) => {
    if (personId && when && (when.from ?? when.to) !== null)
      offers.push({ fact: `${kind} ${of}`, kind, personId, when });
  };
  for (const { personId, person } of membersOf(db, caseId)) {
    offer('birth', personId, personId, person.birth);
    offer('death', personId, personId, person.died);
  }
  const lines = linesEverOf(db, caseId).filter(({ replacedBy }) => replacedBy === null);
  for (const line of lines) {
    const who = personOfLine(line.answers);
    if (line.kind === 'prison') {
      offer('arrest', line.thread, who, dateIn(line, 'arrested-on'));
      offer('release', line.thread, who, dateIn(line, 'released-on'));
    }
    if (line.kind === 'living') offer('move', line.id, who, dateIn(line, 'since'));
  }
  return offers;
}
