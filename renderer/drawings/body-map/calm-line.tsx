// The calm line above the outlines: it stays on the screen, with the one key that stops.
import { Leaf } from 'lucide-react';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import type { ToolProps } from '../tool.ts';
import { useChildName } from './use-child-name.ts';
import { useStop } from './use-stop.ts';

export function CalmLine({ drawing }: ToolProps) {
  const { t } = useText();
  const stop = useStop(drawing);
  const name = useChildName(drawing);
  return (
    <div className="calm-line">
      <Leaf className="ic" aria-hidden />
      <p>{t('bodyMap.calm', { name })}</p>
      <Button small hint="Escape" onPress={() => void stop()}>
        {t('bodyMap.stop')}
      </Button>
    </div>
  );
}
