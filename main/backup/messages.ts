// What main and the backup process say to each other. Everything is plain JSON; bytes are base64.
import type { CheckedFile } from './check-file.ts';
import type { EraseResult } from './erase/carry-out.ts';
import type { ErasePlan } from './erase/plan.ts';
import type { FailureCode } from './failure.ts';
import type { Manifest } from './manifest.ts';
import type { FetchResult } from './past/fetch-files.ts';
import type { ProofResult } from './prove.ts';
import type { ReadBackResult } from './read-back.ts';
import type { RunResult, Stage } from './run.ts';
import type { UploadLimit } from './stores/pace.ts';
import type { ProbeResult } from './stores/probe.ts';
import type { S3Place } from './stores/s3-client.ts';

/** Where a repository is. `authority` is a PEM that only this server's certificate needs. */
export type Place =
  | { kind: 'folder'; path: string }
  | ({ kind: 's3'; authority?: string } & S3Place);

/** One piece of work; a process does one and ends. `password` is the words with single spaces. */
export type Task =
  | {
      task: 'backup';
      place: Place;
      keyFile: string;
      masterKey: string;
      workFolder: string;
      sealedFolder: string;
      /** Originals that are still on their way to this computer. */
      awaited?: string[];
      device: string;
      goOnBesideOthers: boolean;
      program: string;
      rescueFolder: string;
      /** How fast uploads to a server may go; as fast as they can without it. */
      limit?: UploadLimit | undefined;
      budgetBytes?: number | undefined;
    }
  | { task: 'list'; place: Place; password: string; limit: number }
  | {
      task: 'restore';
      place: Place;
      password: string;
      snapshot: string;
      into: string;
      /** The scans stay where they are; they arrive later. */
      withoutScans?: boolean;
    }
  /** Brings originals to the office in this folder, while it is worked in. */
  | {
      task: 'arrive';
      place: Place;
      masterKey: string;
      snapshot: string;
      office: string;
      names: string[];
    }
  | {
      task: 'prove';
      place: Place;
      keyFile: string;
      masterKey: string;
      snapshot: string;
      into: string;
      scans: number;
      week: number;
    }
  | { task: 'read-back'; place: Place; masterKey: string; snapshot: string; names: string[] }
  /** The copies at a place, told with the office's own key. */
  | { task: 'days'; place: Place; masterKey: string; limit: number }
  /** Some files of one copy, by their paths in it. */
  | {
      task: 'past';
      place: Place;
      masterKey: string;
      snapshot: string;
      paths: string[];
      into: string;
    }
  /** Opens a case file that was proved; its key goes to no process that talks to a server. */
  | { task: 'check'; file: string; key: string }
  | {
      task: 'plan-erasure';
      place: Place;
      masterKey: string;
      before: number;
      proved: string | null;
    }
  | {
      task: 'erase';
      place: Place;
      masterKey: string;
      plan: ErasePlan;
      proved: string | null;
      device: string;
      workFolder: string;
    }
  | { task: 'probe'; place: Place };

/** What main says after the task: answers to what the process asked, or a stop. */
export type Order =
  | { order: 'held'; databaseFile: string; databaseSize: number; manifest: string; keybag: string }
  | { order: 'not-held' }
  | { order: 'grouped'; groups: string[][] }
  /** Somebody waits for this original. */
  | { order: 'first'; name: string }
  | { order: 'cancel' };

/** The office's own key of its backups, to be kept again after a restore. */
export interface BackupKey {
  readonly keyFile: string;
  readonly masterKey: string;
}

/** A copy at a place. */
export interface ListedCopy {
  readonly id: string;
  readonly at: number;
  /** All scans of its moment are in it. */
  readonly complete: boolean;
}

export interface ListedSnapshot extends ListedCopy {
  readonly device: string;
  /** Null when its snapshot does not tell what it holds. */
  readonly manifest: Manifest | null;
}

/** What the process used in all. */
export interface Usage {
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** Results by task. */
export interface Results {
  backup: Omit<RunResult, 'time'> & { at: number; seconds: number } & Usage;
  list: { snapshots: ListedSnapshot[]; damaged: string[] };
  restore: {
    files: number;
    bytes: number;
    manifest: Manifest | null;
    lost: { path: string; object: string }[];
    /** Names of the scans that the copy holds whole, if they were left out. */
    scans: string[];
    healed: number;
    key: BackupKey;
  } & Usage;
  arrive: Record<string, never>;
  prove: ProofResult;
  'read-back': ReadBackResult;
  days: { copies: ListedCopy[] };
  past: FetchResult;
  check: CheckedFile;
  'plan-erasure': ErasePlan;
  erase: EraseResult;
  probe: ProbeResult;
}

export type TaskName = keyof Results;

/** What the process says. */
export type Report =
  | { report: 'hold' }
  | { report: 'release' }
  | { report: 'group'; ids: readonly string[] }
  | {
      report: 'progress';
      stage: Stage | 'arriving' | 'restoring' | 'proving' | 'reading-back' | 'waiting';
      done: number;
      total: number | null;
    }
  | { report: 'arrived'; whole: readonly string[]; lost: readonly string[] }
  | { report: 'done'; result: Results[TaskName] }
  | { report: 'failed'; code: FailureCode; object?: string; stack?: string };
