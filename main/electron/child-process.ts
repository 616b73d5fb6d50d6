// Starts our own processes in Electron's way: RunAsNode is off in what ships, so nothing forks Node.

import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { childEnvironment, type SpawnChild } from '../ipc/child.ts';

/** `folder` holds the built files, one for each name: reader.process.js, backup.process.js. */
export function spawnFrom(folder: string): SpawnChild {
  return (name) => {
    const started = utilityProcess.fork(join(folder, `${name}.process.js`), [], {
      serviceName: `samnum-${name}`,
      env: childEnvironment(),
      stdio: 'ignore',
    });
    return {
      get pid() {
        return started.pid;
      },
      post: (message) => started.postMessage(message),
      onMessage: (listen) => void started.on('message', listen),
      onExit: (listen) => void started.once('exit', (code) => listen(code)),
      kill: () => void started.kill(),
    };
  };
}
