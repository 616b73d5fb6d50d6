// A form as it stood on that day beside the version of today: only the answers that differ, each marked.

import { findForm } from '#domain/forms/definitions/index.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { useCall } from '../app/call.ts';
import { dayAndTime } from '../app/clock.ts';
import { useUserName } from '../app/users.tsx';
import { TwoTexts } from '../forms/two-texts.tsx';
import type { FormView } from '../forms/use-draft.ts';
import { useFormWorld } from '../forms/use-form-world.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote, Waiting } from '../ui/states.tsx';

type Props = {
  pastId: string;
  caseId: string;
  formId: string;
  isOn: boolean;
  onTurn: () => void;
  onClose: () => void;
};

export function FormBeside({ pastId, caseId, formId, onTurn, onClose }: Props) {
  const { t } = useText();
  const { value, error } = useCall('past.form', { pastId, caseId, formId });
  const form = value && findForm(value.stood.form, value.stood.revision);
  return (
    <Dialog
      title={t('past.beside')}
      wide
      onClose={onClose}
      keys={[{ keys: ['T'], says: t('past.tick'), run: onTurn }]}
      actions={
        <>
          <Button quiet autoFocus hint="Escape" onPress={onClose}>
            {t('past.back')}
          </Button>
          <Button main hint="T" onPress={onTurn}>
            {t('past.tick')}
          </Button>
        </>
      }
    >
      <ErrorNote error={error} />
      {!value && !error && <Waiting />}
      {value && form && <Both form={form} stood={value.stood} now={value.now} />}
    </Dialog>
  );
}

type BothProps = { form: FormDefinition; stood: FormView; now: FormView | null };

function Both({ form, stood, now }: BothProps) {
  const { t, language } = useText();
  const userName = useUserName();
  const { answers } = stood;
  const world = useFormWorld(now ?? stood, form, { answers, computed: stood.context.computed });
  const line = (view: FormView) =>
    t('forms.conflict.yoursLine', {
      name: userName(view.author, true),
      when: dayAndTime(view.changedAt, language, t),
    });
  return (
    <TwoTexts
      form={form}
      world={world}
      left={{ title: t('past.stood'), line: line(stood), answers }}
      right={{
        title: t('past.now'),
        line: now ? line(now) : t('past.missing'),
        answers: now?.answers ?? {},
      }}
    />
  );
}
