// A form that was read from a file: looked at as it will be, then released, which is an act of its own.
import { useState } from 'react';
import type { FormDefinition } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { FormPreview } from './form-preview.tsx';

export function ReleaseForm(props: {
  form: FormDefinition;
  token: string;
  hash: string;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t, language } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const [asking, setAsking] = useState(false);
  const { form, token, hash, onClose } = props;
  const release = () =>
    void run(
      () => call('office.releaseForm', { cmd: newId(), token, hash }),
      () => {
        say((t) => t('office.forms.done'));
        props.onDone();
        onClose();
      },
    );
  return (
    <>
      <FormPreview
        form={form}
        onClose={onClose}
        actions={
          <Button main onPress={() => setAsking(true)}>
            {t('office.forms.release')}
          </Button>
        }
      />
      {asking && (
        <Dialog
          title={t('office.forms.releaseTitle', { name: form.title[language] })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button autoFocus quiet hint="Escape" onPress={() => setAsking(false)}>
                {t('app.state.back')}
              </Button>
              <Button main busy={busy} onPress={release}>
                {t('office.forms.release')}
              </Button>
            </>
          }
        >
          <p className="sup">{t('office.forms.releaseText')}</p>
          <ErrorNote error={error} />
        </Dialog>
      )}
    </>
  );
}
