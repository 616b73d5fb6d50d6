// May a file of a drawing leave the office? The family said; a coordinator may have a reason all the same.
import type { Role } from '../roles.ts';
import type { Agreed } from './drawing.ts';

/** `unasked`: it may, and whoever does it is told that nobody asked. */
export type GivingOut = 'yes' | 'unasked' | 'with-reason' | 'no';

export function givingOut(share: Agreed, role: Role): GivingOut {
  if (share === 'yes') return 'yes';
  if (share === 'not-asked') return 'unasked';
  return role === 'coordinator' ? 'with-reason' : 'no';
}

/** `reason`: what the coordinator wrote; it counts only where one is asked for. */
export function isGivenOut(share: Agreed, role: Role, reason: string): boolean {
  const giving = givingOut(share, role);
  return giving === 'with-reason' ? reason.trim() !== '' : giving !== 'no';
}
