// Which of the forms of a tool is meant: the one slot that several fill.
import type { Bilingual } from '#domain/forms/form.ts';
import { useOpenWords } from '../../i18n/open-words.ts';
import { useText } from '../../i18n/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { OptionRow } from '../../ui/option-row.tsx';
import { useRows } from '../../ui/rows.ts';

type Props = {
  title: Bilingual;
  kinds: readonly string[];
  onChoose: (kind: string) => void;
  onClose: () => void;
};

export function KindChooser(props: Props) {
  const { language } = useText();
  return (
    <Dialog title={props.title[language]} onClose={props.onClose}>
      <Kinds {...props} />
    </Dialog>
  );
}

function Kinds({ kinds, onChoose }: Props) {
  const { t } = useText();
  const { paper } = useOpenWords();
  const rows = useRows({ ids: kinds, onOpen: onChoose, openWord: t('app.keys.choose') });
  return (
    <div role="listbox" aria-label={t('casePage.tools.which')}>
      {kinds.map((kind) => (
        <OptionRow key={kind} id={kind} rows={rows} tabbed>
          {paper(kind)}
        </OptionRow>
      ))}
    </div>
  );
}
