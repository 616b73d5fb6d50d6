// The lines of one kind: each in words, who wrote it when, and what stood there before.
import { Plus } from 'lucide-react';
import type { Line } from '#contract/casework.ts';
import { linesOf } from '#domain/forms/definitions/blocks-lines.ts';
import type { LineKind, RowsField } from '#domain/forms/form.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { useUserName } from '../../app/users.tsx';
import { rowWords } from '../../forms/answer-words.ts';
import type { FormWorld } from '../../forms/fields/asked.ts';
import { useAnswerOptions } from '../../forms/use-answer-options.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { langOf } from '../../ui/person-name.tsx';
import type { Rows } from '../../ui/rows.ts';
import { historyOf, type Step } from './changes.ts';

type Props = {
  kind: LineKind;
  lines: readonly Line[];
  rows: Rows;
  world: FormWorld;
  onAdd: (() => void) | null;
};

export function FactsOfKind({ kind, lines, rows, world, onAdd }: Props) {
  const { t, language } = useText();
  const field = linesOf(kind);
  const name = field.label[language];
  if (lines.length === 0 && !onAdd) return null;
  return (
    <section aria-label={name}>
      <div className="sec">
        <h2>{name}</h2>
        {onAdd && (
          <span className="end">
            <Button small quiet label={t('facts.addTitle', { kind: name })} onPress={onAdd}>
              <Plus className="ic" aria-hidden />
              {t('facts.add')}
            </Button>
          </span>
        )}
      </div>
      <ul className="list">
        {lines.map((line) => (
          <Fact key={line.thread} {...{ field, line, rows, world }} />
        ))}
      </ul>
    </section>
  );
}

type FactProps = { field: RowsField; line: Line; rows: Rows; world: FormWorld };

function Fact({ field, line, rows, world }: FactProps) {
  const { t, language } = useText();
  const userName = useUserName();
  const options = useAnswerOptions(world);
  const newest = line.versions[0];
  if (!newest) return null;
  const words = rowWords(field, {}, newest, options) || t('facts.empty');
  const day = (at: number) => formatDay(dayOf(at), language);
  const told = [
    t('facts.written', { name: userName(newest.by, true), when: day(newest.at) }),
    newest.confirmedAt !== null && t('facts.checked', { day: day(newest.confirmedAt) }),
  ];
  return (
    <ListRow id={line.thread} rows={rows}>
      <span className="str" lang={langOf(words)}>
        {words}
      </span>
      <span className="cap">{told.filter(Boolean).join(' · ')}</span>
      {line.versions.length > 1 && (
        <span className="fact-history">
          {historyOf(field, line, options).map((step) => (
            <PastStep key={step.id} step={step} />
          ))}
        </span>
      )}
    </ListRow>
  );
}

function PastStep({ step }: { step: Step }) {
  const { t, language } = useText();
  const userName = useUserName();
  const when = formatDay(dayOf(step.at), language);
  const changes = step.changed.map(({ label, before, now }) =>
    t('facts.becomes', { label, before: before || t('facts.empty'), now: now || t('facts.empty') }),
  );
  return (
    <span>
      <span className="cap">{t('facts.changedBy', { name: userName(step.by, true), when })}</span>
      <span>{changes.length > 0 ? changes.join(' · ') : t('facts.first')}</span>
    </span>
  );
}
