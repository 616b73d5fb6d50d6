// Loaded into every thread of a program under test: whatever would connect to anything is named and refused.
import { writeSync } from 'node:fs';
import { Socket } from 'node:net';

Socket.prototype.connect = () => {
  writeSync(2, 'tried to connect\n');
  throw new Error('no network');
};
