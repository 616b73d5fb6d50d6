// Takes a picture of every screen in both languages and says what is wrong on it.
// node_modules/.bin/node test/renderer/look.ts [folder] [part of a name] [width×height] [zoom]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lookForFaults, settle } from './support/checks.ts';
import { answersFor, screens } from './support/screens.ts';
import { openOwnStage, openWindow } from './support/window.ts';

const [folder = '/tmp/samnum-look', only = '', size = '1366x768', zoom = '1'] =
  process.argv.slice(2);
const [width = 1366, height = 768] = size.split('x').map(Number);
mkdirSync(folder, { recursive: true });
const stage = await openOwnStage({ isShort: true });
let faultsSeen = 0;
for (const shown of screens) {
  if (!shown.name.includes(only)) continue;
  for (const language of ['km', 'en'] as const) {
    const opened = await openWindow(stage, answersFor(shown), {
      language,
      width: Math.round(width / Number(zoom)),
      height: Math.round(height / Number(zoom)),
    });
    const says: string[] = [];
    // Before it is looked through: that leaves traces of lines in the picture.
    const takePicture = () =>
      opened.page.screenshot({ path: join(folder, `${shown.name}.${language}.png`) });
    try {
      opened.page.setDefaultTimeout(4000);
      await shown.reach?.(opened);
      await settle(opened.page);
      await takePicture();
      says.push(...(await lookForFaults(opened.page)));
    } catch (error) {
      await takePicture();
      says.push(`not reached: ${String(error).split('\n')[0]}`);
    }
    says.push(...opened.complaints);
    faultsSeen += says.length;
    console.log(`${shown.name}.${language}${says.length ? '' : ' ok'}`);
    for (const line of [...new Set(says)].slice(0, 14)) console.log(`   ${line.slice(0, 260)}`);
  }
}
await stage.close();
console.log(faultsSeen === 0 ? 'nothing wrong' : `${faultsSeen} faults`);
