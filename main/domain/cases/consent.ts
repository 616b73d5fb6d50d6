// What a family and each child agree to now, purpose by purpose, out of everything said and taken back.
import {
  type Answers,
  chosenOf,
  PersonAnswer,
  type Row,
  ScoreAnswer,
  TableAnswer,
} from '../forms/answers.ts';
import { type PartialDate, PartialDateSchema } from '../people/partial-date.ts';

/** The forms that speak of consent. */
export const CONSENT_FORMS = ['consent', 'assent', 'consent-withdrawal'] as const;

/** What tells the order of forms about consent. */
type Filed = {
  id: string;
  form: string;
  state: 'draft' | 'final';
  amends: string | null;
  event: PartialDate | null;
  enteredAt: number;
  answers: Answers;
};
/** A final form about consent that nobody corrected. */
export type ConsentForm = Pick<Filed, 'id' | 'form' | 'answers'>;

/** `ended`: agreed until a day that has passed. `later`: a child said "not now". */
export type StandingConsent = {
  formId: string;
  says: 'yes' | 'no' | 'later' | 'taken-back' | 'ended';
  /** The day of what is said, if it is known. */
  on: PartialDate | null;
  limits: string;
  /** Who took it back; null where nobody did. */
  who: PersonAnswer | null;
  /** `said`, `written` or `shown`; empty where it is not told. */
  how: string;
};

/** Of the family together, or of one child by the id of the person. */
export type Asked = { purpose: string; child?: string | null };

const dayOf = ({ event }: Filed) => event?.from ?? event?.to ?? '';

/**
 * Forms of a case about consent that hold, the newest first by the day they speak of. On the same day
 * a form that was begun later is newer, and a correction is as old as what it corrects: a misspelled
 * name put right does not bring back what was taken back meanwhile.
 */
export function standingForms<F extends Filed>(forms: readonly F[]): F[] {
  const finals = forms.filter(
    ({ form, state }) => state === 'final' && CONSENT_FORMS.some((kind) => kind === form),
  );
  const byId = new Map(finals.map((form) => [form.id, form]));
  const corrected = new Set(finals.map(({ amends }) => amends));
  const begun = (form: F): number => {
    const first = form.amends === null ? undefined : byId.get(form.amends);
    return first ? begun(first) : form.enteredAt;
  };
  return finals
    .filter(({ id }) => !corrected.has(id))
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a), 'en-GB') || begun(b) - begun(a));
}

const dateOf = (answer: unknown) => PartialDateSchema.safeParse(answer).data ?? null;
const personOf = (answer: unknown) => PersonAnswer.safeParse(answer).data ?? null;

type TakenBack = Pick<StandingConsent, 'formId' | 'on' | 'who' | 'how'>;

/** Taken back in a form of its own, or in the last part of a consent form of the first revision. */
function takenBackIn({ id, form, answers }: ConsentForm, asked: Asked): TakenBack | null {
  if (form === 'consent-withdrawal') {
    const own = asked.child ? 'child-taken-back' : 'taken-back';
    const isOther = asked.child && personOf(answers.child)?.id !== asked.child;
    if (isOther || !chosenOf(answers[own]).includes(asked.purpose)) return null;
    const [how = ''] = chosenOf(answers.how);
    return { formId: id, on: dateOf(answers['event-date']), who: personOf(answers.who), how };
  }
  if (form !== 'consent' || asked.child) return null;
  const row = ((answers.withdrawn as { rows?: Row[] } | undefined)?.rows ?? [])
    .map((one) => one.answers)
    .findLast((one) => chosenOf(one.purpose)[0] === asked.purpose);
  return row ? { formId: id, on: dateOf(row.on), who: personOf(row.who), how: '' } : null;
}

type Said = { answer: 'yes' | 'no' | 'later'; limits: string; until: PartialDate | null };

function saidIn({ form, answers }: ConsentForm, { purpose, child = null }: Asked): Said | null {
  const cellIn = (table: unknown) => TableAnswer.safeParse(table).data?.cells[purpose];
  if (child !== null) {
    if (form !== 'assent' || personOf(answers.child)?.id !== child) return null;
    const answer = ScoreAnswer.safeParse(cellIn(answers.answers)?.answer).data?.level;
    const isSaid = answer === 'yes' || answer === 'no' || answer === 'later';
    return isSaid ? { answer, limits: '', until: null } : null;
  }
  if (form !== 'consent') return null;
  const cell = cellIn(answers.purposes);
  const [answer] = chosenOf(cell?.answer);
  if (answer !== 'yes' && answer !== 'no') return null;
  const limits = typeof cell?.limits === 'string' ? cell.limits : '';
  return { answer, limits, until: dateOf(cell?.until) };
}

/**
 * `forms` are the newest first. The newest answer counts: who agrees again has agreed. What was taken
 * back in that form or in a newer one is no consent, whether or not it was ever written down that they
 * agreed. Null when nobody was asked.
 */
export function standingConsent(
  forms: readonly ConsentForm[],
  asked: Asked,
  today: string,
): StandingConsent | null {
  const nothing = { limits: '', who: null, how: '' };
  let takenBack: TakenBack | null = null;
  for (const form of forms) {
    takenBack ??= takenBackIn(form, asked);
    const said = saidIn(form, asked);
    if (!said) continue;
    const on = dateOf(form.answers['event-date']);
    const told = { ...nothing, formId: form.id, on, limits: said.limits };
    if (said.answer !== 'yes') return { ...told, says: said.answer };
    if (takenBack) break;
    if (said.until?.to && said.until.to < today) return { ...told, says: 'ended', on: said.until };
    return { ...told, says: 'yes' };
  }
  return takenBack && { ...nothing, ...takenBack, says: 'taken-back' };
}

/** The forms of a case, or of each of several that are joined. */
export type ConsentCases = readonly (readonly ConsentForm[])[];

/** Of cases that are joined the stricter answer stands: what was refused or taken back in one is not agreed. */
export function strictestConsent(
  cases: ConsentCases,
  asked: Asked,
  today: string,
): StandingConsent | null {
  const said = cases.flatMap((forms) => standingConsent(forms, asked, today) ?? []);
  return said.find(isRefused) ?? said[0] ?? null;
}

/** Does this standing forbid what is asked for? What nobody was asked yet is no refusal. */
export const isRefused = (stands: StandingConsent | null): boolean =>
  stands !== null && stands.says !== 'yes';
