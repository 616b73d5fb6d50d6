// Which one is meant: of the forms or drawings that fill a slot, or of the children of a case.
import type { CaseView } from '#contract/cases.ts';
import { type DrawingTool, FORM_SHEET } from '#domain/drawings/drawing.ts';
import type { Bilingual } from '#domain/forms/form.ts';
import { useKinName } from '../../drawings/use-kin-name.ts';
import { useOpenWords } from '../../i18n/open-words.ts';
import { useText } from '../../i18n/use-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { OptionRow } from '../../ui/option-row.tsx';
import { useRows } from '../../ui/rows.ts';
import type { Kind } from './kinds.ts';
import { childrenOf } from './use-draw.ts';

type Props = {
  title: string;
  /** What is asked, for a screen reader. */
  asks: string;
  options: readonly { id: string; label: string }[];
  onChoose: (id: string) => void;
  onClose: () => void;
};

function Which(props: Props) {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <Options {...props} />
    </Dialog>
  );
}

function Options({ asks, options, onChoose }: Props) {
  const { t } = useText();
  const ids = options.map(({ id }) => id);
  const rows = useRows({ ids, onOpen: onChoose, openWord: t('app.keys.choose') });
  return (
    <div role="listbox" className="which" aria-label={asks}>
      {options.map(({ id, label }) => (
        <OptionRow key={id} id={id} rows={rows} tabbed>
          {label}
        </OptionRow>
      ))}
    </div>
  );
}

type KindProps = {
  title: Bilingual;
  kinds: readonly Kind[];
  onChoose: (kind: Kind) => void;
  onClose: () => void;
};

/** A form and a drawing may have the same name: the drawing says that it is one. */
export function WhichKind({ title, kinds, onChoose, onClose }: KindProps) {
  const { t, language } = useText();
  const { paper } = useOpenWords();
  const isMixed = kinds.some(({ drawing }) => drawing === null);
  const labelOf = ({ id, drawing }: Kind) => {
    if (!drawing) return paper(id);
    if (drawing === FORM_SHEET) return t('casePage.tools.byHand', { form: paper(id) });
    const tool = t(`drawings.tool.${drawing}`);
    return isMixed ? t('casePage.tools.asDrawing', { tool }) : tool;
  };
  const options = kinds.map((kind, at) => ({ id: String(at), label: labelOf(kind) }));
  const choose = (at: string) => {
    const kind = kinds[Number(at)];
    if (kind) onChoose(kind);
  };
  return (
    <Which
      title={title[language]}
      asks={t('casePage.tools.which')}
      options={options}
      onChoose={choose}
      onClose={onClose}
    />
  );
}

type ChildProps = {
  tool: DrawingTool;
  view: CaseView;
  onChoose: (personId: string) => void;
  onClose: () => void;
};

export function WhichChild({ tool, view, onChoose, onClose }: ChildProps) {
  const { t } = useText();
  const kinName = useKinName(view.row);
  const options = childrenOf(view).map((one) => ({ id: one.personId, label: kinName(one) }));
  const title = `${t(`drawings.tool.${tool}`)} · ${t('casePage.tools.whose')}`;
  return <Which {...{ title, options, onChoose, onClose }} asks={t('casePage.tools.whose')} />;
}
