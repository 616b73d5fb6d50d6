// The paper beside the form: the scanned pages of the same kind in this case.
import { PanelLeftClose } from 'lucide-react';
import { useState } from 'react';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { PageTool, PageTools } from '../scans/page-tools.tsx';
import { PageView } from '../scans/page-view.tsx';

export function PaperPane(props: { pageIds: readonly string[]; onHide: () => void }) {
  const { t } = useText();
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState<number>(1);
  const [turned, setTurned] = useState<Readonly<Record<string, number>>>({});
  const pageId = props.pageIds[at] ?? '';
  const step = (by: -1 | 1) =>
    setAt((old) => Math.min(Math.max(old + by, 0), props.pageIds.length - 1));
  useKeys([
    { keys: ['PageDown'], says: t('forms.paperPage'), run: () => step(1), typing: true },
    { keys: ['PageUp'], says: t('forms.paperPage'), run: () => step(-1), typing: true },
  ]);
  return (
    <section className="page-desk" aria-label={t('forms.paper')}>
      <PageTools
        number={at + 1}
        total={props.pageIds.length}
        onStep={step}
        zoom={zoom}
        onZoom={setZoom}
        onTurn={() => setTurned((old) => ({ ...old, [pageId]: ((old[pageId] ?? 0) + 90) % 360 }))}
      >
        <PageTool
          icon={PanelLeftClose}
          says={t('forms.hidePaper')}
          hint="F7"
          onPress={props.onHide}
        />
      </PageTools>
      <PageView
        key={pageId}
        pageId={pageId}
        zoom={zoom}
        turn={turned[pageId] ?? 0}
        label={t('scans.pageName', { number: at + 1 })}
      />
    </section>
  );
}
