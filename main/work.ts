// What works while an office is open: the search index, the reading of paper, the copies, reports.
import { type OpenBackups, type OpenBackupsDeps, openBackups } from './backup/open-backups.ts';
import { type OpenPast, openPast } from './backup/past/open-past.ts';
import { closeForms, openForms } from './office/forms.ts';
import { closePlaces, openPlaces } from './office/places.ts';
import { type OpenReports, openReports } from './reports/open-reports.ts';
import { type OpenScans, openScans, type ScansOptions } from './scans/open-scans.ts';
import { followStore, type SearchIndex } from './search/follow.ts';

export type Work = {
  search: SearchIndex;
  scans: OpenScans;
  backups: OpenBackups;
  past: OpenPast;
  reports: OpenReports;
};
export type WorkDeps = OpenBackupsDeps &
  Omit<ScansOptions, 'onError' | 'wantPaper'> & {
    onError(what: 'search' | 'scans', thrown: unknown): void;
  };

/** Begins with what a crash or the last lock left undone. */
export function beginWork(deps: WorkDeps): Work {
  openForms(deps.store.db);
  openPlaces(deps.store.db);
  const onError = (what: 'search' | 'scans') => (thrown: unknown) => deps.onError(what, thrown);
  const search = followStore(deps.store, onError('search'));
  try {
    let backups: OpenBackups | undefined;
    const wantPaper: NonNullable<ScansOptions['wantPaper']> = (name, told) =>
      backups?.arriving.want(name, told);
    const scans = openScans({ ...deps, wantPaper, onError: onError('scans') });
    const past = openPast(deps);
    backups = openBackups(deps);
    return { search, scans, backups, past, reports: openReports(deps.store) };
  } catch (thrown) {
    // The office does not open: nothing may go on reading a store that is closed next.
    search.close();
    throw thrown;
  }
}

/** Resolves when nothing of it touches the store any more. */
export async function endWork(work: Work | null): Promise<void> {
  work?.backups.stop();
  work?.past.close();
  work?.search.close();
  await Promise.all([work?.scans.stop(), work?.reports.stop()]);
  closeForms();
  closePlaces();
}
