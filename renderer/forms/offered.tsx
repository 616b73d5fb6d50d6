// Rows the case already knows, in pencil: still true, or changed. Nothing is taken over by itself.
import { Check, Pencil } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Answers, Row } from '#domain/forms/answers.ts';
import type { RowsField } from '#domain/forms/form.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { langOf } from '../ui/person-name.tsx';
import { rowWords } from './answer-words.ts';
import type { FormWorld, OfferedRow } from './fields/asked.ts';
import { useAnswerOptions } from './use-answer-options.ts';

type Props = {
  field: RowsField;
  scope: Answers;
  rows: readonly OfferedRow[];
  world: FormWorld;
  onTake: (rows: readonly Row[]) => void;
  /** Takes it over and opens it, to be changed. */
  onOpen: (row: Row) => void;
};

/** Enter confirms a row and goes on to the next one. */
export function Offered({ field, scope, rows, world, onTake, onOpen }: Props) {
  const { t, language } = useText();
  const options = useAnswerOptions(world);
  const list = useRef<HTMLUListElement>(null);
  const goesOn = useRef(false);
  const isLine = field.keeps !== undefined;
  const words = isLine
    ? { take: t('forms.offered.stillTrue'), all: t('forms.offered.allTrue') }
    : { take: t('forms.offered.take'), all: t('forms.offered.takeAll') };
  const first = rows[0]?.id;
  useEffect(() => {
    if (!goesOn.current || !first) return;
    goesOn.current = false;
    list.current?.querySelector('button')?.focus();
  }, [first]);
  const take = (row: Row) => {
    goesOn.current = true;
    onTake([row]);
  };
  return (
    <div className="offered-rows">
      <p className="cap">
        {t(isLine ? 'forms.offered.lines' : 'forms.offered.rows', { count: rows.length })}
      </p>
      <ul ref={list}>
        {rows.map((row) => {
          const line = rowWords(field, scope, row, options) || t('forms.empty');
          return (
            <li key={row.id} className="offered-row" data-path={`${field.id}.${row.id}`}>
              <Pencil className="ic s" aria-hidden />
              <div className="grow">
                <span lang={langOf(line)}>{line}</span>{' '}
                <span className="cap">
                  {t('forms.offered.since', { day: formatDay(dayOf(row.since), language) })}
                </span>
              </div>
              <Button small label={`${words.take}: ${line}`} onPress={() => take(row)}>
                <Check className="ic" aria-hidden />
                {words.take}
              </Button>
              <Button
                small
                quiet
                label={`${t('forms.offered.changed')}: ${line}`}
                onPress={() => onOpen(row)}
              >
                {t('forms.offered.changed')}
              </Button>
            </li>
          );
        })}
      </ul>
      {rows.length > 1 && (
        <Button small quiet onPress={() => onTake(rows)}>
          <Check className="ic" aria-hidden />
          {words.all}
        </Button>
      )}
    </div>
  );
}
