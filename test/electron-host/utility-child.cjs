// The child's side of utilityProcess: process.parentPort as Electron gives it, over Node's own channel.
const { EventEmitter } = require('node:events');
const { registerHooks } = require('node:module');
const { isMainThread } = require('node:worker_threads');

registerHooks({
  resolve(specifier, context, next) {
    if (/^electron($|\/)/.test(specifier))
      throw new Error('electron in a utility process is not in the stand-in');
    return next(specifier, context);
  },
});

function openParentPort() {
  const send = process.send.bind(process);
  const unread = [];

  class ParentPort extends EventEmitter {
    postMessage(message) {
      send(message);
    }
  }

  const parentPort = new ParentPort();
  // What came before anybody listened is kept, as Electron keeps it.
  parentPort.on('newListener', (name) => {
    if (name !== 'message') return;
    process.nextTick(() => {
      for (const data of unread.splice(0)) parentPort.emit('message', { data, ports: [] });
    });
  });
  process.on('message', (data) => {
    if (parentPort.listenerCount('message') === 0) unread.push(data);
    else parentPort.emit('message', { data, ports: [] });
  });
  // Electron's children end with the app, however that ended.
  process.on('disconnect', () => process.exit(1));

  process.parentPort = parentPort;
  process.send = undefined;
}

// The child's own threads load this file too; only the child itself has a parent.
if (isMainThread) openParentPort();
