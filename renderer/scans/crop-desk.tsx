// The frame with which a page is cropped: drawn with the mouse, or its edges moved with the arrow keys.
import { useRef, useState } from 'react';
import { useKeys } from '../app/keys.tsx';
import type { Mark } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import type { Page } from './batch.ts';
import { EDGES, type Edge, frameBetween, moveEdge, WHOLE } from './crop-edges.ts';
import { PageView } from './page-view.tsx';

type Frame = { frame: Mark; setFrame: (frame: Mark) => void; edge: Edge };
type Props = { page: Page; onKeep: (box: Mark | null) => void; onClose: () => void };

/** So much of the width that the whole height of a sheet is seen. */
const FIT = 0.62;

export function CropDesk({ page, onKeep, onClose }: Props) {
  const { t } = useText();
  const [frame, setFrame] = useState<Mark>(page.crop ?? WHOLE);
  const [edge, setEdge] = useState<Edge>('top');
  return (
    <>
      <section className="page-desk">
        <PageView
          pageId={page.id}
          rev={page.rev}
          zoom={FIT}
          label={t('scans.pageName', { number: page.number })}
          over={<CropFrame {...{ frame, setFrame, edge }} />}
        />
      </section>
      <CropPanel {...{ frame, setFrame, edge, setEdge, onKeep, onClose }} />
    </>
  );
}

function CropFrame({ frame, setFrame, edge }: Frame) {
  const from = useRef<{ x: number; y: number } | null>(null);
  const place = (event: React.PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return {
      x: (event.clientX - box.left) / box.width,
      y: (event.clientY - box.top) / box.height,
    };
  };
  return (
    <div
      className="crop-veil"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = place(event);
      }}
      onPointerMove={(event) => {
        if (!from.current) return;
        const drawn = frameBetween(from.current, place(event));
        if (drawn) setFrame(drawn);
      }}
      onPointerUp={() => {
        from.current = null;
      }}
    >
      <div
        className={`crop-frame ${edge}`}
        style={{
          left: `${frame.x * 100}%`,
          top: `${frame.y * 100}%`,
          width: `${frame.w * 100}%`,
          height: `${frame.h * 100}%`,
        }}
      />
    </div>
  );
}

function CropPanel(props: Frame & Omit<Props, 'page'> & { setEdge: (edge: Edge) => void }) {
  const { t } = useText();
  const { frame, setFrame, edge, setEdge } = props;
  const keep = () => props.onKeep(frame.w > 0.995 && frame.h > 0.995 ? null : frame);
  const move = (by: -1 | 1, large: boolean) =>
    setFrame(moveEdge(frame, edge, by * (large ? 0.05 : 0.01)));
  const next = (by: 1 | -1) =>
    setEdge(EDGES[(EDGES.indexOf(edge) + by + EDGES.length) % EDGES.length] ?? 'top');
  const arrows = (large: boolean, name: string) => [
    { keys: [`${name}ArrowUp`, `${name}ArrowLeft`], run: () => move(-1, large) },
    { keys: [`${name}ArrowDown`, `${name}ArrowRight`], run: () => move(1, large) },
  ];
  useKeys([
    { keys: ['Enter'], says: t('scans.crop.keep'), run: keep },
    { keys: ['Tab'], says: t('scans.crop.edge'), run: () => next(1) },
    { keys: ['Shift Tab'], says: t('scans.crop.edge'), run: () => next(-1), quiet: true },
    ...[...arrows(false, ''), ...arrows(true, 'Shift ')].map((use, at) => ({
      ...use,
      says: t('scans.crop.move'),
      ...(at === 0 ? { shown: ['↑', '↓', '←', '→'] } : { quiet: true }),
    })),
    { keys: ['Delete'], says: t('scans.crop.whole'), run: () => props.onKeep(null) },
    { keys: ['Escape'], says: t('app.keys.close'), run: props.onClose },
  ]);
  return (
    <section className="filing-panel crop-panel">
      <div className="filing-fields">
        <h2>{t('scans.crop.title')}</h2>
        <p className="sup">{t('scans.crop.text')}</p>
        <div className="crop-edges">
          {EDGES.map((one) => (
            <button
              key={one}
              type="button"
              tabIndex={-1}
              aria-pressed={one === edge}
              onClick={() => setEdge(one)}
            >
              {t(`scans.crop.${one}`)}
            </button>
          ))}
        </div>
      </div>
      <div className="filing-go">
        <Button quiet hint="Delete" onPress={() => props.onKeep(null)}>
          {t('scans.crop.whole')}
        </Button>
        <Button main hint="Enter" onPress={keep}>
          {t('scans.crop.keep')}
        </Button>
      </div>
    </section>
  );
}
