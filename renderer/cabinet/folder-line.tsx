// One line of the list while it is written: Tab goes through it, Enter keeps it. Its case is found by a name too.
import { type KeyboardEvent, useRef, useState } from 'react';
import type { CabinetFolder } from '#contract/cabinet.ts';
import type { ErrorCode } from '#contract/errors.ts';
import { readSheets } from '#domain/cabinet/folder-list.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { CasePicker } from '../scans/case-picker.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';

export type Typed = Record<'number' | 'name' | 'shelf' | 'sheets' | 'code', string>;
const COLUMNS = ['number', 'name', 'shelf', 'sheets', 'code'] as const;
const LONGEST = { number: 40, name: 200, shelf: 60, sheets: 6, code: 200 } as const;
/** What can be wrong with a line, and the box it is wrong in. */
const FAULTS = {
  'already-exists': 'number',
  number: 'number',
  sheets: 'sheets',
  'not-found': 'code',
} as const;
type Fault = keyof typeof FAULTS;
const IN_LINE: readonly ErrorCode[] = ['already-exists', 'not-found'];

type Props = {
  /** The folder whose line it is; null: a new one. */
  folder: CabinetFolder | null;
  first: Typed;
  onKept: (typed: Typed) => void;
};

export function FolderLine({ folder, first, onKept }: Props) {
  const { t } = useText();
  const [typed, setTyped] = useState(first);
  const [fault, setFault] = useState<Fault>();
  const [failed, setFailed] = useState<CallError>();
  const [busy, setBusy] = useState(false);
  const [isFinding, setFinding] = useState(false);
  const [isAtCase, setAtCase] = useState(false);
  const find = () => setFinding(true);
  useKeys(
    isAtCase ? [{ keys: ['ArrowDown'], says: t('scans.chooseCase'), run: find, typing: true }] : [],
  );
  const boxes = useRef(new Map<string, HTMLInputElement>());
  const refuse = (what: Fault) => {
    setFault(what);
    boxes.current.get(FAULTS[what])?.select();
  };
  const keep = async () => {
    const sheets = readSheets(typed.sheets);
    if (typed.number.trim() === '') return refuse('number');
    if (sheets === undefined) return refuse('sheets');
    if (busy) return;
    setBusy(true);
    setFault(undefined);
    setFailed(undefined);
    try {
      const { number, name, shelf, code } = typed;
      const line = { number, name, shelf, code: code.trim(), sheets };
      const { id = newId(), rev: baseRev = null } = folder ?? {};
      await call('cabinet.save', { cmd: newId(), id, baseRev, ...line });
      onKept(typed);
    } catch (thrown) {
      const error = toCallError(thrown);
      if (IN_LINE.includes(error.code)) refuse(error.code as Fault);
      else setFailed(error);
      // What was typed is looked for; it stays in its box when nothing is found.
      if (error.code === 'not-found') find();
    }
    setBusy(false);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    void keep();
    event.preventDefault();
    event.stopPropagation();
  };
  const wrong = fault && t(`cabinet.list.fault.${fault}`);
  return (
    <>
      <tr className="line-now">
        {COLUMNS.map((column, at) => (
          <td key={column} className={column === 'sheets' ? 'num' : undefined}>
            <input
              aria-label={t(`cabinet.list.${column}`)}
              ref={(box) => {
                if (box) boxes.current.set(column, box);
              }}
              aria-invalid={fault && FAULTS[fault] === column ? true : undefined}
              aria-describedby={wrong ? 'line-fault' : undefined}
              // biome-ignore lint/a11y/noAutofocus: a line is opened to be written
              autoFocus={at === 0}
              value={typed[column]}
              maxLength={LONGEST[column]}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => setTyped({ ...typed, [column]: event.target.value })}
              onKeyDown={press}
              onFocus={() => setAtCase(column === 'code')}
            />
          </td>
        ))}
        <td>
          <Button small main hint="Enter" busy={busy} onPress={() => void keep()}>
            {t('cabinet.list.keep')}
          </Button>
        </td>
      </tr>
      {(wrong || failed) && (
        <tr>
          <td colSpan={COLUMNS.length + 1}>
            {wrong && (
              <p className="help bad" id="line-fault" role="alert">
                {wrong}
              </p>
            )}
            <ErrorNote error={failed} />
          </td>
        </tr>
      )}
      {isFinding && (
        <CasePicker
          offers={[]}
          text={typed.code}
          onClose={() => setFinding(false)}
          onChoose={({ code }) => {
            setTyped({ ...typed, code });
            setFault(undefined);
            setFinding(false);
          }}
        />
      )}
    </>
  );
}
