// How far the draft is saved, in words, at the head of the form.
import { Check, CloudOff } from 'lucide-react';
import { clockOf } from '../app/clock.ts';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../ui/mark.tsx';
import type { DraftState } from './draft.ts';
import type { FormView } from './use-draft.ts';

export function SavingNote({ view, saving }: { view: FormView; saving: DraftState }) {
  const { t, language } = useText();
  if (view.state === 'final') {
    return <Mark kind="final">{t('forms.final', { version: view.version })}</Mark>;
  }
  if (saving.at === 'trying' || saving.at === 'refused' || saving.at === 'conflict') {
    return (
      <span className="status bad" role="status">
        <CloudOff className="ic" aria-hidden />
        {t(saving.at === 'trying' ? 'forms.trying' : 'forms.decide')}
      </span>
    );
  }
  if (saving.at !== 'saved') {
    return (
      <span className="status" role="status">
        {t(saving.at === 'saving' ? 'forms.saving' : 'forms.unsaved')}
      </span>
    );
  }
  const savedAt = saving.savedAt ?? view.changedAt;
  return (
    <span className="status saved" role="status">
      <Check className="ic" aria-hidden />
      {t('forms.saved', { time: clockOf(savedAt, language) })}
    </span>
  );
}
