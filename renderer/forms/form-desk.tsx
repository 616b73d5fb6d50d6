// The form beside its paper: one section at a time, saved by itself, finished once.
import { ArrowLeft, PanelLeftOpen, Printer } from 'lucide-react';
import { useRef, useState } from 'react';
import type { AnswerProblem, FormProblem } from '#domain/forms/check.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { today } from '../app/clock.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { PrintForm } from '../print/print-form.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useNameText } from '../ui/person-name.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { Conflict } from './conflict.tsx';
import { FinalFoot } from './final-foot.tsx';
import { Finishing } from './finishing.tsx';
import { KeptTexts } from './kept-texts.tsx';
import { PaperPane } from './paper-pane.tsx';
import { Problems } from './problems.tsx';
import { measureForm, sectionOf, wrongNow } from './progress.ts';
import { SavingNote } from './saving-note.tsx';
import { SectionBar } from './section-bar.tsx';
import { SectionView } from './section-view.tsx';
import { type FormView, useDraft } from './use-draft.ts';
import { useFormWorld } from './use-form-world.ts';
import { useStand } from './use-stand.ts';

type Props = { view: FormView; form: FormDefinition; refresh: () => void };
type Asking = 'finish' | 'print' | 'kept' | null;

export function FormDesk({ view, form, refresh }: Props) {
  const { t, language } = useText();
  const { back } = usePlaces();
  const draft = useDraft(view);
  const { answers, saving } = draft;
  const world = useFormWorld(view, form, answers);
  const nameText = useNameText();
  const [section, setSection] = useState(() => sectionOf(form, view.placeInForm));
  const [paper, setPaper] = useState(view.scanPages.length > 0);
  const [asking, setAsking] = useState<Asking>(null);
  const [told, setTold] = useState<readonly FormProblem[] | null>(null);
  const [listed, setListed] = useState(false);
  const pane = useRef<HTMLElement>(null);
  const stand = useStand(pane, view.placeInForm, draft.stand);

  const { problems, full } = measureForm(form, answers, today());
  const shown = told ? problems : wrongNow(problems);
  const byPath = new Map<string, AnswerProblem>(shown.map(({ field, code }) => [field, code]));
  const last = section === form.sections.length - 1;

  const open = (at: number, path?: string) => {
    setSection(Math.min(Math.max(at, 0), form.sections.length - 1));
    stand.go(path ?? '');
    void draft.draft.flush();
  };
  const next = () => (last ? setAsking('finish') : open(section + 1));
  const leave = () => {
    void draft.draft.flush();
    back();
  };
  const goTo = (path: string) => {
    setListed(false);
    open(sectionOf(form, path), path);
  };
  const readOnly = world.readOnly;
  useKeys([
    { keys: ['Tab'], says: t('forms.nextQuestion') },
    ...(readOnly && last
      ? []
      : [
          {
            keys: ['Ctrl Enter'],
            says: t(last ? 'forms.finish' : 'forms.next'),
            run: next,
            typing: true,
          },
        ]),
    {
      keys: ['Ctrl Shift Enter'],
      says: t('forms.previous'),
      run: () => open(section - 1),
      typing: true,
      quiet: true,
    },
    { keys: ['F2'], says: t('forms.help'), run: stand.askHelp, typing: true },
    { keys: ['Ctrl P'], says: t('forms.print'), run: () => setAsking('print'), typing: true },
    ...(view.scanPages.length > 0
      ? [
          {
            keys: ['F8'],
            says: t(paper ? 'forms.hidePaper' : 'forms.showPaper'),
            run: () => setPaper(!paper),
            typing: true,
            quiet: true,
          },
        ]
      : []),
    {
      keys: ['Escape'],
      says: t(readOnly ? 'forms.leaveFinal' : 'forms.leave'),
      run: leave,
      typing: true,
    },
  ]);
  const who = world.row ? nameText(world.row) : null;
  return (
    <div className="form-screen">
      <header className="fhead">
        <button type="button" className="icbtn" aria-label={t('forms.back')} onClick={leave}>
          <ArrowLeft className="ic" aria-hidden />
        </button>
        <div className="grow">
          <div className="row">
            <h1 className="work-title">{form.title[language]}</h1>
            <span className="cap">
              {t('forms.revision', { revision: inDigitsOf('en', form.revision) })}
            </span>
          </div>
          <div className="cap">
            {[who?.first, world.row?.code]
              .filter((part, at, all) => part && all.indexOf(part) === at)
              .join(' · ')}
          </div>
        </div>
        <SectionBar form={form} at={section} full={full} onOpen={open} />
        <span className="cap nw">
          {t('forms.section', { at: section + 1, of: form.sections.length })}
        </span>
        <SavingNote view={view} saving={saving} />
      </header>
      <div className={paper ? 'form-side' : 'form-side alone'}>
        {paper && <PaperPane pageIds={view.scanPages} onHide={() => setPaper(false)} />}
        <section className="form-pane" ref={pane} aria-label={form.title[language]}>
          <div className="form-scroll scroll">
            {!paper && view.scanPages.length > 0 && (
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
            {view.amends && view.state === 'draft' && <p className="cap">{t('forms.amends')}</p>}
            {(saving.at === 'refused' || saving.at === 'trying') && (
              <ErrorNote error={saving.error} />
            )}
            <SectionView
              form={form}
              at={section}
              answers={answers}
              setAnswer={draft.setAnswer}
              problems={byPath}
              world={world}
              standing={stand.path}
              helpAt={stand.helpAt}
              onStand={stand.stand}
              onLeave={() => void draft.draft.flush()}
            />
          </div>
          {view.state === 'final' ? (
            <FinalFoot view={view} onPrint={() => setAsking('print')} />
          ) : (
            <footer className="form-foot">
              <span className="cap grow">
                {problems.length > 0
                  ? t('forms.missing', { count: problems.length })
                  : t('forms.complete')}
              </span>
              <Button quiet onPress={() => setAsking('print')}>
                <Printer className="ic" aria-hidden />
                {t('forms.print')}
              </Button>
              {!readOnly && (
                <Button
                  main={last}
                  {...(last && { hint: 'Ctrl Enter' })}
                  onPress={() => setAsking('finish')}
                >
                  {t('forms.finish')}
                </Button>
              )}
              {!last && (
                <Button main hint="Ctrl Enter" onPress={next}>
                  {t('forms.next')}
                </Button>
              )}
            </footer>
          )}
        </section>
      </div>
      {asking === 'finish' && (
        <Finishing
          view={view}
          draft={draft}
          onClose={() => setAsking(null)}
          onProblems={(found) => {
            setAsking(null);
            setTold(found);
            setListed(true);
          }}
          onDone={() => {
            setAsking(null);
            refresh();
          }}
        />
      )}
      {listed && told && (
        <Problems form={form} problems={told} onGo={goTo} onClose={() => setListed(false)} />
      )}
      {asking === 'print' && (
        <PrintForm
          view={view}
          form={form}
          answers={answers}
          world={world}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === 'kept' && (
        <KeptTexts
          view={view}
          form={form}
          draft={draft}
          world={world}
          onClose={() => setAsking(null)}
          onSettled={() => {
            setAsking(null);
            refresh();
          }}
        />
      )}
      {saving.at === 'conflict' && (
        <Conflict
          view={view}
          form={form}
          draft={draft}
          world={world}
          error={saving.error}
          onKeptBoth={refresh}
        />
      )}
    </div>
  );
}
