// All English texts, one file per noun. The Khmer file follows this one key by key.
import { app } from './en/app.ts';
import { cases } from './en/cases.ts';
import { errors } from './en/errors.ts';
import { settings } from './en/settings.ts';
import { today } from './en/today.ts';
import { vault } from './en/vault.ts';
import { words } from './en/words.ts';

export const en = { app, cases, errors, settings, today, vault, words } as const;
