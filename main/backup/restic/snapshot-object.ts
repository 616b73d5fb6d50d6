// Snapshot objects: one moment of the office, by the id of its root tree.
import { z } from 'zod';
import { BackupFailure } from '../failure.ts';
import { type Manifest, ManifestSchema } from '../manifest.ts';

export interface Snapshot {
  /** Name of the stored object: SHA-256 of its sealed bytes. */
  readonly id: string;
  readonly time: Date;
  readonly tree: string;
  readonly hostname: string;
  readonly tags: readonly string[];
  readonly parent?: string;
  /** What this copy holds, so that a list of copies needs nothing else; stock restic does not look at it. */
  readonly manifest?: Manifest;
}

const schema = z.object({
  time: z.coerce.date(),
  tree: z.string(),
  hostname: z.string().default(''),
  tags: z.array(z.string()).nullish(),
  parent: z.string().nullish(),
  // One of a later format, or of somebody else, says nothing.
  manifest: ManifestSchema.optional().catch(undefined),
});

/** The JSON value that restic expects. `hostname` is the id of the device, never its owner's name. */
export function formatSnapshot(snapshot: Omit<Snapshot, 'id'> & { program: string }): unknown {
  const { time, tree, hostname, tags, parent, program, manifest } = snapshot;
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
    ...(manifest && { manifest }),
  };
}

/** The inverse of `formatSnapshot`; throws `object-damaged` when the value is no snapshot. */
export function parseSnapshot(id: string, value: unknown): Snapshot {
  const result = schema.safeParse(value);
  if (!result.success) throw new BackupFailure('object-damaged', `snapshots/${id}`, result.error);
  const { time, tree, hostname, tags, parent, manifest } = result.data;
  return {
    ...{ id, time, tree, hostname, tags: tags ?? [] },
    ...(parent && { parent }),
    ...(manifest && { manifest }),
  };
}
