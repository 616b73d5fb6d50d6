// The kinds of paper that have no number: chosen with the arrow keys.
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
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

function Kinds({ onChoose }: Pick<Props, 'onChoose'>) {
  const { t } = useText();
  const { paper } = useOpenWords();
  const rows = useRows({
    ids: OTHERS,
    onOpen: onChoose,
    openWord: t('app.keys.choose'),
  });
  return (
    <div className="kind-rows" role="listbox" aria-label={t('scans.otherKindTitle')}>
      {OTHERS.map((kind) => (
        <OptionRow key={kind} id={kind} rows={rows} tabbed>
          {paper(kind)}
        </OptionRow>
      ))}
    </div>
  );
}
