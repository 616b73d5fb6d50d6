// safeStorage: there is no keyring here and it says so, unless ELECTRON_HOST_SAFE_STORAGE=fake asks for
// a key that is thrown away when the app ends.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type * as Electron from 'electron';
import { refuseTheRest } from './unsupported.ts';

const key = process.env.ELECTRON_HOST_SAFE_STORAGE === 'fake' ? randomBytes(32) : undefined;

function needKey(): Buffer {
  if (!key) throw new Error('Error while encrypting the text: Encryption is not available.');
  return key;
}

function encryptString(text: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', needKey(), iv);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from('v10'), iv, body, cipher.getAuthTag()]);
}

function decryptString(sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', needKey(), sealed.subarray(3, 15));
  decipher.setAuthTag(sealed.subarray(-16));
  return decipher.update(sealed.subarray(15, -16), undefined, 'utf8') + decipher.final('utf8');
}

export const safeStorage = {
  isEncryptionAvailable: () => key !== undefined,
  isAsyncEncryptionAvailable: async () => key !== undefined,
  getSelectedStorageBackend: () => 'basic_text' as const,
  encryptString,
  decryptString,
  encryptStringAsync: async (text: string) => encryptString(text),
  decryptStringAsync: async (sealed: Buffer) => ({
    result: decryptString(sealed),
    shouldReEncrypt: false,
  }),
} satisfies Partial<Electron.SafeStorage>;
refuseTheRest(safeStorage, 'safeStorage');
