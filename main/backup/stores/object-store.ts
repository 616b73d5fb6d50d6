// The port every backup target stands behind: a flat space of named, write-once objects.

export interface StoredObject {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** `length` bytes from `offset`; read into the front of `into` where that is given. */
export interface Stretch {
  readonly offset: number;
  readonly length: number;
  readonly into?: Buffer;
}

/** All that a target with versions keeps of one name. */
export interface KeptObject {
  readonly name: string;
  /** How many versions have bytes. */
  readonly versions: number;
  /** Bytes of the largest of them. */
  readonly size: number;
  /** What a reader gets; null when it was deleted. `tag` is another one when the bytes are others. */
  readonly newest: { readonly tag: string; readonly size: number } | null;
}

/** What a target with versions still knows of objects that were overwritten or deleted. */
export interface ObjectHistory {
  /** Every name under the prefix that ever was, deleted ones too. */
  survey(prefix: string): Promise<KeptObject[]>;
  /**
   * Every kept version of one object, fetched as it is asked for; the oldest first, because objects are
   * written once and whoever writes over them comes later.
   */
  versions(name: string): AsyncIterable<Buffer>;
  /** Names whose right bytes readers had to take from an older version. */
  readonly healed: Set<string>;
  /** Until when nobody at all may erase the newest version; null when no lock is told. */
  lockedUntil(name: string): Promise<Date | null>;
  /** May our key ask which versions there are? Without it whatever is kept looks as if nothing were. */
  mayAsk(): Promise<boolean>;
  /** Tries to erase every version; false when that is refused. For the probe's own canary, and old copies. */
  erase(name: string): Promise<boolean>;
}

/**
 * Names are relative to the repository (`config`, `data/ab/ab12…`). All failures are
 * `BackupFailure`s; passing troubles have been retried before one is thrown.
 */
export interface ObjectStore {
  /**
   * Stores the whole object durably; the same name again replaces it. `once` throws also passing troubles
   * at once, for whoever has something better to do than to try the same again.
   */
  put(name: string, bytes: Buffer, patience?: 'once'): Promise<void>;
  /** Stores the object unless one of that name exists; false when it does. */
  putNew(name: string, bytes: Buffer): Promise<boolean>;
  /** The object, or a stretch of it; throws `object-missing`. */
  get(name: string, range?: Stretch): Promise<Buffer>;
  /** All objects under the prefix, in no order. */
  list(prefix: string): Promise<StoredObject[]>;
  /** Bytes of the object, or null when there is none. */
  size(name: string): Promise<number | null>;
  /** Is the object there with just these bytes, as well as can be told without fetching it over a line? */
  holds(name: string, bytes: Buffer): Promise<boolean>;
  /** Only for the probe's own canary, for locks, and for old copies that are erased for good. */
  remove(name: string): Promise<void>;
  /** Creates what a new repository needs around it (folders); a no-op elsewhere. */
  prepare(): Promise<void>;
  /** Server time minus this computer's time, as far as known. */
  clockOffsetMs(): number;
  /** Does the target itself refuse to store a name that exists, when it is asked to? Only for the probe. */
  refusesSecond?(name: string, bytes: Buffer): Promise<boolean>;
  readonly history?: ObjectHistory;
}
