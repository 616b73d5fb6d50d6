// Choosing the case of a page: a small search, the first row under the finger.
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useCall } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { OptionRow } from '../ui/option-row.tsx';
import { PersonName } from '../ui/person-name.tsx';
import { useRows } from '../ui/rows.ts';
import { ErrorNote } from '../ui/states.tsx';
import { CaseName } from './suggested-case.tsx';
import type { CaseChoice } from './use-filing.ts';

type Props = {
  /** Shown before anything is typed. */
  offers: readonly CaseChoice[];
  /** What somebody typed already. */
  text?: string;
  onClose: () => void;
  onChoose: (chosen: CaseChoice) => void;
};
const SHOWN = 8;

export function CasePicker(props: Props) {
  const { t } = useText();
  return (
    <Dialog title={t('scans.chooseCase')} onClose={props.onClose}>
      <Cases {...props} />
    </Dialog>
  );
}

function Cases({ offers, text: first = '', onChoose }: Props) {
  const { t } = useText();
  const [text, setText] = useState(first);
  const [settled, setSettled] = useState(first.trim());
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);
  const asked = useCall(
    'cases.list',
    { text: settled, filter: {}, offset: 0, limit: SHOWN },
    { keep: true },
  );
  const offered = text.trim() === '' ? offers : [];
  const found = asked.value?.groups.flatMap((group) => group.rows) ?? [];
  const rows = found
    .filter((row) => !offered.some(({ caseId }) => caseId === row.id))
    .slice(0, SHOWN - offered.length);
  const list = useRows({
    ids: [...offered.map(({ caseId }) => caseId), ...rows.map((row) => row.id)],
    onOpen: (id) => {
      const row = rows.find((one) => one.id === id);
      const offer = offered.find((one) => one.caseId === id);
      if (offer) onChoose({ caseId: offer.caseId, code: offer.code });
      else if (row) onChoose({ caseId: row.id, code: row.code });
    },
    typing: true,
    openWord: t('app.keys.choose'),
    awaited: text.trim() !== '' && (asked.loading || settled !== text.trim()) ? text : null,
  });
  return (
    <>
      <div className="inp">
        <Search className="ic" aria-hidden />
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder={t('scans.caseBox')}
          aria-label={t('scans.caseBox')}
          spellCheck={false}
          autoComplete="off"
          maxLength={200}
          // biome-ignore lint/a11y/noAutofocus: the picker is opened to type
          autoFocus
        />
      </div>
      <div className="case-rows" role="listbox" aria-label={t('scans.chooseCase')}>
        {offered.length > 0 && <p className="cap case-offers">{t('scans.offered')}</p>}
        {offered.map((offer) => (
          <OptionRow key={offer.caseId} id={offer.caseId} rows={list}>
            <CaseName chosen={offer} />
            <span />
            <span>{offer.caseId === list.here && <KeyHint name="Enter" />}</span>
          </OptionRow>
        ))}
        {rows.map((row) => (
          <OptionRow key={row.id} id={row.id} rows={list}>
            <span>
              {row.hidden ? <b>{row.code}</b> : <PersonName {...row} />}
              <span className="cap">{row.placeText}</span>
            </span>
            <span className="cap nw">{row.code}</span>
            <span>{row.id === list.here && <KeyHint name="Enter" />}</span>
          </OptionRow>
        ))}
      </div>
      {asked.value && rows.length === 0 && <p className="sup">{t('scans.noCaseFound')}</p>}
      <ErrorNote error={asked.error} />
    </>
  );
}
