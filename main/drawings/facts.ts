// What the pictures show that is not drawn: the family as the case has it, and what its records offer.
import { z } from 'zod';
import type { DrawingFacts, DrawingOffer } from '#contract/drawings.ts';
import { INTAKE } from '#domain/cases/intake.ts';
import { personOfLine } from '#domain/cases/line.ts';
import { ChoiceAnswer, Row } from '#domain/forms/answers.ts';
import { isClosedForSome } from '#domain/forms/rights.ts';
import { type PartialDate, PartialDateSchema } from '#domain/people/partial-date.ts';
import { mayRead, type Session } from '#domain/roles.ts';
import { formFacts } from '../storage/access.ts';
import { caseScope } from '../storage/cases.ts';
import type { Db } from '../storage/database.ts';
import { formsOfCase } from '../storage/forms.ts';
import { householdsOf, relationsOf } from '../storage/households.ts';
import { currentLines, type LineRecord, linesEverOf } from '../storage/lines.ts';
import { type MemberRecord, membersOf } from '../storage/people.ts';

type Facts = z.infer<typeof DrawingFacts>;
type Kin = Facts['people'][number];
type Offer = z.infer<typeof DrawingOffer>;

const dateIn = (line: LineRecord, field: string): PartialDate | null =>
  PartialDateSchema.safeParse(line.answers[field]).data ?? null;

const optionOf = (answer: unknown) => ChoiceAnswer.safeParse(answer).data?.option;
const stageOf = (line: LineRecord) => optionOf(line.answers['prison-status']);
const Rows = z.object({ rows: z.array(Row) });
const Side = z.enum(['paternal', 'maternal']);
/** Parts in a case that say where somebody is, before a line does. */
const HELD = ['prisoner', 'in-prison'];

/** In prison now, as the newest line about this person says; without any, as their part in the case says. */
function prisonOf(lines: readonly LineRecord[], { personId, roles }: MemberRecord) {
  const line = lines.findLast((one) => personOfLine(one.answers) === personId);
  if (!line) return roles.some((role) => HELD.includes(role)) ? { until: null } : null;
  return stageOf(line) === 'released' ? null : { until: dateIn(line, 'release-on') };
}

/** What the newest intake form says of how somebody is kin, by membership: more than the one word of the register. */
function kinshipToldOf(db: Db, caseId: string): Map<string, Pick<Kin, 'side' | 'shares'>> {
  const intake = formsOfCase(db, caseId).findLast(({ form }) => form === INTAKE);
  // A form that is closed for some tells nothing to whoever may only see the drawing.
  const isOpen = intake !== undefined && !isClosedForSome(formFacts(db, intake));
  const rows = isOpen ? (Rows.safeParse(intake.answers.people).data?.rows ?? []) : [];
  return new Map(
    rows.map(({ id, answers }) => {
      const side = Side.safeParse(optionOf(answers.side)).data;
      const shares = optionOf(answers['sibling-kind']);
      return [id, { ...(side && { side }), ...(shares && { shares }) }];
    }),
  );
}

/** The people of a case, who is what to whom, and who lives together. */
export function factsOf(db: Db, caseId: string): Facts {
  const prison = currentLines(db, caseId, 'prison');
  const told = kinshipToldOf(db, caseId);
  const people = membersOf(db, caseId).map((member) => {
    const { id, personId, roles, relation, rev, person } = member;
    const { nameKm, nameLatin, otherNames, sex, birth, died, phone, recordingWish } = person;
    return {
      ...{ nameKm, nameLatin, otherNames, sex, birth, died, phone, recordingWish },
      ...{ id, personId, roles, relation, rev, personRev: person.rev, ...told.get(id) },
      prison: prisonOf(prison, member),
    };
  });
  return {
    people,
    relations: relationsOf(db, caseId).map(({ caseId: _, ...relation }) => relation),
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
