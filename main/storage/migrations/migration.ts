// One dated step that brings a store further.
import type { Db } from '../database.ts';

export type Migration = { id: string; up(db: Db): void };
