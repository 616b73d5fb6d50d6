// Closing a drawing to all but the workers of its case, and opening it again, which asks for a reason.
import { useState } from 'react';
import { newId } from '#domain/ids.ts';
import { call } from '../app/call.ts';
import { dayAndTime } from '../app/clock.ts';
import { useDoing } from '../app/use-doing.ts';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Tick } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { Mark } from '../ui/mark.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { Drawing } from './use-drawing.ts';

export function WhoMaySee({ drawing }: { drawing: Drawing }) {
  const { t } = useText();
  const { view, details, setDetails } = drawing;
  return (
    <>
      {view.mayEdit && !details.restricted && (
        <Tick
          label={t('drawings.details.restricted')}
          checked={false}
          onChange={() => setDetails({ restricted: true })}
        />
      )}
      {details.restricted && (
        <div className="row wrap">
          <Mark kind="restricted">{t('drawings.details.restricted')}</Mark>
          {view.mayEdit && !view.mayOpen && (
            <span className="cap">{t('giving.open.onlyAuthor')}</span>
          )}
        </div>
      )}
      {details.restricted && view.mayOpen && <OpenIt drawing={drawing} />}
      <Reasons drawing={drawing} />
    </>
  );
}

function OpenIt({ drawing }: { drawing: Drawing }) {
  const { t } = useText();
  const { view, details, kept, flush, toldOf } = drawing;
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, error, run } = useDoing();
  if (!isAsking) {
    return (
      <Button small quiet onPress={() => setAsking(true)}>
        {t('giving.open.begin')}
      </Button>
    );
  }
  const open = () =>
    void run(
      async () => {
        await flush();
        return call('drawings.open', { cmd: newId(), drawingId: view.head.id, reason });
      },
      (done) => toldOf({ ...done, kept, details: { ...details, restricted: false } }),
    );
  return (
    <>
      <Field
        label={t('giving.open.reason')}
        value={reason}
        autoFocus
        maxLength={1_000}
        help={t('giving.open.text')}
        onChange={setReason}
      />
      <Button small busy={busy} off={reason.trim() === ''} onPress={open}>
        {t('giving.open.do')}
      </Button>
      <ErrorNote error={error} />
    </>
  );
}

/** Why it was opened, or a file of it saved although they refused; for everybody who may see it. */
function Reasons({ drawing }: { drawing: Drawing }) {
  const { t, language } = useText();
  const nameOf = useUserName();
  const reasons = drawing.view.reasons ?? [];
  if (reasons.length === 0) return null;
  return (
    <>
      <h3>{t('giving.reasons.title')}</h3>
      <ul className="drawing-reasons">
        {reasons.map(({ act, reason, at, by }) => (
          <li key={`${at} ${act}`}>
            {t(`giving.reasons.${act}`, { reason })}
            <span className="cap">
              {' '}
              {nameOf(by)} · {dayAndTime(at, language, t)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
