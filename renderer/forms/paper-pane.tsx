// The paper beside the form: the scanned pages of the same kind in this case, and where on them an answer stands.
import { PanelLeftClose, SquareDashedMousePointer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PaperSpot } from '#domain/forms/paper-spots.ts';
import { useKeys } from '../app/keys.tsx';
import type { Mark } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { PageTool, PageTools } from '../scans/page-tools.tsx';
import { PageView } from '../scans/page-view.tsx';
import { LineChooser } from './line-chooser.tsx';
import { MarkByHand } from './mark-by-hand.tsx';
import type { FieldOnPaper } from './use-paper-spots.ts';

type Props = {
  pageIds: readonly string[];
  field: FieldOnPaper | null;
  /** Puts the hands on the field again. */
  onBack: () => void;
  onHide: () => void;
};

export function PaperPane(props: Props) {
  const { t } = useText();
  const { pageIds, field } = props;
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState<number>(1);
  const [turned, setTurned] = useState<Readonly<Record<string, number>>>({});
  const [choosing, setChoosing] = useState(false);
  const [offered, setOffered] = useState<Mark | null>(null);
  const [kept, setKept] = useState<PaperSpot | null>(null);
  const pageId = pageIds[at] ?? '';
  const step = (by: -1 | 1) => setAt((old) => Math.min(Math.max(old + by, 0), pageIds.length - 1));
  const spot = field?.spot ?? null;
  const marked = spot ? pageIds.indexOf(spot.pageId) : -1;
  const path = field?.path;
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to a field goes to its page
  useEffect(() => {
    if (marked >= 0) setAt(marked);
  }, [marked, path]);
  const onMark = field?.onMark ?? null;
  const keep = (box: Mark) => {
    onMark?.({ pageId, box });
    setKept({ pageId, box });
    close();
  };
  const close = () => {
    setChoosing(false);
    setOffered(null);
    props.onBack();
  };
  const choose = () => setChoosing(true);
  useKeys([
    { keys: ['PageDown'], says: t('forms.paperPage'), run: () => step(1), typing: true },
    { keys: ['PageUp'], says: t('forms.paperPage'), run: () => step(-1), typing: true },
    ...(onMark
      ? [{ keys: ['F4' as const], says: t('forms.spot.mark'), run: choose, typing: true }]
      : []),
  ]);
  const last = [spot, kept].find((one) => one?.pageId === pageId)?.box ?? null;
  const shown = choosing ? offered : spot?.pageId === pageId ? spot.box : null;
  return (
    <section className="page-desk" aria-label={t('forms.paper')}>
      <PageTools
        number={at + 1}
        total={pageIds.length}
        onStep={step}
        zoom={zoom}
        onZoom={setZoom}
        onTurn={() => setTurned((old) => ({ ...old, [pageId]: ((old[pageId] ?? 0) + 90) % 360 }))}
      >
        {onMark && (
          <PageTool
            icon={SquareDashedMousePointer}
            says={t('forms.spot.mark')}
            hint="F4"
            onPress={choose}
          />
        )}
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
        marks={shown ? [shown] : []}
        label={t('scans.pageName', { number: at + 1 })}
        over={onMark && !choosing && <MarkByHand onMark={keep} />}
      />
      {choosing && field && (
        <LineChooser
          pageId={pageId}
          sought={field.sought}
          last={last}
          onShow={setOffered}
          onTake={keep}
          onClose={close}
        />
      )}
    </section>
  );
}
