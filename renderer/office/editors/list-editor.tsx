// Lines that can be added and taken away, as the lists among the settings have them.
import { Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { newId } from '#domain/ids.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';

type Line<T> = { key: string; value: T };

export function ListEditor<T>(props: {
  value: readonly T[];
  onChange: (value: T[]) => void;
  line: (value: T, onChange: (value: T) => void) => ReactNode;
  /** What "add" adds; without it lines come from elsewhere, by `add` of the footer. */
  blank?: () => T;
  addWord?: string;
  /** Stands below the lines. */
  foot?: (add: (value: T) => void) => ReactNode;
}) {
  const { t } = useText();
  const [lines, setLines] = useState<readonly Line<T>[]>(() =>
    props.value.map((value) => ({ key: newId(), value })),
  );
  const put = (next: readonly Line<T>[]) => {
    setLines(next);
    props.onChange(next.map(({ value }) => value));
  };
  const add = (value: T) => put([...lines, { key: newId(), value }]);
  const { blank } = props;
  return (
    <div className="lines">
      {lines.map(({ key, value }) => (
        <div key={key} className="line">
          {props.line(value, (next) =>
            put(lines.map((one) => (one.key === key ? { key, value: next } : one))),
          )}
          <button
            type="button"
            className="icbtn"
            aria-label={t('office.edit.takeAway')}
            title={t('office.edit.takeAway')}
            onClick={() => put(lines.filter((one) => one.key !== key))}
          >
            <X className="ic" aria-hidden />
          </button>
        </div>
      ))}
      {blank && (
        <Button small onPress={() => add(blank())}>
          <Plus className="ic" aria-hidden />
          {props.addWord}
        </Button>
      )}
      {props.foot?.(add)}
    </div>
  );
}
