// A program of its own that opens an office, and locks it when it is told to.
import { once } from 'node:events';
import { openVault } from './office.ts';

const [profile = '', userId, passphrase] = process.argv.slice(2);
const office = openVault(profile);
await office.get('vault.unlock', { userId, passphrase });
console.log('open');
await once(process.stdin, 'data');
await office.vault.lock('key');
console.log('locked');
