// Puts an office of invented families into a store while the app is closed or locked.
import { openStore } from '../../../main/storage/store.ts';
import { readKeyring } from '../../../main/vault/keyring.ts';
import { generateOffice } from '../../office/generate.ts';
import { openInside } from './inside.ts';

/** `scans` of the pages have a sealed original of their own. */
export async function fillOffice(
  profile: string,
  passphrase: string,
  much: { cases: number; pages: number; scans: number },
): Promise<void> {
  const inside = await openInside(profile, passphrase);
  inside.close();
  const ring = readKeyring(inside.folder)?.ring;
  if (!ring) throw new Error('no office');
  const store = openStore(inside.folder, inside.storeKey, ring.storeId);
  try {
    await generateOffice(store, { seed: 7, ...much });
  } finally {
    store.close();
  }
}
