// npm run pack: what can be packaged on this machine, into dist/.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { whichElectron } from '../support/launch.ts';
import { packageApp, root, sevenZip } from './package-app.ts';

const kind = whichElectron();
if (kind === 'stand-in')
  console.log(
    'Electron is not installed here: packaging around a placeholder (npx install-electron).',
  );
const canZip = kind === 'electron' || existsSync(sevenZip);
if (!canZip) console.log('No zip without 7za: apt-get install p7zip-full');
const resources = await packageApp(join(root, 'dist'), canZip ? ['dir', 'zip'] : ['dir']);
console.log(`packaged: ${resources}`);
