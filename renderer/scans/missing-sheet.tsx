// A sheet whose code was not read: a person says which page of the stack it is.
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { useDoing } from '../app/use-doing.ts';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { Page } from './batch.ts';
import { NUMBERED, OTHERS, stepOfKind } from './kinds.ts';
import { readCount } from './page-range.ts';

type Props = {
  /** Null: it serves whichever folder it lies in. */
  folderId: string | null;
  /** What it says of the papers behind it; null: it is the first sheet of its folder. */
  kind: string | null;
  pages: readonly Page[];
};

export function MissingSheet({ folderId, kind, pages }: Props) {
  const { t } = useText();
  const { busy, error, run } = useDoing();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const say = () => {
    const number = readCount(typed);
    const page = pages.find((one) => one.number === number);
    setWrong(!page);
    if (!page) return;
    const paper = kind === null ? null : { kind, step: stepOfKind(kind) };
    const asked = { pageId: page.id, folderId, paper };
    void run(
      () => call('separators.mark', { cmd: newId(), ...asked }),
      () => setTyped(''),
    );
  };
  return (
    <div className="row missing-sheet">
      <Field
        label={t('cabinet.sort.isPage')}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          say();
        }}
        maxLength={6}
        error={wrong ? t('cabinet.sort.noPage') : undefined}
      />
      <Button small busy={busy} onPress={say}>
        {t('cabinet.sort.thatPage')}
      </Button>
      <ErrorNote error={error} />
    </div>
  );
}

/** A sheet for papers that nobody asks about, because it may lie in any folder. */
export function MissingPaper({ pages }: { pages: readonly Page[] }) {
  const { t } = useText();
  const { paper } = useOpenWords();
  const [kind, setKind] = useState<string>(NUMBERED[0]);
  return (
    <details className="sorted">
      <summary>{t('cabinet.sort.lostPaper')}</summary>
      <label className="row missing-kind">
        <span className="lab">{t('cabinet.sort.lostKind')}</span>
        <select value={kind} onChange={(event) => setKind(event.target.value)}>
          {[...NUMBERED, ...OTHERS].map((one) => (
            <option key={one} value={one}>
              {paper(one)}
            </option>
          ))}
        </select>
      </label>
      <MissingSheet folderId={null} kind={kind} pages={pages} />
    </details>
  );
}
