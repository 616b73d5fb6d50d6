// Files may be dropped anywhere on the window. Shown only while something is dragged over it.
import { FileInput } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { filingRoles } from '#contract/call.ts';
import { useMay } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { ErrorNote } from '../ui/states.tsx';
import { useBringIn } from './bring-in.ts';
import './scans.css';

export function DropAnywhere() {
  const { t } = useText();
  const may = useMay(filingRoles);
  const { drop, error } = useBringIn();
  const [over, setOver] = useState(false);
  const latest = useRef(drop);
  latest.current = drop;

  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = may ? 'copy' : 'none';
      if (may) setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const dropped = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (may) void latest.current([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', drag);
    window.addEventListener('dragover', drag);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', dropped);
    return () => {
      window.removeEventListener('dragenter', drag);
      window.removeEventListener('dragover', drag);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', dropped);
    };
  }, [may]);

  if (error) {
    return (
      <div className="drop-error overlays">
        <ErrorNote error={error} />
      </div>
    );
  }
  if (!over) return null;
  return (
    <div className="drop-veil overlays" aria-hidden>
      <div>
        <FileInput className="ic" />
        <b>{t('scans.drop')}</b>
        <span>{t('scans.dropHint')}</span>
      </div>
    </div>
  );
}
