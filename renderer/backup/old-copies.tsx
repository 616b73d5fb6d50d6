// Old copies are kept for ever; only an administrator may have them erased, and not on the same day.
import { Archive } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import type { Target } from './safety.ts';

export function OldCopies({ targets }: { targets: readonly Target[] }) {
  const { t } = useText();
  const [erasing, setErasing] = useState(false);
  return (
    <section>
      <div className="sec">
        <h2>{t('backup.erase.title')}</h2>
      </div>
      <div className="bk-sheets">
        <Archive className="ic" aria-hidden />
        <p>
          <span className="cap">{t('backup.erase.text')}</span>
          <Button quiet small onPress={() => setErasing(true)}>
            {t('backup.erase.begin')}
          </Button>
        </p>
      </div>
      {erasing && <EraseDialog targets={targets} onClose={() => setErasing(false)} />}
    </section>
  );
}
