// npm test: build, types, lint and every test. With --check only what needs no window and no server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { buildApp } from '../build.ts';
import { whichElectron } from './support/launch.ts';

const root = join(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const report = join(root, '.cache', 'tests.json');
/** What the compiler found out the last time: only what has changed since is looked at again. */
const knownTypes = join(root, '.cache', 'types.tsbuildinfo');
const isCheck = process.argv.includes('--check');

type Count = { passed: number; failed: number };
type Assertion = { fullName: string; status: string; failureMessages: string[] };
type Report = {
  testResults: { status: string; assertionResults: Assertion[] }[];
};

async function run(program: string, args: string[]): Promise<boolean> {
  // Our own Node comes first: the tools' scripts ask for whatever `node` the path has.
  const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
  const shell = process.platform === 'win32';
  const started = spawn(program, args, { cwd: root, stdio: 'inherit', env, shell });
  const [status] = await once(started, 'exit');
  return status === 0;
}

function timed(name: string, isGood: boolean, since: number): Count {
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`${name}: ${isGood ? 'good' : 'FAILED'} (${seconds} s)`);
  return { passed: Number(isGood), failed: Number(!isGood) };
}

async function step(name: string, program: string, args: string[]): Promise<Count> {
  const since = performance.now();
  return timed(name, await run(program, args), since);
}

async function build(): Promise<Count> {
  const since = performance.now();
  const error = await buildApp().then(
    () => undefined,
    (reason) => reason,
  );
  if (error) console.error(error);
  return timed('build', !error, since);
}

/** What vitest wrote down; a file that could not be loaded counts as one failure. */
function countTests(): Count {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const tests = testResults.flatMap((file) => file.assertionResults);
  const count = (status: string) => tests.filter((test) => test.status === status).length;
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  for (const { fullName, status, failureMessages } of tests) {
    if (status === 'passed' && failureMessages.length > 0) console.log(`second try: ${fullName}`);
  }
  return { passed: count('passed'), failed: count('failed') + broken.length };
}

/** Electron itself needs a display; the stand-in needs none. */
function needsVirtualDisplay(): boolean {
  const hasDisplay = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return process.platform === 'linux' && !hasDisplay && !isCheck && whichElectron() === 'electron';
}

async function runTests(): Promise<Count> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  if (isCheck) args.push('--project=quick');
  const isGood = needsVirtualDisplay()
    ? await run('xvfb-run', ['-a', 'vitest', ...args])
    : await run('vitest', args);
  try {
    const counted = countTests();
    // Errors outside any test fail the run as well.
    return isGood || counted.failed > 0 ? counted : { ...counted, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const typesArgs = ['--noEmit', '-p', '.', '--incremental', '--tsBuildInfoFile', knownTypes];
const counts = await Promise.all([
  ...(isCheck ? [] : [build()]),
  step('types', 'tsc', typesArgs),
  step('lint', 'biome', ['check', '.']),
]);
counts.push(await runTests());
const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
