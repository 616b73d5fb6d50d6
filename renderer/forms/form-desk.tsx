// The form beside its paper: one section at a time, saved by itself, finished once.
import { PanelLeftOpen } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { LARGEST_FORM } from '#domain/forms/answers.ts';
import type { FormProblem } from '#domain/forms/check.ts';
import { columnsOf, type FormDefinition } from '#domain/forms/form.ts';
import { formatNumber } from '#domain/khmer/format.ts';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { PrintForm } from '../print/print-form.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { Conflict } from './conflict.tsx';
import { HalfWrittenProvider, useHalfWritten } from './fields/half-written.ts';
import { FinalFoot } from './final-foot.tsx';
import { Finishing } from './finishing.tsx';
import { FormFoot } from './form-foot.tsx';
import { FormHead } from './form-head.tsx';
import { KeptTexts } from './kept-texts.tsx';
import { countOffered } from './offered-rows.ts';
import { PaperPane } from './paper-pane.tsx';
import { Problems } from './problems.tsx';
import { sectionOf } from './progress.ts';
import { SectionView } from './section-view.tsx';
import { type FormView, useDraft } from './use-draft.ts';
import { useFormKeys } from './use-form-keys.ts';
import { useFormWorld } from './use-form-world.ts';
import { useJudged } from './use-judged.ts';
import { useStand } from './use-stand.ts';

type Props = { view: FormView; form: FormDefinition; refresh: () => void };
type Asking = 'finish' | 'print' | 'kept' | null;

export function FormDesk({ view, form, refresh }: Props) {
  const { t, language } = useText();
  const { back } = usePlaces();
  const draft = useDraft(view);
  const { answers, saving } = draft;
  const world = useFormWorld(view, form, draft);
  const half = useHalfWritten();
  const [section, setSection] = useState(() => sectionOf(form, view.placeInForm));
  const [paper, setPaper] = useState(view.scanPages.length > 0);
  const [asking, setAsking] = useState<Asking>(null);
  const [told, setTold] = useState<readonly FormProblem[] | null>(null);
  const [listed, setListed] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const stand = useStand(pane, view.placeInForm, draft.stand);
  const options = { half: half.texts, tellsMissing: told !== null };
  const { problems, full, notes } = useJudged(form, answers, world, options);
  const last = section === form.sections.length - 1;
  const { readOnly } = world;
  const hasPaper = view.scanPages.length > 0;

  const save = useCallback(() => void draft.draft.flush(), [draft.draft]);
  const { go } = stand;
  const open = useCallback(
    (at: number, path?: string) => {
      setSection(Math.min(Math.max(at, 0), form.sections.length - 1));
      go(path ?? '');
      save();
    },
    [form, go, save],
  );
  const tell = useCallback((found: readonly FormProblem[]) => {
    setAsking(null);
    setTold(found);
    setListed(true);
  }, []);
  /** What nobody could read yet would be left out of a sealed form without a word. */
  const finish = useCallback(() => {
    const unread = problems.filter(({ field }) => half.texts.has(field));
    if (unread.length > 0) tell(unread);
    else setAsking('finish');
  }, [problems, half.texts, tell]);
  const next = useCallback(
    () => (last ? finish() : open(section + 1)),
    [last, finish, open, section],
  );
  const leave = useCallback(() => {
    save();
    back();
  }, [save, back]);
  const print = useCallback(() => setAsking('print'), []);
  useFormKeys({
    isLast: last,
    readOnly,
    hasLevels: (form.sections[section]?.fields ?? []).some((field) =>
      [field, ...columnsOf(field)].some(({ type }) => type === 'score'),
    ),
    hasPaper,
    showsPaper: paper,
    next,
    previous: () => open(section - 1),
    askHelp: stand.askHelp,
    print,
    turnPaper: () => setPaper(!paper),
    leave,
  });
  return (
    <div className="form-screen">
      <FormHead
        {...{ view, form, world, section, full, saving }}
        onSection={open}
        onLeave={leave}
      />
      <div className={paper ? 'form-side' : 'form-side alone'}>
        {paper && <PaperPane pageIds={view.scanPages} onHide={() => setPaper(false)} />}
        <section className="form-pane" ref={pane} aria-label={form.title[language]}>
          <div className="form-scroll scroll">
            {!paper && hasPaper && (
              <Button small quiet hint="F8" onPress={() => setPaper(true)}>
                <PanelLeftOpen className="ic" aria-hidden />
                {t('forms.showPaper')}
              </Button>
            )}
            {view.kept.length > 0 && (
              <Banner
                kind="info"
                action={
                  <Button small onPress={() => setAsking('kept')}>
                    {t('forms.keptTexts.look')}
                  </Button>
                }
              >
                {t('forms.keptTexts.banner', { count: view.kept.length })}
              </Banner>
            )}
            {draft.isFull && (
              <Banner kind="overdue">
                {t('forms.full', { limit: formatNumber(LARGEST_FORM, language) })}
              </Banner>
            )}
            {view.amends && view.state === 'draft' && <p className="cap">{t('forms.amends')}</p>}
            {(saving.at === 'refused' || saving.at === 'trying') && (
              <ErrorNote error={saving.error} />
            )}
            <HalfWrittenProvider value={half}>
              <SectionView
                key={draft.text}
                {...{ form, answers, notes, world }}
                at={section}
                setAnswer={draft.setAnswer}
                standing={stand.path}
                helpAt={stand.helpAt}
                onStand={stand.stand}
                onGo={go}
                onLeave={save}
              />
            </HalfWrittenProvider>
          </div>
          {view.state === 'final' ? (
            <FinalFoot view={view} onPrint={print} />
          ) : (
            <FormFoot
              missing={problems.length}
              isLast={last}
              readOnly={readOnly}
              onPrint={print}
              onFinish={finish}
              onNext={next}
            />
          )}
        </section>
      </div>
      {asking === 'finish' && (
        <Finishing
          view={view}
          draft={draft}
          offered={countOffered(form, answers, world.seeds)}
          onClose={() => setAsking(null)}
          onProblems={tell}
          onDone={() => {
            setAsking(null);
            refresh();
          }}
        />
      )}
      {listed && told && (
        <Problems
          form={form}
          problems={told}
          onGo={(path) => {
            setListed(false);
            open(sectionOf(form, path), path);
          }}
          onClose={() => setListed(false)}
        />
      )}
      {asking === 'print' && (
        <PrintForm {...{ view, form, answers, world }} onClose={() => setAsking(null)} />
      )}
      {asking === 'kept' && (
        <KeptTexts
          {...{ view, form, draft, world }}
          onClose={() => setAsking(null)}
          onSettled={() => {
            setAsking(null);
            refresh();
          }}
        />
      )}
      {saving.at === 'conflict' && (
        <Conflict {...{ view, form, draft, world }} error={saving.error} onKeptBoth={refresh} />
      )}
    </div>
  );
}
