// npm run demo: the main job of the app in one unattended run. One line per step with its time; pictures,
// printed sheets and a searchable PDF in demo-out/. Ends with 1 when any check fails.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Desk, makeFolder, removeFolders, takePictures } from '../flows/steps/desk.ts';
import { caseFolder } from '../flows/steps/papers.ts';
import { WORDS, walkTheWay } from '../flows/steps/way.ts';
import { whichElectron } from '../support/launch.ts';
import { runFolder } from '../support/run-folder.ts';
import { openBucket } from '../support/s3/bucket.ts';
import { shareServer, whyNoServer } from '../support/s3/server.ts';

const out = join(import.meta.dirname, '..', '..', 'demo-out');
const screens = join(out, 'screens');
const tell = (name: string, since: number, found: unknown) => {
  const seconds = ((performance.now() - since) / 1000).toFixed(1).padStart(6);
  console.log(`${seconds} s  ${name}${typeof found === 'string' ? `: ${found}` : ''}`);
};

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const since = performance.now();
  const found = await work();
  tell(name, since, found);
  return found;
}

/** The pictures of the README and which screens they show; --readme makes them anew. */
const README = {
  'scan-and-file': 'filing.km',
  case: 'case-with-folder.en',
  'found-page': 'page.en',
  restore: 'restore-agree.en',
};
async function makeReadmePictures(): Promise<void> {
  const into = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
  for (const [name, screen] of Object.entries(README))
    await sharp(join(screens, `${screen}.png`))
      .webp({ quality: 90 })
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

runFolder();
rmSync(out, { recursive: true, force: true });
mkdirSync(screens, { recursive: true });
const since = performance.now();
try {
  console.log(`The app runs in ${whichElectron() === 'electron' ? 'Electron' : 'the stand-in'}.`);
  const folder = await step('an invented folder of twelve pages', () => caseFolder());
  const cloud = await step('an S3 server (Ceph)', openCloud);
  const places = { old: makeFolder('old'), fresh: makeFolder('fresh'), usb: makeFolder('usb') };
  const seen = (name: string, desk: Desk, asIs = false) => takePictures(screens, name, desk, asIs);
  await walkTheWay({ folder, words: WORDS, cloud, ...places, out, seen, isRound: true, step });
  if (process.argv.includes('--readme')) await makeReadmePictures();
  tell('everything holds; see demo-out/', since, undefined);
} catch (error) {
  console.error(error);
  tell('FAILED', since, undefined);
  process.exitCode = 1;
} finally {
  removeFolders();
}
process.exit();
