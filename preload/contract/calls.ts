// Every call there is. The window may make these and nothing else.
import type { z } from 'zod';
import { accessCalls } from './access.ts';
import { appCalls } from './app.ts';
import { backupCalls } from './backup.ts';
import { cabinetCalls } from './cabinet.ts';
import { caseCalls } from './cases.ts';
import { caseworkCalls } from './casework.ts';
import { drawingCalls } from './drawings.ts';
import { eraseCalls } from './erase.ts';
import { formCalls } from './forms.ts';
import { officeCalls } from './office.ts';
import { pastCalls } from './past.ts';
import { peopleCalls } from './people.ts';
import { reportCalls } from './reports.ts';
import { scannerCalls } from './scanners.ts';
import { scanCalls } from './scans.ts';
import { searchCalls } from './search.ts';
import { separatorCalls } from './separators.ts';
import { supportCalls } from './support.ts';
import { vaultCalls } from './vault.ts';

/** Raised when a call changes so that an older window could not make it. */
export const CONTRACT = 1;

export const calls = {
  ...vaultCalls,
  ...caseCalls,
  ...caseworkCalls,
  ...accessCalls,
  ...peopleCalls,
  ...officeCalls,
  ...drawingCalls,
  ...formCalls,
  ...supportCalls,
  ...reportCalls,
  ...searchCalls,
  ...scanCalls,
  ...scannerCalls,
  ...separatorCalls,
  ...cabinetCalls,
  ...backupCalls,
  ...eraseCalls,
  ...pastCalls,
  ...appCalls,
} as const;

export type AllCalls = typeof calls;
export type CallName = keyof AllCalls;
export type Input<N extends CallName> = z.input<AllCalls[N]['input']>;
export type Output<N extends CallName> = z.output<AllCalls[N]['output']>;
