// May a file of this drawing leave the office? What the family said, and the reason a coordinator gives all the same.
import { type ReactNode, useState } from 'react';
import { givingOut, isGivenOut } from '#domain/drawings/giving-out.ts';
import { useSession } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { Field } from '../ui/field.tsx';
import type { Drawing } from './use-drawing.ts';

type Sharing = {
  /** No picture and no PDF can be saved now. */
  noFiles: boolean;
  reason: string;
  /** Stands in the dialog before it is saved. */
  notes: ReactNode;
};

export function useSharing({ details }: Drawing): Sharing {
  const { t } = useText();
  const { role } = useSession().me;
  const [reason, setReason] = useState('');
  const { share } = details.agreed;
  const giving = givingOut(share, role);
  const notes = (
    <>
      {giving === 'unasked' && <p className="help bad">{t('giving.share.notAsked')}</p>}
      {giving === 'no' && <p className="help bad">{t('giving.share.refused')}</p>}
      {giving === 'with-reason' && (
        <>
          <p className="help bad">{t('giving.share.why')}</p>
          <Field
            label={t('giving.share.reason')}
            value={reason}
            maxLength={1_000}
            onChange={setReason}
          />
        </>
      )}
    </>
  );
  return { noFiles: !isGivenOut(share, role, reason), reason, notes };
}
