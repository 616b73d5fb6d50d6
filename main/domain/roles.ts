// The roles of an office and what each may do with a case. Decided in main, never in a window.
import { z } from 'zod';

export const Role = z.enum([
  'coordinator',
  'social-worker',
  'counsellor',
  'scan-clerk',
  'procurement',
  'finance',
  'monitoring',
  'director',
  'researcher',
  'focal-person',
  'administrator',
]);
export type Role = z.infer<typeof Role>;

/** Those who are told figures and nothing else: no case, no name, no paper. */
export const FIGURES_ONLY: readonly Role[] = ['monitoring', 'director', 'researcher'];

/** Those who handle money: they know a case by its number and see what is asked for, bought and paid. */
const MONEY: readonly Role[] = ['procurement', 'finance'];
export const handlesMoney = ({ role }: Pick<Session, 'role'>): boolean => MONEY.includes(role);

/**
 * Whose it is to buy what was approved: procurement's; finance's where the office has nobody for
 * procurement; null where it has neither, and whoever works on the case buys. `held`: roles of its people.
 */
export function buyingRole(held: readonly Role[]): Role | null {
  return MONEY.find((role) => held.includes(role)) ?? null;
}

/** Who is calling, from which computer. Every call carries one; there is no global "current user". */
export type Session = { user: string; device: string; role: Role };

/**
 * What a right is decided on. `workers` are the ids of the people assigned to the case, `named` of
 * those who were given access to it with a reason.
 */
export type CaseScope = {
  restricted: boolean;
  workers: readonly string[];
  named?: readonly string[] | undefined;
};

const isNamed = (session: Session, scope: CaseScope) =>
  scope.named?.includes(session.user) === true;

/** May this person read what stands in the case (forms, notes, page text)? */
export function mayRead(session: Session, scope: CaseScope): boolean {
  if (session.role === 'coordinator') return true;
  const isGiven = scope.workers.includes(session.user) || isNamed(session, scope);
  // A counsellor reads the cases she was given, and knows of no other.
  if (session.role === 'counsellor') return isGiven;
  return session.role === 'social-worker' && (!scope.restricted || isGiven);
}

/** May a case be given to this person? */
export const mayWork = ({ role }: Session): boolean =>
  role === 'coordinator' || role === 'social-worker';

/** May this person change the case? Social workers change only cases they are assigned to. */
export function mayEdit(session: Session, scope: CaseScope): boolean {
  if (session.role === 'coordinator') return true;
  return session.role === 'social-worker' && scope.workers.includes(session.user);
}

/** May this person put scanned pages into the folder of the case (and see those pages)? */
export function mayFile(session: Session, scope: CaseScope): boolean {
  if (session.role === 'scan-clerk') return !scope.restricted || isNamed(session, scope);
  return mayEdit(session, scope);
}

const FILING: readonly Role[] = ['coordinator', 'social-worker', 'scan-clerk'];

/** Does this person handle paper at all? Only then may they see pages that lie in no folder yet. */
export const handlesPaper = (session: Session): boolean => FILING.includes(session.role);

/**
 * What a paper or form is decided on besides its case: `only` closes it for everybody but the people
 * named and the coordinator; otherwise the people named may read it as a worker of the case does.
 */
export type Naming = { only: boolean; named: readonly string[] };

/** May this person read a paper of the case? A restricted one is for the case's own workers. */
export function mayReadPaper(
  session: Session,
  scope: CaseScope,
  paper: Naming & { restricted: boolean },
): boolean {
  if (!mayRead(session, scope)) return false;
  if (session.role === 'coordinator' || paper.named.includes(session.user)) return true;
  if (paper.only) return false;
  return !paper.restricted || mayRead(session, { ...scope, restricted: true });
}

/** May this person file a paper of the case, and so look at its pages? One closed by name is for the people named. */
export function mayFilePaper(
  session: Session,
  scope: CaseScope,
  paper: Naming & { restricted: boolean },
): boolean {
  const isNamed = session.role === 'coordinator' || paper.named.includes(session.user);
  if (paper.only && !isNamed) return false;
  return mayFile(session, { ...scope, restricted: scope.restricted || paper.restricted });
}
