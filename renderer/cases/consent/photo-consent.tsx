// Warns whoever files a photograph that nobody agreed to it, or not any more. It is filed all the same.
import { useCall, useChanged } from '../../app/call.ts';
import { useText } from '../../i18n/use-text.ts';

const PHOTO = 'photo';

/** `kind`: what the paper is filed as; nothing is said of what is no photograph. */
export function PhotoConsent({ caseId, kind }: { caseId: string | null; kind: string | null }) {
  const { t } = useText();
  const asked = caseId !== null && kind === PHOTO ? { caseId } : null;
  const { value, refresh } = useCall('consent.photo', asked);
  useChanged(['form'], refresh);
  if (!asked || !value || value.stands === 'agreed') return null;
  return (
    <p className="help bad" role="status">
      {t(`consent.photo.${value.stands}`)}
    </p>
  );
}
