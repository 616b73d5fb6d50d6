// npm run demo: the main job of the app in one unattended run. One line per step with its time; pictures,
// printed sheets and a searchable PDF in demo-out/. Ends with 1 when any check fails. With --cabinet a whole
// cabinet of 500 pages instead, with --pages N one of N (at least 40).
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { type Desk, makeFolder, removeFolders, takePictures } from '../flows/steps/desk.ts';
import { caseFolder } from '../flows/steps/papers.ts';
import { WORDS, walkTheWay } from '../flows/steps/way.ts';
import { whichElectron } from '../support/launch.ts';
import { runFolder } from '../support/run-folder.ts';
import { openBucket } from '../support/s3/bucket.ts';
import { shareServer, whyNoServer } from '../support/s3/server.ts';
import { fillCabinet } from './cabinet/fill.ts';
import { step, tell } from './steps.ts';

const out = join(import.meta.dirname, '..', '..', 'demo-out');
const screens = join(out, 'screens');
const seen = (name: string, desk: Desk, asIs = false) => takePictures(screens, name, desk, asIs);
/** The pictures of the README and which screens they show; --readme makes them anew. */
const README = {
  'scan-and-file': 'filing.km',
  case: 'case-with-folder.en',
  'found-page': 'page.en',
  restore: 'restore-agree.en',
  'form-beside-paper': 'form-beside-paper.km',
};
async function makeReadmePictures(): Promise<void> {
  const into = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
  for (const [name, screen] of Object.entries(README))
    await sharp(join(screens, `${screen}.png`))
      .webp({ quality: 60, effort: 6 })
      .toFile(join(into, `${name}.webp`));
}

async function openCloud() {
  const why = whyNoServer('rgw');
  if (why !== null) {
    console.log(`          no S3 server here, so the disk has to do: ${why}`);
    return null;
  }
  const server = await shareServer('rgw');
  return { server, bucket: await openBucket(server) };
}

async function goTheWay(): Promise<void> {
  const folder = await step('an invented folder of twelve pages', () => caseFolder());
  const cloud = await step('an S3 server (Ceph)', openCloud);
  const places = { old: makeFolder('old'), fresh: makeFolder('fresh'), usb: makeFolder('usb') };
  await walkTheWay({ folder, words: WORDS, cloud, ...places, out, seen, isRound: true, step });
}

const { values } = parseArgs({
  options: {
    cabinet: { type: 'boolean', default: false },
    pages: { type: 'string', default: '500' },
    readme: { type: 'boolean', default: false },
  },
});
runFolder();
rmSync(out, { recursive: true, force: true });
mkdirSync(screens, { recursive: true });
const since = performance.now();
try {
  console.log(`The app runs in ${whichElectron() === 'electron' ? 'Electron' : 'the stand-in'}.`);
  if (values.cabinet) await fillCabinet(Number(values.pages), seen);
  else await goTheWay();
  if (values.readme) await makeReadmePictures();
  tell('everything holds; see demo-out/', since);
} catch (error) {
  console.error(error);
  tell('FAILED', since);
  process.exitCode = 1;
} finally {
  removeFolders();
}
process.exit();
