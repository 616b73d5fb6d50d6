// MANIFEST.json: what one backup holds, written into it, so that a restore can be compared with it; and into its
// snapshot, so that a list of copies can tell it.
import { z } from 'zod';

export const ManifestSchema = z.object({
  format: z.literal(1),
  storeId: z.string(),
  /** Changes at each restore. */
  epoch: z.string(),
  schema: z.union([z.int(), z.string()]),
  app: z.string(),
  /** Rows by table, for example `cases`, `people`, `pages`. */
  rows: z.record(z.string(), z.int().nonnegative()),
  /** Bytes of the case file and all sealed files. */
  bytes: z.int().nonnegative().optional(),
  /** Head of the event chain: how many events, and the MAC of the last. */
  events: z.object({ n: z.int().nonnegative(), mac: z.string() }),
});

export type Manifest = z.infer<typeof ManifestSchema>;

/** No clock in it: an unchanged office has an unchanged manifest. */
export function formatManifest(manifest: Manifest): Buffer {
  return Buffer.from(`${JSON.stringify(ManifestSchema.parse(manifest), null, 2)}\n`);
}

/** Null when the bytes are no manifest of this format. */
export function parseManifest(bytes: Buffer): Manifest | null {
  try {
    return ManifestSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}
