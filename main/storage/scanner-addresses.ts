// Addresses of scanners in the network, kept for each computer of the office.
import { z } from 'zod';
import type { Db } from './database.ts';
import { readMeta, writeMeta } from './store.ts';

const Addresses = z.array(z.string());
const keyOf = (device: string) => `scanners/${device}`;

export function keptAddresses(db: Db, device: string): string[] {
  const kept = readMeta(db, keyOf(device));
  return kept ? Addresses.parse(JSON.parse(kept)) : [];
}

export function keepAddresses(db: Db, device: string, addresses: readonly string[]): void {
  writeMeta(db, keyOf(device), JSON.stringify(addresses));
}
