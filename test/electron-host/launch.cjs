// Starts an app in the stand-in: reads the command line, starts Chromium, then runs the app's main file.
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
require('./hooks.cjs');

const args = process.argv.slice(2);
const preloads = [];
while (args[0] === '-r' || args[0] === '--require') preloads.push(args.splice(0, 2)[1]);
const switches = args.filter((arg) => arg.startsWith('--'));
const appPath = path.resolve(args.find((arg) => !arg.startsWith('-')) ?? '.');

function findApp(from) {
  if (fs.statSync(from).isDirectory()) {
    const { main } = JSON.parse(fs.readFileSync(path.join(from, 'package.json'), 'utf8'));
    return { dir: from, entry: path.join(from, main) };
  }
  let dir = path.dirname(from);
  while (!fs.existsSync(path.join(dir, 'package.json')) && dir !== path.dirname(dir)) {
    dir = path.dirname(dir);
  }
  return { dir, entry: from };
}

const { dir, entry } = findApp(appPath);
process.argv = [process.execPath, ...args];
const { startHost } = require('./host.ts');
startHost({ appDir: dir, switches, start: () => preloads.forEach((file) => void require(file)) });
import(pathToFileURL(entry).href).catch((error) => {
  console.error(error);
  process.exit(1);
});
