// Who may read and write a form. Some forms are closed to people who may read the rest of the case.
import { z } from 'zod';
import { INTAKE } from '../cases/intake.ts';
import {
  type CaseScope,
  handlesMoney,
  mayEdit,
  mayFile,
  mayRead,
  type Naming,
  type Session,
} from '../roles.ts';
import { type Answers, ChoiceAnswer, PersonAnswer } from './answers.ts';

/** What the right on a form is decided on. `otherTexts` are texts kept beside until somebody settles them. */
export type FormFacts = Naming & {
  form: string;
  author: string;
  restricted: boolean;
  answers: Answers;
  otherTexts?: readonly Answers[];
  /** Who reads counselling notes besides the counsellor who wrote them; nobody when left out. */
  counsellingReaders?: readonly CounsellingReader[];
};

/** Those to whom an office may open counselling notes: the workers of the case, the coordinator. */
export const CounsellingReader = z.enum(['workers', 'coordinator']);
export type CounsellingReader = z.infer<typeof CounsellingReader>;

export const COUNSELLING = 'counselling-note';

/**
 * Kinds of forms with readers of their own. Every other one is for the coordinator and all who work on its
 * case, unless somebody closed it by name.
 */
export const CLOSED_KINDS = ['concern', 'supervision', 'feedback', COUNSELLING] as const;

/** Nothing; what every reader of the case sees; or the restricted answers too. */
export type Reading = 'none' | 'open' | 'all';

const personIn = (answers: Answers, field: string): string | null =>
  PersonAnswer.safeParse(answers[field]).data?.id ?? null;

/** Does any text of the concern name this person of the staff as who may have done it? */
function isAbout(user: string, { form, answers, otherTexts = [] }: FormFacts): boolean {
  if (form !== 'concern') return false;
  return [answers, ...otherTexts].some((text) => personIn(text, 'by-whom') === user);
}

/** The two people of a session of supervision, and whoever begins the note until both are named. */
function pairOf({ answers, author }: FormFacts): string[] {
  const pair = ['supervised', 'with'].flatMap((field) => personIn(answers, field) ?? []);
  return pair.length < 2 ? [...pair, author] : pair;
}

/** Forms of which nobody who may not read them is told that they are there. */
const SILENT: ReadonlySet<string> = new Set(['concern', 'supervision', 'feedback']);

/** A form that is closed for somebody is shown to them as closed, unless even that would tell too much. */
export const isSilent = (form: string): boolean => SILENT.has(form);

function readingConcern(session: Session, scope: CaseScope, form: FormFacts): Reading {
  const { role, user } = session;
  if (isAbout(user, form)) return 'none';
  if (role === 'coordinator' || role === 'focal-person') return 'all';
  if (role !== 'social-worker' && role !== 'counsellor') return 'none';
  if (form.author === user || form.named.includes(user)) return 'all';
  return scope.workers.includes(user) && !form.only ? 'all' : 'none';
}

/** Families speak freely only when their own workers never read it. */
function readingFeedback({ role, user }: Session, scope: CaseScope, form: FormFacts): Reading {
  if (scope.workers.includes(user)) return 'none';
  return role === 'coordinator' || (role === 'social-worker' && form.author === user)
    ? 'all'
    : 'none';
}

/** A counselling note is its counsellor's, also when the case was taken from her; of others those whom the office named, or who were named for it. */
function readingCounselling(session: Session, scope: CaseScope, form: FormFacts): Reading {
  const { role, user } = session;
  const readers = form.counsellingReaders ?? [];
  const isReader =
    (role === 'coordinator' && readers.includes('coordinator')) ||
    (role === 'social-worker' && readers.includes('workers') && scope.workers.includes(user));
  const isNamed = form.named.includes(user) && mayRead(session, scope);
  return form.author === user || isNamed || isReader ? 'all' : 'none';
}

/** A choice is for the person and the workers, unless they said that everybody may see it. */
const staysRestricted = ({ form, restricted, answers }: FormFacts): boolean =>
  form === 'personal-choice'
    ? ChoiceAnswer.safeParse(answers.keep).data?.option !== 'all'
    : restricted;

/** Is the form closed for some readers of its case, or closed even as a name? */
export const isClosedForSome = (form: FormFacts): boolean =>
  form.only || staysRestricted(form) || isSilent(form.form);

/**
 * Office staff read what they wrote down of a family's opinion, and the referral they entered until its
 * case has a worker: what is added then is not theirs to know.
 */
function readingOfStaff(session: Session, scope: CaseScope, form: FormFacts): Reading {
  if (form.author !== session.user || form.only) return 'none';
  if (form.form === INTAKE) return scope.workers.length === 0 ? 'all' : 'none';
  return form.form === 'feedback' && mayFile(session, scope) ? 'all' : 'none';
}

/** What of a form this person may read. The one rule for view, context, chronology, search and export. */
export function readingOf(session: Session, scope: CaseScope, form: FormFacts): Reading {
  const { role, user } = session;
  if (handlesMoney(session)) {
    const closed = scope.restricted || form.only;
    return form.form === 'support-request' && !closed ? 'open' : 'none';
  }
  if (role === 'scan-clerk') return readingOfStaff(session, scope, form);
  if (form.form === 'concern') return readingConcern(session, scope, form);
  if (form.form === COUNSELLING) return readingCounselling(session, scope, form);
  if (!mayRead(session, scope)) return 'none';
  if (form.form === 'supervision') return pairOf(form).includes(user) ? 'all' : 'none';
  if (form.form === 'feedback') return readingFeedback(session, scope, form);
  if (role === 'coordinator' || form.named.includes(user)) return 'all';
  if (form.only) return 'none';
  if (mayRead(session, { ...scope, restricted: true })) return 'all';
  return staysRestricted(form) ? 'none' : 'open';
}

/** May this person read the form at all? */
export const mayReadForm = (session: Session, scope: CaseScope, form: FormFacts): boolean =>
  readingOf(session, scope, form) !== 'none';

/**
 * May this person write the form? Its readers who may change the case, and whoever began a concern,
 * asked for feedback or (office staff) entered a referral, who need not work on the case.
 */
export function mayWriteForm(session: Session, scope: CaseScope, form: FormFacts): boolean {
  if (readingOf(session, scope, form) !== 'all') return false;
  const entered = session.role === 'scan-clerk' && form.form === INTAKE;
  const begun = form.form === 'concern' || form.form === 'feedback' || entered;
  const isOwn = form.author === session.user;
  if (form.form === COUNSELLING) return session.role === 'counsellor' && isOwn;
  return mayEdit(session, scope) || (begun && isOwn);
}

/**
 * May this person begin a form of this kind in the case? Office staff may write down what a family says
 * of the work, and read nothing else of the case.
 */
export function mayBeginForm(session: Session, scope: CaseScope, form: string): boolean {
  if (session.role === 'scan-clerk') return form === 'feedback' && mayFile(session, scope);
  if (!mayRead(session, scope)) return false;
  if (form === 'concern') return true;
  if (session.role === 'counsellor' || form === COUNSELLING)
    return session.role === 'counsellor' && form === COUNSELLING;
  if (form === 'feedback') return !scope.workers.includes(session.user);
  return mayEdit(session, scope);
}
