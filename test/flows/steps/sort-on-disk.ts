// The control of the canary scan: a program that sorts case text the way SQLite does by default, with
// what does not fit into memory in a file that nobody sees.
import { randomBytes } from 'node:crypto';
import Database from 'better-sqlite3-multiple-ciphers';

const [file = '', text = ''] = process.argv.slice(2);
const db = new Database(file);
db.pragma(`cipher='sqlcipher'`);
db.pragma(`key='${randomBytes(16).toString('hex')}'`);
db.pragma('cache_size=-200');
db.exec('CREATE TABLE notes(n INTEGER, text TEXT)');
const insert = db.prepare('INSERT INTO notes VALUES(?, ?)');
db.transaction(() => {
  for (let n = 0; n < 20_000; n++)
    insert.run(n, `${text} ${(n * 7919) % 20_011} ${'x'.repeat(200)}`);
})();
for (const _ of db.prepare('SELECT * FROM notes ORDER BY substr(text, 9), n').iterate()) {
  console.log('sorting');
  // Held open until the parent ends it.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20_000);
  break;
}
