// Who keeps which addresses of the office's directory.
import type { Role } from '../roles.ts';

const KINDS = ['facilities', 'providers', 'funders'] as const;
export type EntryKind = (typeof KINDS)[number];

const ALL: readonly Role[] = ['coordinator', 'social-worker', 'administrator'];

/** Kinds of addresses this role may add and change; procurement those from whom something is bought. */
export function keptKinds(role: Role): readonly EntryKind[] {
  if (ALL.includes(role)) return KINDS;
  return role === 'procurement' ? ['providers'] : [];
}
