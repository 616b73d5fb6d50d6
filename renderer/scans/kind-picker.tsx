// The kinds of paper that have no number: each has a letter; the arrow keys work too.
import { useKeys } from '../app/keys.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { KeyHint } from '../ui/key-hint.tsx';
import { OptionRow } from '../ui/option-row.tsx';
import { useRows } from '../ui/rows.ts';
import { OTHERS } from './kinds.ts';

type Props = { onClose: () => void; onChoose: (kind: string) => void };

export function KindPicker(props: Props) {
  const { t } = useText();
  return (
    <Dialog title={t('scans.otherKindTitle')} onClose={props.onClose}>
      <Kinds onChoose={props.onChoose} />
    </Dialog>
  );
}

const letterOf = (at: number) => String.fromCharCode(65 + at);

function Kinds({ onChoose }: Pick<Props, 'onChoose'>) {
  const { t } = useText();
  const { paper } = useOpenWords();
  const rows = useRows({
    ids: OTHERS,
    onOpen: onChoose,
    openWord: t('app.keys.choose'),
  });
  useKeys(
    OTHERS.map((kind, at) => ({
      keys: [letterOf(at)],
      says: t('scans.kinds.number'),
      run: () => onChoose(kind),
      ...(at === 0 ? { shown: ['A', '–', letterOf(OTHERS.length - 1)] } : { quiet: true }),
    })),
  );
  return (
    <div className="kind-rows" role="listbox" aria-label={t('scans.otherKindTitle')}>
      {OTHERS.map((kind, at) => (
        <OptionRow key={kind} id={kind} rows={rows} tabbed>
          <KeyHint name={letterOf(at)} /> {paper(kind)}
        </OptionRow>
      ))}
    </div>
  );
}
