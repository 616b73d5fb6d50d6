// Calls of the cabinet, answered by the use cases of this folder.
import { basename } from 'node:path';
import type { cabinetCalls } from '#contract/cabinet.ts';
import type { Emit } from '#contract/events.ts';
import { readFolderList, sameNumber } from '#domain/cabinet/folder-list.ts';
import type { Session } from '#domain/roles.ts';
import { AppError } from '../ipc/errors.ts';
import type { PathTokens } from '../ipc/path-tokens.ts';
import type { Handlers } from '../ipc/router.ts';
import { caseWithCode, findCase } from '../storage/cases.ts';
import type { Store } from '../storage/store.ts';
import { checkFolder, mayName, numbersThere, saveFolder, takeList } from './change-folders.ts';
import { linesOf, textOf } from './read-list.ts';
import { viewCabinet } from './view-cabinet.ts';

type Deps = {
  store: () => Store;
  emit: Emit;
  tokens: PathTokens;
  dialogs: { pickTable(): Promise<string | null> };
};

export function cabinetHandlers(deps: Deps): Handlers<typeof cabinetCalls> {
  const { store, emit, tokens, dialogs } = deps;
  const told = <T>(value: T): T => {
    emit('changed', { entity: 'cabinet', id: null, caseId: null });
    return value;
  };

  function readList(session: Session, text: string) {
    const open = store();
    const there = numbersThere(open);
    const { rows, refused } = readFolderList(linesOf(text), {
      isThere: (number) => there.has(sameNumber(number)),
      caseWithCode(code) {
        const id = caseWithCode(open.db, code);
        return id !== null && mayName(open, session, id) ? id : null;
      },
    });
    const codeOf = (caseId: string | null) =>
      caseId === null ? '' : (findCase(open.db, caseId)?.code ?? '');
    return { rows: rows.map((row) => ({ ...row, code: codeOf(row.caseId) })), refused };
  }

  return {
    'cabinet.view': (_input, session) => viewCabinet(store(), session),
    'cabinet.save': (input, session) => told(saveFolder(store(), session, input)),
    'cabinet.pickList': async () => {
      const path = await dialogs.pickTable();
      return { file: path === null ? null : { token: tokens.give(path), name: basename(path) } };
    },
    'cabinet.readList': (input, session) => {
      if ('text' in input) return readList(session, input.text);
      const path = tokens.pathOf(input.token);
      if (path === null) throw new AppError('not-found');
      return readList(session, textOf(path));
    },
    'cabinet.takeList': (input, session) => told(takeList(store(), session, input)),
    'cabinet.check': (input, session) => told(checkFolder(store(), session, input)),
  };
}
