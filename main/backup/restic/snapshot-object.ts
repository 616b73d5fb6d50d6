// Snapshot objects: one moment of the office, by the id of its root tree.
import { z } from 'zod';
import { BackupFailure } from '../failure.ts';

export interface Snapshot {
  /** Name of the stored object: SHA-256 of its sealed bytes. */
  readonly id: string;
  readonly time: Date;
  readonly tree: string;
  readonly hostname: string;
  readonly tags: readonly string[];
  readonly parent?: string;
}

const schema = z.object({
  time: z.coerce.date(),
  tree: z.string(),
  hostname: z.string().default(''),
  tags: z.array(z.string()).nullish(),
  parent: z.string().nullish(),
});

/** The JSON value that restic expects. `hostname` is the id of the device, never its owner's name. */
export function formatSnapshot(snapshot: Omit<Snapshot, 'id'> & { program: string }): unknown {
  const { time, tree, hostname, tags, parent, program } = snapshot;
  return {
    time: time.toISOString(),
    ...(parent === undefined ? {} : { parent }),
    tree,
    paths: ['/'],
    hostname,
    username: 'samnum',
    uid: 0,
    gid: 0,
    tags,
    program_version: program,
  };
}

/** The inverse of `formatSnapshot`; throws `object-damaged` when the value is no snapshot. */
export function parseSnapshot(id: string, value: unknown): Snapshot {
  const result = schema.safeParse(value);
  if (!result.success) throw new BackupFailure('object-damaged', `snapshots/${id}`, result.error);
  const { time, tree, hostname, tags, parent } = result.data;
  const snapshot = { id, time, tree, hostname, tags: tags ?? [] };
  return parent ? { ...snapshot, parent } : snapshot;
}
