// Certificates of scanners in the network that somebody agreed to, for each computer of the office.
import type { Db } from './database.ts';
import { change, rowsOf } from './prepared.ts';

/** `certificate`: its SHA-256. `uuid`: how the scanner names itself, which stays when its address changes. */
export type AgreedCertificate = { host: string; certificate: string; uuid: string | null };
type Which = Pick<AgreedCertificate, 'host' | 'uuid'>;

export function agreedCertificates(db: Db, device: string): AgreedCertificate[] {
  const sql = 'SELECT host, certificate, uuid FROM scanner_certificates WHERE device = ?';
  return rowsOf<AgreedCertificate>(db, sql, device);
}

/** Whatever was agreed to about a scanner, at this address or at another. */
export function forgetCertificate(db: Db, device: string, { host, uuid }: Which): void {
  const sql = 'DELETE FROM scanner_certificates WHERE device = ? AND (host = ? OR uuid = ?)';
  change(db, sql, device, host, uuid);
}

/** In place of what was agreed to about the same scanner before. */
export function keepCertificate(
  db: Db,
  device: string,
  agreed: AgreedCertificate,
  by: { user: string; at: number; rev: string },
): void {
  forgetCertificate(db, device, agreed);
  const sql = 'INSERT INTO scanner_certificates VALUES(?, ?, ?, ?, ?, ?, ?)';
  const { host, certificate, uuid } = agreed;
  change(db, sql, device, host, certificate, uuid, by.user, by.at, by.rev);
}
