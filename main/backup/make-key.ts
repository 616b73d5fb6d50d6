// The office's backup key, made once from its recovery words, for the vault to keep.
import { createKeyFile, formatMasterKey } from './restic/key-file.ts';
