// One question on paper, whatever its type.
import type { Field } from '#domain/forms/form.ts';
import { isWide } from '../forms/wide.ts';
import { Labelled } from './labelled.tsx';
import type { Printed } from './printed.ts';
import { PrintedAnswer, useCalcWords } from './printed-cell.tsx';
import { PrintedCards, PrintedSignatures } from './printed-marks.tsx';
import { PrintedRows } from './printed-rows.tsx';

export function PrintedQuestion(props: Printed & { field: Field; number: string | undefined }) {
  const { form, field, number, answers, world } = props;
  const calcWords = useCalcWords(world);
  if (field.type === 'rows' && field.print === 'signatures')
    return <PrintedSignatures {...props} field={field} />;
  if (field.type === 'rows' && field.print === 'cards')
    return <PrintedCards {...props} field={field} />;
  if (field.type === 'rows' || field.type === 'table')
    return <PrintedRows {...props} field={field} />;
  if (field.type === 'calc') {
    const words = calcWords(form, field, answers);
    const isHeading = answers === null && ['case-code'].includes(field.shows ?? '');
    if (words === '' && !isHeading) return null;
    return (
      <Labelled field={field} number={number} wide={words.includes('\n')}>
        <div className="v">{words}</div>
      </Labelled>
    );
  }
  // A paper is scanned into the folder; on an empty form there is nothing to write about it.
  if (field.type === 'paper' && answers === null) return null;
  return (
    <Labelled field={field} number={number} wide={isWide(field)}>
      <PrintedAnswer field={field} answer={answers?.[field.id]} answers={answers} world={world} />
    </Labelled>
  );
}
