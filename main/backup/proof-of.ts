// Which proof of restore people are shown: the one that says most about the office.
import type { z } from 'zod';
import type { Proof as ShownProof } from '#contract/backup.ts';
import { ErrorCode } from '#contract/errors.ts';
import { lastProof, type Proof } from '../storage/backup-proofs.ts';
import type { TargetRow } from '../storage/backups.ts';
import type { Store } from '../storage/store.ts';
import { isBuiltIn } from './targets.ts';

type Shown = z.input<typeof ShownProof>;

/** Damage before all; then the newest good one that did not need this computer; then the newest. */
export function proofOf(store: Store, rows: readonly TargetRow[]): Shown | null {
  const restored = lastProof(store.db, null);
  const proofs = rows.flatMap((row) => {
    const proof = lastProof(store.db, row.id);
    return proof ? [show(proof, isBuiltIn(row) ? 'here' : 'away', row.name)] : [];
  });
  if (restored) proofs.push(show(restored, 'restored', ''));
  proofs.sort((a, b) => b.at - a.at);
  return (
    proofs.find(({ reason }) => reason === 'backup-damaged') ??
    proofs.find(({ reason, from }) => reason === null && from !== 'here') ??
    proofs.find(({ reason }) => reason === null) ??
    proofs[0] ??
    null
  );
}

function show(proof: Proof, from: Shown['from'], place: string): Shown {
  const { at, seconds, expected, counts, scansTried, scansGood, healed } = proof;
  const reason = ErrorCode.nullable().catch('unexpected').parse(proof.reason);
  return { at, seconds, reason, from, place, expected, counts, scansTried, scansGood, healed };
}
