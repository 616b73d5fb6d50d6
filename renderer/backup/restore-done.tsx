// After the swap: the office is back, and its door is next.
import { ShieldCheck } from 'lucide-react';
import { KeyBar } from '../app/key-bar.tsx';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';

export function RestoreDone(props: { onOpen: () => void }) {
  const { t } = useText();
  useKeys([{ keys: ['Enter'], says: t('restore.done.open'), run: props.onOpen }]);
  return (
    <div className="restored gate">
      <main className="empty">
        <ShieldCheck className="ic xl" aria-hidden />
        <h1>{t('restore.done.title')}</h1>
        <p className="sup">{t('restore.done.text')}</p>
        <Button main autoFocus hint="Enter" onPress={props.onOpen}>
          {t('restore.done.open')}
        </Button>
      </main>
      <KeyBar />
    </div>
  );
}
