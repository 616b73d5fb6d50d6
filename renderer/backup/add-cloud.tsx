// Cloud storage as one more place for copies: written down, checked with a small trial, graded in words.
import { useEffect, useRef, useState } from 'react';
import { newId } from '#domain/ids.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { type Added, CloudGrade } from './cloud-grade.tsx';
import { noS3, S3Fields, toS3Place, useMissingS3 } from './s3-fields.tsx';

type Props = {
  onClose: () => void;
  onAdded: () => void;
  /** The trial ended well after somebody had left it: the place is there all the same. */
  onLate: () => void;
};

export function AddCloud(props: Props) {
  const { t } = useText();
  const [name, setName] = useState('');
  const [typed, setTyped] = useState(noS3);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const [added, setAdded] = useState<Added | null>(null);
  const place = toS3Place(typed);
  const missing = useMissingS3()(typed);
  const left = useRef(false);
  useEffect(() => {
    left.current = false;
    return () => {
      left.current = true;
    };
  }, []);

  const add = () => {
    if (missing.length > 0 || busy) return;
    setBusy(true);
    setError(undefined);
    const called = name.trim() || place.bucket;
    call('backup.addTarget', { cmd: newId(), id: newId(), name: called, place }).then(
      (one) => (left.current ? props.onLate() : setAdded(one)),
      (thrown: unknown) => {
        setBusy(false);
        setError(toCallError(thrown));
      },
    );
  };
  // One dialog for both: what had the hands before gets them back when it closes.
  return (
    <Dialog
      title={t(added ? 'backup.grade.title' : 'backup.s3.title')}
      wide
      onClose={added ? props.onAdded : props.onClose}
      keys={
        added
          ? [{ keys: ['Enter'], says: t('backup.grade.ok'), run: props.onAdded }]
          : [{ keys: ['Ctrl Enter'], says: t('backup.s3.check'), run: add, typing: true }]
      }
      actions={
        added ? (
          <Button main autoFocus hint="Enter" onPress={props.onAdded}>
            {t('backup.grade.ok')}
          </Button>
        ) : (
          <>
            {missing.length > 0 && (
              <span className="cap grow">
                {t('backup.s3.missing', { what: missing.join(', ') })}
              </span>
            )}
            <Button quiet hint="Escape" onPress={props.onClose}>
              {t('app.state.close')}
            </Button>
            <Button main hint="Ctrl Enter" off={missing.length > 0} busy={busy} onPress={add}>
              {t(busy ? 'backup.s3.checking' : 'backup.s3.check')}
            </Button>
          </>
        )
      }
    >
      {added ? (
        <CloudGrade added={added} place={place} />
      ) : (
        <>
          <p className="sup">{t('backup.s3.text')}</p>
          <S3Fields value={typed} onChange={setTyped} autoFocus />
          <Field
            label={t('backup.s3.name')}
            example={t('backup.s3.nameExample')}
            value={name}
            onChange={setName}
            maxLength={80}
          />
          <ErrorNote error={error} />
        </>
      )}
    </Dialog>
  );
}
