// One backup of a bench's office, as the app makes it: main holds the store still, a process does the rest.
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { formatManifest } from '../../main/backup/manifest.ts';
import type { Place, Results } from '../../main/backup/messages.ts';
import { createKeyFile, formatMasterKey } from '../../main/backup/restic/key-file.ts';
import { runTask } from '../../main/backup/task.ts';
import { holdSnapshot } from '../../main/storage/snapshot.ts';
import { CASE_FILE } from '../../main/storage/store.ts';
import { forkFrom } from '../support/fork-child.ts';
import type { BenchOffice } from './backup-office.ts';
import { round } from './figures.ts';

export const PASSWORD = 'a password of the bench';

/** `cpu`: CPU seconds of both processes together; `held`: longest that main could do nothing else, in ms. */
export type BenchRun = Results['backup'] & { cpu: number; held: number };

/** Starts one backup process of the built app, which `buildApp` brings up to date. */
export const spawn = forkFrom('build/main');

/** Our backup as the app does it: main holds the store still, the process does the rest. */
export function createBackUp(office: BenchOffice, place: Place, workFolder: string) {
  const { keyFile, masterKey } = createKeyFile(PASSWORD, new Date());
  /** `over` is the same place, reached in another way. */
  return async (over = place): Promise<BenchRun> => {
    const mine = process.cpuUsage();
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    let release = () => {};
    const result = await runTask(
      spawn,
      {
        task: 'backup',
        goOnBesideOthers: false,
        place: over,
        keyFile: keyFile.bytes.toString('base64'),
        masterKey: formatMasterKey(masterKey),
        workFolder,
        sealedFolder: join(office.folder, 'sealed'),
        device: 'bench',
        program: 'samnum bench',
        rescueFolder: 'assets/rescue',
      },
      new AbortController().signal,
      {
        hold() {
          const held = holdSnapshot(office.store.db, office.store.keys.database);
          release = held.release;
          const manifest = formatManifest({
            format: 1,
            storeId: office.store.id,
            epoch: 'bench',
            schema: 1,
            app: 'bench',
            rows: {},
            events: { n: 0, mac: '' },
          });
          return {
            databaseFile: join(office.folder, CASE_FILE),
            databaseSize: held.pageCount * held.pageSize,
            manifest: manifest.toString(),
            keybag: '{}',
          };
        },
        release: () => release(),
      },
    );
    const { user, system } = process.cpuUsage(mine);
    delay.disable();
    const held = round(delay.max / 1e6);
    return { ...result, held, cpu: round(result.cpuSeconds + (user + system) / 1e6, 3) };
  };
}
