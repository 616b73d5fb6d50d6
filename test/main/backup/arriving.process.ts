// The part of the main process that lets papers arrive after a restore, alone, so that a test can kill it.
import { newId } from '#domain/ids.ts';
import { openArriving } from '../../../main/backup/arriving.ts';
import { createJobs } from '../../../main/ipc/jobs.ts';
import { openStore } from '../../../main/storage/store.ts';
import { forkFrom } from '../../support/fork-child.ts';

const [folder = '', key = '', storeId = ''] = process.argv.slice(2);
const store = openStore(folder, Buffer.from(key, 'base64'), storeId);
openArriving({
  ...{ store, spawn: forkFrom('main/backup'), emit: () => {} },
  session: { user: newId(), device: 'desk-1', role: 'coordinator' },
  jobs: createJobs(
    () => {},
    () => {},
  ),
  async onEnd() {
    store.close();
    process.disconnect();
  },
});
