// The desk a family draws at: the list on the left, the picture on the right, two views of the same rows.
import { FileImage, Pen as PenIcon } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { DrawingFacts, DrawingView } from '#contract/drawings.ts';
import { isTyping } from '../app/key-match.ts';
import { useKeys } from '../app/keys.tsx';
import { useNames } from '../app/names.tsx';
import { usePlaces } from '../app/places.tsx';
import { useToast } from '../app/toasts.tsx';
import { useBegin } from '../cases/use-write.ts';
import { useText } from '../i18n/use-text.ts';
import { ErrorNote } from '../ui/states.tsx';
import { BeforePicture } from './before-picture.tsx';
import { changesSince } from './changes.ts';
import { DetailsDialog } from './details-dialog.tsx';
import { DrawingHead } from './drawing-head.tsx';
import { FinishDialog } from './finish-dialog.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import { PenBar } from './ink/pen-bar.tsx';
import { usePen } from './ink/use-pen.ts';
import { inkedPicture } from './ink/with-ink.tsx';
import { Legend } from './legend.tsx';
import { NotKept } from './not-kept.tsx';
import { PaperBeside } from './paper/paper-beside.tsx';
import { usePapers } from './paper/papers.ts';
import { PictureFrame } from './picture-frame.tsx';
import { PrintDrawing } from './print-drawing.tsx';
import { createMeasure } from './svg/measure.ts';
import type { Scene, ToolModule } from './tool.ts';
import { useDrawing } from './use-drawing.ts';
import { useGoal } from './use-goal.ts';
import { usePanes } from './use-panes.ts';
import { useRested } from './use-rested.ts';

type Props = { view: DrawingView; refresh: () => void; firstView?: string | undefined };
type Asking = 'details' | 'finish' | 'print' | null;

export function DrawingDesk({ view, refresh, tool, firstView }: Props & { tool: ToolModule }) {
  const { t, language } = useText();
  const say = useToast();
  const { back } = usePlaces();
  const views = tool.views ?? ['picture'];
  const first = views.find((one) => one === firstView) ?? views[0] ?? 'picture';
  const [shownView, setView] = useState(first);
  const [asking, setAsking] = useState<Asking>(null);
  const [compares, setCompares] = useState(false);
  const { begin, error } = useBegin();
  const { list, picture } = usePanes();
  const [measure] = useState(createMeasure);
  const drawing = useDrawing(view, refresh);
  const { items, details, goalNumbers, here } = drawing;
  const { before, visits } = view;
  const { hidden: hidesNames } = useNames();
  const asDrawn = useCallback(
    (facts: DrawingFacts): Scene => {
      const { personId } = view.head;
      const own = { items, details, goalNumbers, facts, personId };
      return { ...own, visits, language, measure, hidesNames, ...(before && { before }) };
    },
    [items, details, goalNumbers, view.head, language, measure, before, visits, hidesNames],
  );
  const prepare = (newer: DrawingFacts) => tool.prepare?.(asDrawn(newer), shownView) ?? null;
  const facts = useRested(view.facts, prepare);
  const scene = useMemo<Scene>(() => {
    const now = asDrawn(facts);
    return { ...now, changes: compares ? changesSince(now, tool) : undefined };
  }, [asDrawn, facts, compares, tool]);
  const legend = useMemo(() => tool.legend(scene, shownView), [tool, scene, shownView]);
  const goal = useGoal(drawing, scene, tool);
  const { pen, take, keys: penKeys } = usePen(drawing, shownView, tool.startsWithPen);
  const { pages } = usePapers(drawing);
  const [seesPaper, setSeesPaper] = useState(false);
  const turnPaper = () => setSeesPaper((one) => !one);

  const leave = async () => {
    await drawing.flush();
    back();
  };
  tool.useToolKeys?.({ drawing, scene, view: shownView, setView });
  useKeys([
    ...(view.mayEdit ? goal.keys : []),
    { keys: ['Tab'], says: t('drawings.switchPane') },
    ...(view.mayEdit ? [{ keys: ['Ctrl Z'], says: t('drawings.undo'), run: drawing.undo }] : []),
    ...(before
      ? [
          {
            keys: ['V'],
            says: t('drawings.compareKey'),
            run: () => setCompares((one) => !one),
          },
        ]
      : []),
    ...(pages.length > 0 ? [{ keys: ['O'], says: t('drawings.papers.key'), run: turnPaper }] : []),
    ...penKeys,
    { keys: ['I'], says: t('drawings.about'), run: () => setAsking('details') },
    {
      keys: ['F8'],
      says: t('drawings.worry'),
      run: () => void drawing.flush().then(() => begin(view.caseId, 'concern')),
      quiet: true,
    },
    {
      keys: ['Ctrl P'],
      says: t('drawings.print'),
      run: () => setAsking('print'),
      typing: true,
      quiet: true,
    },
    ...(view.mayEdit
      ? [
          {
            keys: ['Ctrl Enter'],
            says: t('drawings.finish'),
            run: (event: KeyboardEvent) => !event.repeat && setAsking('finish'),
            typing: true,
            quiet: true,
          },
        ]
      : []),
    {
      keys: ['Escape', 'Alt ArrowLeft'],
      says: t('drawings.back'),
      // Escape leaves a text first.
      run: ({ key, target }: KeyboardEvent) =>
        void ((key === 'Escape' && isTyping(target)) || leave()),
      quiet: true,
    },
  ]);
  const { List, Toolbar } = tool;
  return (
    <div className="drawing">
      <DrawingHead
        {...{ drawing, compares }}
        isApart={tool.isApart === true}
        onLeave={() => void leave()}
        onCompare={before ? () => setCompares((one) => !one) : null}
        onAbout={() => setAsking('details')}
        onPrint={() => setAsking('print')}
        onFinish={view.mayEdit ? () => setAsking('finish') : null}
        refresh={refresh}
      />
      <ErrorNote error={error ?? goal.error} />
      <div className="drawing-panes">
        <section ref={list} className="drawing-list scroll" aria-label={t('drawings.list')}>
          <NotKept drawing={drawing} />
          <List {...{ drawing, scene, setView }} view={shownView} makeGoal={goal.make} />
        </section>
        <section ref={picture} className="drawing-picture" aria-label={t('drawings.picture')}>
          {Toolbar && (
            <div className="drawing-tools">
              <Toolbar {...{ drawing, scene, setView }} view={shownView} />
            </div>
          )}
          {pen && <PenBar pen={pen} />}
          <div className="picture-and-paper">
            <PictureFrame
              picture={inkedPicture(tool, shownView)}
              {...{ scene, pen }}
              label={tool.startsWithPen && t('drawings.picture')}
              fitsWidth={tool.fitsWidth?.(shownView)}
              buttons={
                <>
                  {pages.length > 0 && (
                    <button
                      type="button"
                      className="icbtn"
                      aria-label={t('drawings.papers.key')}
                      aria-pressed={seesPaper}
                      onClick={turnPaper}
                    >
                      <FileImage className="ic" aria-hidden />
                    </button>
                  )}
                  {view.mayEdit && (
                    <button
                      type="button"
                      className="icbtn"
                      aria-label={t('drawings.pen.take')}
                      aria-pressed={pen !== null}
                      onClick={take}
                    >
                      <PenIcon className="ic" aria-hidden />
                    </button>
                  )}
                </>
              }
              touch={{
                ...{ here, onHere: drawing.setHere },
                ...(view.mayEdit &&
                  tool.touch?.({ drawing, scene, view: shownView, setView, say })),
              }}
            />
            {seesPaper && pages.length > 0 && (
              <PaperBeside pages={pages} crops={view.crops ?? {}} onClose={turnPaper} />
            )}
          </div>
          {compares && <BeforePicture {...{ drawing, scene, tool }} view={shownView} />}
          <Legend entries={legend} />
        </section>
      </div>
      {goal.asks && (
        <GoalDialog
          about={goal.asks.about}
          error={goal.asks.error}
          onMake={goal.asks.make}
          onClose={goal.close}
        />
      )}
      {asking === 'details' && <DetailsDialog drawing={drawing} onClose={() => setAsking(null)} />}
      {asking === 'print' &&
        (tool.Print ? (
          <tool.Print {...{ drawing, scene, tool }} onClose={() => setAsking(null)} />
        ) : (
          <PrintDrawing
            {...{ drawing, scene, tool }}
            view={shownView}
            onClose={() => setAsking(null)}
          />
        ))}
      {asking === 'finish' && (
        <FinishDialog
          {...{ drawing, scene, tool }}
          onAbout={() => setAsking('details')}
          onClose={() => setAsking(null)}
          onDone={refresh}
        />
      )}
    </div>
  );
}
