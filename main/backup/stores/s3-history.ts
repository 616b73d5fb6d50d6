// What a bucket with versions still knows of objects that were overwritten or deleted.
import {
  type DeleteMarkerEntry,
  DeleteObjectCommand,
  HeadObjectCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandInput,
} from '@aws-sdk/client-s3';
import { BackupFailure } from '../failure.ts';
import type { KeptObject, ObjectHistory } from './object-store.ts';
import type { S3Connection } from './s3-client.ts';
import { refuseNoList, statusOf } from './s3-failures.ts';

interface Version {
  readonly name: string;
  readonly id: string;
  readonly isNewest: boolean;
  /** The mark that a deletion leaves instead of bytes. */
  readonly isDeletion: boolean;
  readonly tag: string;
  readonly size: number;
}

/** `fetch` reads one version. Where the server or the key does not let us ask, there is no history. */
export function openHistory(
  { client, run }: S3Connection,
  Bucket: string,
  root: string,
  fetch: (name: string, versionId: string) => Promise<Buffer>,
): ObjectHistory {
  async function* list(prefix: string): AsyncGenerator<Version> {
    let input: ListObjectVersionsCommandInput | null = { Bucket, Prefix: root + prefix };
    while (input !== null) {
      const command: ListObjectVersionsCommand = new ListObjectVersionsCommand(input);
      const answer = await run(prefix, async (abortSignal) =>
        refuseNoList(await client.send(command, { abortSignal })),
      ).catch(withoutHistory);
      const entry = (marker: DeleteMarkerEntry, isDeletion: boolean) => ({
        name: marker.Key?.slice(root.length) ?? '',
        id: marker.VersionId ?? '',
        isNewest: marker.IsLatest === true,
        isDeletion,
      });
      for (const version of answer?.Versions ?? []) {
        const tag = version.ETag?.replaceAll('"', '') ?? '';
        yield { ...entry(version, false), tag, size: version.Size ?? 0 };
      }
      for (const marker of answer?.DeleteMarkers ?? []) {
        yield { ...entry(marker, true), tag: '', size: 0 };
      }
      const more = answer?.IsTruncated === true && answer.NextKeyMarker !== undefined;
      const next = {
        KeyMarker: answer?.NextKeyMarker,
        VersionIdMarker: answer?.NextVersionIdMarker,
      };
      input = more ? { Bucket, Prefix: root + prefix, ...next } : null;
    }
  }

  async function versionsOf(name: string): Promise<Version[]> {
    const found: Version[] = [];
    for await (const version of list(name)) if (version.name === name) found.push(version);
    return found;
  }

  return {
    healed: new Set(),
    async survey(prefix) {
      const kept = new Map<string, KeptObject>();
      for await (const { name, size, tag, isNewest, isDeletion } of list(prefix)) {
        const known = kept.get(name) ?? { name, versions: 0, size: 0, newest: null };
        kept.set(name, {
          name,
          versions: known.versions + (isDeletion ? 0 : 1),
          size: Math.max(known.size, size),
          newest: isNewest && !isDeletion ? { tag, size } : known.newest,
        });
      }
      return [...kept.values()];
    },
    async *versions(name) {
      const kept = (await versionsOf(name)).filter(({ isDeletion }) => !isDeletion);
      for (const { id } of kept.reverse()) {
        const bytes = await fetch(name, id).catch(withoutHistory);
        if (bytes !== null) yield bytes;
      }
    },
    async lockedUntil(name) {
      const input = { Bucket, Key: root + name };
      const answer = await run(name, (abortSignal) =>
        client.send(new HeadObjectCommand(input), { abortSignal }),
      ).catch(withoutHistory);
      return answer?.ObjectLockRetainUntilDate ?? null;
    },
    async mayAsk() {
      const command = new ListObjectVersionsCommand({ Bucket, Prefix: root, MaxKeys: 1 });
      try {
        await run('', async (abortSignal) =>
          refuseNoList(await client.send(command, { abortSignal })),
        );
        return true;
      } catch (error) {
        withoutHistory(error);
        // Another refusal is of a server that does not know the question, and keeps no versions.
        return statusOf((error as BackupFailure).cause) !== 403;
      }
    },
    async erase(name) {
      let all = true;
      const versions = await versionsOf(name);
      // The mark of the deletion goes last: without it a version that a lock holds would be seen again.
      for (const { id, isDeletion } of versions.toSorted(
        (a, b) => Number(a.isDeletion) - Number(b.isDeletion),
      )) {
        if (isDeletion && !all) break;
        const input = { Bucket, Key: root + name, VersionId: id };
        const done = await run(name, (abortSignal) =>
          client.send(new DeleteObjectCommand(input), { abortSignal }),
        ).catch(withoutHistory);
        if (done === null) all = false;
      }
      return all;
    },
  };
}

function withoutHistory(error: unknown): null {
  const codes = ['target-refused', 'object-missing'];
  if (error instanceof BackupFailure && codes.includes(error.code)) return null;
  throw error;
}
