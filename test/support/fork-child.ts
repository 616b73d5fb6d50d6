// One of the app's own processes as a plain Node child, behind the same port as in Electron.
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { type Child, childEnvironment, type SpawnChild } from '../../main/ipc/child.ts';

const root = join(import.meta.dirname, '../..');
/** Given to Node before the program of a child that is killed. */
export const keepCompiled = join(import.meta.dirname, 'keep-compiled.cjs');

/** Spawns the process from its source, or as it was built; `onStart` sees each one, for tests that kill it. */
export function forkFrom(folder: string, onStart: (child: Child) => void = () => {}): SpawnChild {
  const ending = folder.startsWith('build/') ? 'js' : 'ts';
  return (name) => {
    const started = fork(join(root, folder, `${name}.process.${ending}`), {
      serialization: 'advanced',
      execArgv: [...process.execArgv, '--require', keepCompiled],
      env: childEnvironment(),
      stdio: 'ignore',
    });
    const child: Child = {
      pid: started.pid,
      post: (message) => {
        // One that was killed a moment ago still counts as connected: what is sent to it is lost.
        if (started.connected) started.send(message as object, () => {});
      },
      onMessage: (listen) => void started.on('message', listen),
      onExit: (listen) => void started.once('exit', listen),
      kill: () => void started.kill('SIGKILL'),
    };
    onStart(child);
    return child;
  };
}
