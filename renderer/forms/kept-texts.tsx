// A text that was kept beside the form: looked at side by side and settled.
import { useState } from 'react';
import type { FormDefinition } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { dayAndTime } from '../app/clock.ts';
import { useToast } from '../app/toasts.tsx';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { FormWorld } from './fields/asked.ts';
import { TwoTexts } from './two-texts.tsx';
import type { DraftHandle, FormView } from './use-draft.ts';

type Props = {
  view: FormView;
  form: FormDefinition;
  draft: DraftHandle;
  world: FormWorld;
  onClose: () => void;
  onSettled: () => void;
};

export function KeptTexts({ view, form, draft, world, onClose, onSettled }: Props) {
  const { t, language } = useText();
  const nameOf = useUserName();
  const say = useToast();
  const [error, setError] = useState<CallError>();
  const kept = view.kept[0];
  if (!kept) return null;

  const settle = async (take: boolean) => {
    try {
      if (take) {
        draft.change(kept.answers);
        await draft.draft.flush();
        if (!draft.draft.isSaved()) return;
      }
      await call('forms.settle', { cmd: newId(), formId: view.id, keptId: kept.id });
      say((t) => t('forms.keptTexts.settled'));
      onSettled();
    } catch (thrown) {
      setError(toCallError(thrown));
    }
  };
  const mayWrite = !world.readOnly;
  return (
    <Dialog
      title={t('forms.keptTexts.title')}
      wide
      onClose={onClose}
      actions={
        <>
          <Button quiet autoFocus hint="Escape" onPress={onClose}>
            {t('forms.conflict.later')}
          </Button>
          {mayWrite && (
            <>
              <Button onPress={() => void settle(true)}>{t('forms.keptTexts.take')}</Button>
              <Button main onPress={() => void settle(false)}>
                {t('forms.keptTexts.settle')}
              </Button>
            </>
          )}
        </>
      }
    >
      <TwoTexts
        form={form}
        world={world}
        left={{
          title: t('forms.keptTexts.mine'),
          line: dayAndTime(view.changedAt, language, t),
          answers: draft.answers,
        }}
        right={{
          title: t('forms.keptTexts.theirs'),
          line: t('forms.conflict.yoursLine', {
            name: nameOf(kept.by),
            when: dayAndTime(kept.at, language, t),
          }),
          answers: kept.answers,
        }}
      />
      <ErrorNote error={error} />
    </Dialog>
  );
}
