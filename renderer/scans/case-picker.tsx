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
import type { CaseChoice } from './use-filing.ts';

type Props = { onClose: () => void; onChoose: (chosen: CaseChoice) => void };
const SHOWN = 8;

export function CasePicker(props: Props) {
  const { t } = useText();
  return (
    <Dialog title={t('scans.chooseCase')} onClose={props.onClose}>
      <Cases onChoose={props.onChoose} />
    </Dialog>
  );
}

function Cases({ onChoose }: Pick<Props, 'onChoose'>) {
  const { t } = useText();
  const [text, setText] = useState('');
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), 120);
    return () => clearTimeout(timer);
  }, [text]);
  const asked = useCall('cases.list', { text: settled, filter: {}, offset: 0, limit: SHOWN });
  const rows = (asked.value?.groups.flatMap((group) => group.rows) ?? []).slice(0, SHOWN);
  const list = useRows({
    ids: rows.map((row) => row.id),
    onOpen: (id) => {
      const row = rows.find((one) => one.id === id);
      if (row) onChoose({ caseId: row.id, code: row.code });
    },
    typing: true,
    openWord: t('app.keys.choose'),
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
