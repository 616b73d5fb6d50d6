// The form beside its paper: one section at a time, saved by itself, finished once.
import { PanelLeftOpen } from 'lucide-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { readingRoles } from '#contract/call.ts';
import { isBlank, LARGEST_FORM } from '#domain/forms/answers.ts';
import type { FormProblem } from '#domain/forms/check.ts';
import { columnsOf, type FormDefinition, fieldsOf } from '#domain/forms/form.ts';
import { formatNumber } from '#domain/khmer/format.ts';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useWrite } from '../cases/use-write.ts';
import { useText } from '../i18n/use-text.ts';
import { PLAN, PrintForm } from '../print/print-form.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { Conflict } from './conflict.tsx';
import { ExceptionNote } from './exceptions/exception-note.tsx';
import { HalfWrittenProvider, useHalfWritten } from './fields/half-written.ts';
import { TakenOutProvider, useTakenOut } from './fields/taken-out.ts';
import { FinalFoot } from './final-foot.tsx';
import { Finishing } from './finishing.tsx';
import { FormFoot } from './form-foot.tsx';
import { FormHead } from './form-head.tsx';
import { KeptTexts } from './kept-texts.tsx';
import { NewerVersion } from './newer-version.tsx';
import { NoteBefore } from './note-before.tsx';
import { NoteLeaving } from './note-leaving.tsx';
import { nameMissing } from './note-missing.ts';
import { NoteSheet } from './note-sheet.tsx';
import { countOffered } from './offered-rows.ts';
import { PaperPane } from './paper-pane.tsx';
import { Problems } from './problems.tsx';
import { sectionOf } from './progress.ts';
import { QuestionsOfDay } from './questions-of-day.tsx';
import { SecondReading } from './second-reading.tsx';
import { SectionView } from './section-view.tsx';
import { type FormView, useDraft } from './use-draft.ts';
import { useFormKeys } from './use-form-keys.ts';
import { useFormWorld } from './use-form-world.ts';
import { useJudged } from './use-judged.ts';
import { useMayBe } from './use-may-be.ts';
import { useNoteKeys } from './use-note-keys.ts';
import { useFieldOnPaper } from './use-paper-spots.ts';
import { useStand } from './use-stand.ts';

type Props = {
  view: FormView;
  form: FormDefinition;
  /** What is known to be missing, where the hands begin. */
  missing: string | null;
  refresh: () => void;
};
type Asking = 'finish' | 'print' | 'plan' | 'kept' | null;

export function FormDesk({ view, form, missing, refresh }: Props) {
  const { t, language } = useText();
  const { back } = usePlaces();
  const draft = useDraft(view);
  const { answers, saving } = draft;
  const matches = useMayBe(view, form, answers);
  const computed = useMemo(
    () => (matches ? { ...draft.computed, matches } : draft.computed),
    [draft.computed, matches],
  );
  const world = useFormWorld(view, form, { answers, computed });
  const half = useHalfWritten();
  const takenOut = useTakenOut();
  const { sheet } = form;
  const apart = form.sections.findIndex(({ id }) => id === sheet?.apart);
  /** On one page every section but the one apart is the same place. */
  const placeOf = (path: string) => {
    const at = sectionOf(form, path);
    return sheet && at !== apart ? 0 : at;
  };
  const [section, setSection] = useState(() => placeOf(view.placeInForm));
  const [paper, setPaper] = useState(view.scanPages.length > 0);
  const [asking, setAsking] = useState<Asking>(null);
  const [told, setTold] = useState<readonly FormProblem[] | null>(() =>
    missing ? [{ field: missing, code: 'missing' }] : null,
  );
  const [listed, setListed] = useState(false);
  /** The field that a second person reads now. */
  const [reading, setReading] = useState<string | null>(null);
  const pane = useRef<HTMLElement>(null);
  const stand = useStand(pane, view.placeInForm || firstOpen(form, view), draft.stand);
  const options = { half: half.texts, told };
  const { problems, full, notes } = useJudged(form, answers, world, options);
  const last = sheet !== undefined || section === form.sections.length - 1;
  const { readOnly } = world;
  const hasPaper = view.scanPages.length > 0;
  const onSheet = sheet !== undefined && section !== apart;
  const concern = useWrite(view.caseId);
  const mayWorry = useMay(readingRoles) && form.id !== 'concern';
  const hasBefore = sheet !== undefined && !paper && view.context.earlier.length > 0;

  const onPaper = useFieldOnPaper(form, reading ?? stand.path, { answers, draft, world });

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
  const turnApart = () => (section === apart ? open(0) : open(apart));
  const worry = () => {
    save();
    concern.write('concern');
  };
  const print = useCallback(() => setAsking('print'), []);
  useFormKeys({
    isLast: last,
    readOnly,
    hasLevels: (form.sections[section]?.fields ?? []).some((field) =>
      [field, ...columnsOf(field)].some(({ type }) => type === 'score'),
    ),
    hasRows: fieldsOf(form).some(({ type }) => type === 'rows'),
    hasPaper,
    showsPaper: paper,
    next,
    previous: () => open(section - 1),
    askHelp: stand.askHelp,
    print,
    printPlan: form.id === PLAN ? () => setAsking('plan') : null,
    turnPaper: () => setPaper(!paper),
    leave,
    worry: mayWorry ? worry : null,
  });
  useNoteKeys(form, answers, {
    jump: (path) => {
      setSection(0);
      go(path);
    },
    turnApart,
  });
  const body = {
    ...{ form, answers, notes, world, setAnswer: draft.setAnswer },
    ...{ standing: stand.path, helpAt: stand.helpAt },
    ...{ onStand: stand.stand, onGo: go, onLeave: save },
  };
  return (
    <div className="form-screen">
      <FormHead
        {...{ view, form, world, section, full, saving }}
        onSection={open}
        onLeave={leave}
        apart={apart < 0 ? null : { isOpen: section === apart, onTurn: turnApart }}
        onWorry={mayWorry ? worry : null}
      />
      <div
        className={hasBefore ? 'form-side with-before' : paper ? 'form-side' : 'form-side alone'}
      >
        {paper && (
          <PaperPane
            pageIds={view.scanPages}
            field={onPaper}
            onBack={() => go(stand.path)}
            onHide={() => setPaper(false)}
          />
        )}
        <section className="form-pane" ref={pane} aria-label={form.title[language]}>
          <div className="form-scroll scroll" tabIndex={-1}>
            {!paper && hasPaper && (
              <Button small quiet hint="F7" onPress={() => setPaper(true)}>
                <PanelLeftOpen className="ic" aria-hidden />
                {t('forms.showPaper')}
              </Button>
            )}
            <ExceptionNote view={view} />
            <NewerVersion newer={view.newer} />
            {view.state === 'draft' && <QuestionsOfDay {...{ form, answers }} />}
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
            <ErrorNote error={concern.error} />
            {(saving.at === 'refused' || saving.at === 'trying') && (
              <ErrorNote error={saving.error} />
            )}
            <HalfWrittenProvider value={half}>
              <TakenOutProvider value={takenOut}>
                {onSheet ? (
                  <NoteSheet key={draft.text} {...{ ...body, sheet }} asLast={firstAnswers(view)} />
                ) : (
                  <SectionView key={draft.text} {...body} at={section} />
                )}
              </TakenOutProvider>
            </HalfWrittenProvider>
          </div>
          {view.again && (
            <SecondReading
              {...{ form, answers, world }}
              formId={view.id}
              again={view.again}
              onField={(field) => {
                if (field) setSection(placeOf(field));
                setReading(field);
              }}
            />
          )}
          {view.state === 'final' ? (
            <FinalFoot view={view} onPrint={print} />
          ) : (
            <FormFoot
              missing={problems.length}
              {...(sheet && { says: nameMissing(form, problems, { t, language }) })}
              isLast={last}
              readOnly={readOnly}
              onPrint={print}
              onFinish={finish}
              onNext={next}
            />
          )}
        </section>
        {hasBefore && <NoteBefore {...{ view, form, sheet, world }} />}
      </div>
      {asking === 'finish' && (
        <Finishing
          view={view}
          draft={draft}
          offered={countOffered(form, answers, world.seeds)}
          leaving={sheet && <NoteLeaving {...{ form, sheet, answers, world }} />}
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
          answers={answers}
          problems={told}
          onGo={(path) => {
            setListed(false);
            open(placeOf(path), path);
          }}
          onClose={() => setListed(false)}
        />
      )}
      {(asking === 'print' || asking === 'plan') && (
        <PrintForm
          {...{ view, form, answers, world }}
          first={asking === 'plan' ? 'plan' : 'filled'}
          onClose={() => setAsking(null)}
        />
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

/** Where the hands begin on one page: the first part that still needs an answer. */
function firstOpen(form: FormDefinition, { answers, state }: FormView): string {
  if (state === 'final') return '';
  const placed = form.sheet?.lines.flat(2) ?? [];
  const open = placed.flatMap((id) => fieldsOf(form).find((field) => field.id === id) ?? []);
  return open.find((field) => field.needed && isBlank(field, answers[field.id]))?.id ?? '';
}

/** The answers a new form began with, while nobody has written in it; else null. */
function firstAnswers({ state, changedAt, enteredAt, amends, answers }: FormView) {
  return state === 'draft' && amends === null && changedAt === enteredAt ? answers : null;
}
