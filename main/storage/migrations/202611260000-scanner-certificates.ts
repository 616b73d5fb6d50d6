// Certificates of scanners in the network that somebody agreed to, for each computer of the office.
import type { Db } from '../database.ts';

export const scannerCertificates = {
  id: '202611260000-scanner-certificates',
  up(db: Db): void {
    db.exec(`CREATE TABLE scanner_certificates(
  device TEXT NOT NULL, host TEXT NOT NULL, certificate TEXT NOT NULL, uuid TEXT, user TEXT NOT NULL,
  at INTEGER NOT NULL, rev TEXT NOT NULL, PRIMARY KEY(device, host)) STRICT`);
  },
};
