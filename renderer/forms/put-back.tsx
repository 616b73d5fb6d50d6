// Rows that were taken out of a question, each with the way back.
import { Undo2 } from 'lucide-react';
import type { Answers } from '#domain/forms/answers.ts';
import type { RowsField } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { rowWords } from './answer-words.ts';
import type { FormWorld } from './fields/asked.ts';
import type { TakenRow } from './fields/taken-out.ts';
import { useAnswerOptions } from './use-answer-options.ts';

type Props = {
  field: RowsField;
  scope: Answers;
  gone: readonly TakenRow[];
  world: FormWorld;
  onBack: (taken: TakenRow) => void;
};

export function PutBack({ field, scope, gone, world, onBack }: Props) {
  const { t } = useText();
  const options = useAnswerOptions(world);
  return gone.map((taken) => {
    const words = rowWords(field, scope, taken.row, options) || t('forms.empty');
    return (
      <div key={taken.row.id} className="row">
        <span className="cap grow">
          {t('forms.removed')} {words}
        </span>
        <Button small quiet label={`${t('forms.putBack')}: ${words}`} onPress={() => onBack(taken)}>
          <Undo2 className="ic" aria-hidden />
          {t('forms.putBack')}
        </Button>
      </div>
    );
  });
}
