// A word about what happened, with Undo for ten seconds. Never used for what went wrong.
import { Check } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { useKeys } from './keys.tsx';
import { type Toast, withToast } from './shown-toasts.ts';

/** `undo`: how it is taken back with one key. */
export type Say = (text: Toast['text'], undo?: () => void) => void;
const ToastContext = createContext<Say>(() => {});
const SHOWN_MS = 10_000;

export function ToastsProvider(props: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const counter = useRef(0);
  const take = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  const say = useCallback<Say>(
    (text, undo) => {
      const id = ++counter.current;
      setToasts((before) => withToast(before, undo ? { id, text, undo } : { id, text }));
      setTimeout(() => take(id), SHOWN_MS);
    },
    [take],
  );
  return (
    <ToastContext value={say}>
      {props.children}
      <div className="toasts overlays" role="status">
        {toasts.map((toast) => (
          <ToastView key={toast.id} toast={toast} close={() => take(toast.id)} />
        ))}
      </div>
    </ToastContext>
  );
}

function ToastView(props: { toast: Toast; close: () => void }) {
  const { t } = useText();
  const { text, undo } = props.toast;
  const takeBack = () => {
    undo?.();
    props.close();
  };
  useKeys(undo ? [{ keys: ['U'], says: t('app.toast.undo'), run: takeBack, quiet: true }] : []);
  return (
    <div className="toast">
      <Check className="ic" aria-hidden />
      <span>{text(t)}</span>
      {undo && (
        <Button small hint="U" onPress={takeBack}>
          {t('app.toast.undo')}
        </Button>
      )}
    </div>
  );
}

/** `say((t) => t('…'), undo?)`: what happened, and how to take it back. */
export function useToast(): Say {
  return useContext(ToastContext);
}
