// Which sheets to print: the first sheets of folders, and sheets for papers that serve every folder.
import { useState } from 'react';
import type { CabinetFolder } from '#contract/cabinet.ts';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { usePrint } from '../app/printing.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { PrintDialog } from '../print/print-dialog.tsx';
import { NUMBERED, OTHERS, stepOfKind } from '../scans/kinds.ts';
import { Choices } from '../ui/choice.tsx';
import { SeparatorSheets } from './separator-sheet.tsx';

type Props = {
  folder: CabinetFolder;
  /** Folders of the same shelf that are not begun. */
  shelf: readonly CabinetFolder[];
  onClose: () => void;
};
const START = 'start';
const SHELF = 'shelf';

export function PrintSeparators({ folder, shelf, onClose }: Props) {
  const { t } = useText();
  const { paper } = useOpenWords();
  const print = usePrint();
  const [firsts, setFirsts] = useState<string[]>([START]);
  const [kinds, setKinds] = useState<string[]>([]);
  const kindsThere = [...NUMBERED, ...OTHERS];
  const isShelf = firsts.includes(SHELF);
  const folders = [
    ...new Set([
      ...(firsts.includes(START) ? [folder.id] : []),
      ...(isShelf ? shelf.map(({ id }) => id) : []),
    ]),
  ];
  const nothing = folders.length === 0 && kinds.length === 0;
  const send = async (to: 'printer' | 'pdf') => {
    const papers = kinds.map((kind) => ({
      ...{ folderId: null, caseId: null, kind, step: stepOfKind(kind) },
    }));
    // Their codes are known before the paper lies in the printer.
    const sheets = await call('separators.make', { cmd: newId(), folders, papers });
    const how = { to, what: 'form' as const, id: null, caseId: null, landscape: false };
    return print(<SeparatorSheets sheets={sheets} />, how);
  };
  const others = shelf.filter(({ id }) => id !== folder.id).length;
  return (
    <PrintDialog title={t('cabinet.print.title')} {...{ send, onClose }} off={nothing}>
      <p>{t('cabinet.print.text')}</p>
      <Choices
        label={t('cabinet.print.sheetStart')}
        value={firsts}
        onChange={setFirsts}
        options={[
          { value: START, label: t('cabinet.print.start', { number: folder.number }) },
          ...(others > 0
            ? [{ value: SHELF, label: t('cabinet.print.startAll', { count: shelf.length }) }]
            : []),
        ]}
      />
      <Choices
        label={t('cabinet.print.papers')}
        help={t('cabinet.print.papersText')}
        value={kinds}
        onChange={setKinds}
        options={kindsThere.map((kind) => ({ value: kind, label: paper(kind) }))}
      />
      {nothing && <p className="cap">{t('cabinet.print.none')}</p>}
    </PrintDialog>
  );
}
