// The four roles of an office and what each may do with a case. Decided in main, never in a window.
import { z } from 'zod';

export const Role = z.enum(['coordinator', 'social-worker', 'scan-clerk', 'administrator']);
export type Role = z.infer<typeof Role>;

/** Who is calling, from which computer. Every call carries one; there is no global "current user". */
export type Session = { user: string; device: string; role: Role };

/** What a right is decided on. `workers` are the ids of the people assigned to the case. */
export type CaseScope = { restricted: boolean; workers: readonly string[] };

/** May this person read what stands in the case (forms, notes, page text)? */
export function mayRead(session: Session, scope: CaseScope): boolean {
  if (session.role === 'coordinator') return true;
  if (session.role !== 'social-worker') return false;
  return !scope.restricted || scope.workers.includes(session.user);
}

/** May this person change the case? Social workers change only cases they are assigned to. */
export function mayEdit(session: Session, scope: CaseScope): boolean {
  if (session.role === 'coordinator') return true;
  return session.role === 'social-worker' && scope.workers.includes(session.user);
}

/** May this person put scanned pages into the folder of the case (and see those pages)? */
export function mayFile(session: Session, scope: CaseScope): boolean {
  if (session.role === 'scan-clerk') return !scope.restricted;
  return mayEdit(session, scope);
}
