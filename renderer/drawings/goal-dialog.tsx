// What should be instead of a worry: the family words it, and it becomes a goal of the plan.
import { useState } from 'react';
import type { CallError } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';

type Props = {
  about: string;
  error: CallError | undefined;
  onMake: (words: string) => void;
  onClose: () => void;
};

export function GoalDialog({ about, error, onMake, onClose }: Props) {
  const { t } = useText();
  const [words, setWords] = useState('');
  const isSaid = words.trim() !== '';
  const make = () => {
    if (isSaid) onMake(words.trim());
  };
  return (
    <Dialog
      title={t('drawings.goal')}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('drawings.goal'), run: make, typing: true }]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!isSaid} onPress={make}>
            {t('drawings.goal')}
          </Button>
        </>
      }
    >
      <p className="sup selectable">{about}</p>
      <Field
        label={t('drawings.goalInstead')}
        value={words}
        onChange={setWords}
        maxLength={4_000}
        area
        required
        autoFocus
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
