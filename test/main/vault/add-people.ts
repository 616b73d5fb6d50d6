// A program of its own that adds people until it is killed, and says each one when it is done.
import { addPerson, openVault } from './office.ts';

const [profile = '', userId, passphrase] = process.argv.slice(2);
const office = openVault(profile);
await office.get('vault.unlock', { userId, passphrase });
for (;;) console.log((await addPerson(office, 'scan-clerk')).id);
