// The office's backup key, made once from its recovery words and kept by the vault.
import { createKeyFile, formatMasterKey } from './restic/key-file.ts';

/** The key file that goes to every target, and the master key that daily runs use without the words. */
export function makeBackupKey(words: readonly string[]): {
  keyFile: Uint8Array;
  masterKey: Uint8Array;
} {
  const { keyFile, masterKey } = createKeyFile(words.join(' '), new Date());
  return { keyFile: keyFile.bytes, masterKey: Buffer.from(formatMasterKey(masterKey)) };
}
