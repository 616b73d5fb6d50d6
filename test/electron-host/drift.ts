// Checked by the compiler only: a name the stand-in exports that Electron has not is an error here.
import type * as Electron from 'electron';
import type * as StandIn from './electron.ts';

type Invented = Exclude<keyof typeof StandIn, keyof typeof Electron>;
export const inventedNames: [Invented] extends [never] ? [] : [Invented] = [];
