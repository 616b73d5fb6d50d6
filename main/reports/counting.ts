// What every count stands on: the case file, what was asked, and whether names may be told.
import type { ReportOptions } from '#domain/reports/report.ts';
import type { Db } from '../storage/database.ts';

export type Counting = {
  db: Db;
  options: ReportOptions;
  /** ISO day on this computer's calendar. */
  today: string;
  /** Names of the office's own people; never of families. */
  names: boolean;
};
