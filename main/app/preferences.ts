// What this computer remembers outside the office: the language. Nothing secret, nothing of a case.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { Language } from '#contract/app.ts';
import { writeDurably } from '../storage/durable.ts';

const Preferences = z.object({ language: Language });
export type Preferences = z.infer<typeof Preferences>;

/** Khmer, until a person chooses. A damaged file counts as none. */
export function readPreferences(profile: string): Preferences {
  try {
    return Preferences.parse(JSON.parse(readFileSync(join(profile, 'preferences.json'), 'utf8')));
  } catch {
    return { language: 'km' };
  }
}

export function writePreferences(profile: string, preferences: Preferences): void {
  writeDurably(join(profile, 'preferences.json'), Buffer.from(JSON.stringify(preferences)));
}
