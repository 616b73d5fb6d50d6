// A first sheet whose code was not read: a person says which page of the stack it is.
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { Page } from './batch.ts';
import { readCount } from './page-range.ts';

type Props = { folderId: string; pages: readonly Page[] };

export function MissingSheet({ folderId, pages }: Props) {
  const { t } = useText();
  const { busy, error, run } = useDoing();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const say = () => {
    const number = readCount(typed);
    const page = pages.find((one) => one.number === number);
    setWrong(!page);
    if (!page) return;
    const asked = { pageId: page.id, folderId, paper: null };
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
