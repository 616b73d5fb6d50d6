// One row that a person added: in a line, or a card that folds to a line.
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { memo } from 'react';
import type { Row } from '#domain/forms/answers.ts';
import { showKey } from '../app/key-match.ts';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import { rowWords } from './answer-words.ts';
import { LineRow, RowCells, type RowsShared } from './row-cells.tsx';
import { useAnswerOptions } from './use-answer-options.ts';
import { TAKE_OUT } from './use-form-keys.ts';

type Props = RowsShared & {
  row: Row;
  place: number;
  helpAt: string;
  onRemove: (row: Row, place: number) => void;
};

function useName({ field, place }: Props): string {
  const { t } = useText();
  const isPerson = field.type === 'rows' && field.about === 'people';
  return t(isPerson ? 'forms.person' : 'forms.row', { number: place + 1 });
}

/** Not on the way of Tab: whoever types on must not take out what was typed. */
function RemoveRow(props: Props & { name: string }) {
  const { t } = useText();
  if (props.world.readOnly) return <span />;
  return (
    <button
      type="button"
      className="icbtn end takes-out"
      tabIndex={-1}
      aria-label={`${t('forms.remove')}: ${props.name}`}
      title={`${t('forms.remove')} (${showKey(TAKE_OUT)})`}
      onClick={() => props.onRemove(props.row, props.place)}
    >
      <X className="ic s" aria-hidden />
    </button>
  );
}

export const RowLine = memo(function RowLine(props: Props) {
  const name = useName(props);
  const { row, field } = props;
  return (
    <LineRow label={name} path={`${field.id}.${row.id}`}>
      <RowCells {...props} rowId={row.id} answers={row.answers} inLine />
      <RemoveRow {...props} name={name} />
    </LineRow>
  );
});

export const RowCard = memo(function RowCard(
  props: Props & { open: boolean; onFold: (row: string, isOpened: boolean) => void },
) {
  const { t } = useText();
  const name = useName(props);
  const { field, row, open } = props;
  return (
    <div className={open ? 'rowcard open' : 'rowcard'} data-path={`${field.id}.${row.id}`}>
      <div className="row">
        <button
          type="button"
          className="rowfold"
          aria-expanded={open}
          onClick={() => props.onFold(row.id, !open)}
        >
          {open ? (
            <ChevronUp className="ic s" aria-hidden />
          ) : (
            <ChevronDown className="ic s" aria-hidden />
          )}
          <b>{name}</b>
          {!open && <Folded {...props} />}
        </button>
        {isStillTrue(props) && <Mark kind="safe">{t('forms.offered.isTrue')}</Mark>}
        <RemoveRow {...props} name={name} />
      </div>
      {open && (
        <div className="fields">
          <RowCells {...props} rowId={row.id} answers={row.answers} />
        </div>
      )}
    </div>
  );
});

/** Does a line of the case stand here as it stood before? */
function isStillTrue({ field, row, world }: Props): boolean {
  if (field.type !== 'rows' || !field.keeps) return false;
  const seed = world.seeds[field.id]?.find(({ id }) => id === row.id);
  return seed !== undefined && JSON.stringify(seed.answers) === JSON.stringify(row.answers);
}

function Folded({ field, scope, row, world }: Props) {
  const { t } = useText();
  const options = useAnswerOptions(world);
  return (
    <span className="rowline">{rowWords(field, scope, row, options) || t('forms.empty')}</span>
  );
}
