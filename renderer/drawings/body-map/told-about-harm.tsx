// The way from a body map to a protected note, when a child tells about harm.
import { TriangleAlert } from 'lucide-react';
import { useBegin } from '../../cases/use-write.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import type { Drawing } from '../use-drawing.ts';

export function ToldAboutHarm({ drawing }: { drawing: Drawing }) {
  const { t } = useText();
  const { begin, error } = useBegin();
  const open = () => void drawing.flush().then(() => begin(drawing.view.caseId, 'concern'));
  return (
    <div className="told-about-harm">
      <ErrorNote error={error} />
      <Button danger hint="F8" onPress={open}>
        <TriangleAlert className="ic" aria-hidden />
        {t('bodyMap.told')}
      </Button>
      <p className="cap">{t('bodyMap.toldText')}</p>
    </div>
  );
}
