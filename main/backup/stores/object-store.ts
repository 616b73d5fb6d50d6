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

/** What a target with versions still knows of objects that were overwritten or deleted. */
export interface ObjectHistory {
  /** Every name under the prefix that ever was, deleted ones too. */
  names(prefix: string): Promise<string[]>;
  /** Every kept version of one object, newest first, fetched as it is asked for. */
  versions(name: string): AsyncIterable<Buffer>;
  /** Only for the probe's own canary: tries to erase every version; false when that is refused. */
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
  /** Only for the probe's own canary: backups are never deleted. */
  remove(name: string): Promise<void>;
  /** Creates what a new repository needs around it (folders); a no-op elsewhere. */
  prepare(): Promise<void>;
  /** Server time minus this computer's time, as far as known. */
  clockOffsetMs(): number;
  readonly history?: ObjectHistory;
}
