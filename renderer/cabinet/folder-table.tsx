// The list of folders as a table: a new line stands open at its foot, an old one is opened with Enter.
import { FileInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CabinetFolder } from '#contract/cabinet.ts';
import type { Output } from '#contract/calls.ts';
import { toKhmerDigits, toLatinDigits } from '#domain/khmer/digits.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { type KeyUse, useKeys } from '../app/keys.tsx';
import { useNames } from '../app/names.tsx';
import { useToast } from '../app/toasts.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { langOf } from '../ui/person-name.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorNote } from '../ui/states.tsx';
import { FolderLine, type Typed } from './folder-line.tsx';
import { TakeList } from './take-list.tsx';

type Looked = Output<'cabinet.readList'>;
const EMPTY: Typed = { number: '', name: '', shelf: '', sheets: '', code: '' };

/** The line after this one: the next number where it is one, in the digits it was typed in, on the same shelf. */
function lineAfter({ number, shelf }: Pick<Typed, 'number' | 'shelf'>): Typed {
  const [, before = '', digits = ''] = /^(.*?)([0-9]+|[០-៩]+)$/.exec(number) ?? [];
  if (digits === '') return { ...EMPTY, shelf };
  const next = String(Number(toLatinDigits(digits)) + 1).padStart(digits.length, '0');
  return { ...EMPTY, shelf, number: before + (/[០-៩]/.test(digits) ? toKhmerDigits(next) : next) };
}

const typedOf = ({ number, name, shelf, sheets, code }: CabinetFolder): Typed => ({
  ...{ number, name, shelf, code, sheets: sheets === null ? '' : String(sheets) },
});

type Props = { folders: readonly CabinetFolder[]; mayWrite: boolean; onPicture: () => void };

export function FolderTable({ folders, mayWrite, onPicture }: Props) {
  const { t } = useText();
  const say = useToast();
  const { hidden } = useNames();
  /** The id of the line that is open, or `new`. */
  const [open, setOpen] = useState<string | null>(folders.length === 0 && mayWrite ? 'new' : null);
  const last = folders.at(-1);
  const [next, setNext] = useState<Typed>(last ? lineAfter(last) : EMPTY);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [error, setError] = useState<CallError>();
  const look = (input: { text: string } | { token: string }) => {
    setError(undefined);
    call('cabinet.readList', input).then(setLooked, (thrown: unknown) =>
      setError(toCallError(thrown)),
    );
  };
  const pick = async () => {
    try {
      const { file } = await call('cabinet.pickList', {});
      if (file) look({ token: file.token });
    } catch (thrown) {
      setError(toCallError(thrown));
    }
  };
  useEffect(() => {
    if (!mayWrite) return;
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // One word is for the box the hands are in.
      if (!/[\t\n;]/.test(text.trim())) return;
      event.preventDefault();
      call('cabinet.readList', { text }).then(setLooked, (thrown: unknown) =>
        setError(toCallError(thrown)),
      );
    };
    document.addEventListener('paste', paste);
    return () => document.removeEventListener('paste', paste);
  }, [mayWrite]);
  const rows = useRows({
    ids: folders.map(({ id }) => id),
    onOpen: (id) => mayWrite && setOpen(id),
    openWord: t('cabinet.list.edit'),
    on: open === null && looked === null,
  });
  const whileTyping: readonly KeyUse[] = [
    { keys: ['Enter'], says: t('cabinet.list.keep') },
    { keys: ['Escape'], says: t('app.keys.back'), run: () => setOpen(null), typing: true },
  ];
  const whileReading: readonly KeyUse[] = [
    ...(mayWrite
      ? [
          { keys: ['N'] as const, says: t('cabinet.list.new'), run: () => setOpen('new') },
          { keys: ['F'] as const, says: t('cabinet.list.file'), run: () => void pick() },
        ]
      : []),
    { keys: ['L'], says: t('cabinet.list.picture'), run: onPicture },
    { keys: ['Escape'], says: t('cabinet.list.picture'), run: onPicture, quiet: true },
  ];
  // Letters are for the line that is open: no key is offered that would only be written into it.
  useKeys(open === null ? whileReading : whileTyping);
  const kept = (typed: Typed, isNew: boolean) => {
    say((text) => text('cabinet.list.kept', { number: typed.number }));
    if (isNew) setNext(lineAfter(typed));
    else setOpen(null);
  };
  return (
    <div className="cabinet-list">
      <div className="row findrow">
        <p className="sup grow">{t('cabinet.list.intro')}</p>
        {mayWrite && (
          <>
            <span className="cap">{t('cabinet.list.paste')}</span>
            <Button {...(open === null && { hint: 'F' })} onPress={() => void pick()}>
              <FileInput className="ic" aria-hidden />
              {t('cabinet.list.file')}
            </Button>
          </>
        )}
      </div>
      <ErrorNote error={error} />
      <div className="scroll grow">
        <table aria-label={t('cabinet.list.title')}>
          <thead>
            <tr>
              {(['number', 'name', 'shelf', 'sheets', 'code', 'state'] as const).map((column) => (
                <th key={column} className={column === 'sheets' ? 'num' : undefined}>
                  {t(`cabinet.list.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {folders.map((folder) =>
              folder.id === open ? (
                <FolderLine
                  key={folder.id}
                  folder={folder}
                  first={typedOf(folder)}
                  onKept={(typed) => kept(typed, false)}
                />
              ) : (
                <tr
                  key={folder.id}
                  className={folder.id === rows.here && open === null ? 'pick here' : 'pick'}
                  aria-current={folder.id === rows.here ? true : undefined}
                  {...rows.rowProps(folder.id)}
                >
                  <td>
                    <b>{folder.number}</b>
                  </td>
                  <td lang={langOf(folder.name)}>{hidden ? '' : folder.name}</td>
                  <td>{folder.shelf}</td>
                  <td className="num">{folder.sheets}</td>
                  <td>{folder.code}</td>
                  <td>{t(`cabinet.state.${folder.state}`)}</td>
                </tr>
              ),
            )}
            {mayWrite && open === 'new' && (
              <FolderLine
                key={`new ${next.number} ${folders.length}`}
                folder={null}
                first={next}
                onKept={(typed) => kept(typed, true)}
              />
            )}
          </tbody>
        </table>
      </div>
      {looked && (
        <TakeList looked={looked} onTaken={() => setOpen(null)} onClose={() => setLooked(null)} />
      )}
    </div>
  );
}
