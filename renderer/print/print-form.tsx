// The small dialog before printing a form: filled in or empty, on paper or as PDF.
import { FileDown, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Answers } from '#domain/forms/answers.ts';
import { latestForm } from '#domain/forms/definitions/index.ts';
import { familyCopyOf, openAnswers } from '#domain/forms/family-copy.ts';
import { GOALS_ON_A_PAGE, readFamilyPlan } from '#domain/forms/family-plan.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import type { Language } from '#domain/khmer/format.ts';
import { type CallError, toCallError } from '../app/call.ts';
import { usePrint } from '../app/printing.tsx';
import { useSession } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useUserName } from '../app/users.tsx';
import type { FormWorld } from '../forms/fields/asked.ts';
import type { FormView } from '../forms/use-draft.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { FormSheet } from './form-sheet.tsx';
import { namesOn } from './plan/plan-names.ts';
import { PlanSheet } from './plan/plan-sheet.tsx';

type Props = {
  view: FormView;
  form: FormDefinition;
  answers: Answers;
  world: FormWorld;
  /** What is chosen when the dialog opens. */
  first?: What;
  onClose: () => void;
};

/** All of it, what a family may take home, the page a plan is on its wall, or empty lines. */
type What = 'filled' | 'family' | 'plan' | 'blank';

/** The form that is a family's own plan: what it takes home is a page made for it. */
export const PLAN = 'case-plan';

export function PrintForm({ view, form, answers, world, first = 'filled', onClose }: Props) {
  const { t, language: own } = useText();
  const print = usePrint();
  const say = useToast();
  const { me } = useSession();
  const nameOf = useUserName();
  const [what, setWhat] = useState<What>(first);
  const [language, setLanguage] = useState<Language>('km');
  const isPlan = form.id === PLAN;
  const family = useMemo(() => familyCopyOf(form, latestForm), [form]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();

  const send = async (to: 'printer' | 'pdf') => {
    if (busy) return;
    const copy = what === 'family' ? family : form;
    if (!copy) return;
    setBusy(true);
    setError(undefined);
    const told = what === 'family' ? openAnswers(copy, answers) : answers;
    const sheet =
      what === 'plan' ? (
        <PlanSheet {...{ view, form, answers, world, language }} />
      ) : (
        <FormSheet
          form={copy}
          whole={form}
          isFamilyCopy={what === 'family'}
          view={view}
          answers={what === 'blank' ? null : told}
          world={world}
          author={nameOf(view.author, true)}
          printedBy={nameOf(me.id, true)}
        />
      );
    const landscape = what !== 'plan' && (form.landscape ?? false);
    const how = { what: 'form' as const, id: view.id, caseId: view.caseId, landscape };
    try {
      if (await print(sheet, { to, ...how })) {
        say((t) => t(to === 'pdf' ? 'print.dialog.saved' : 'print.dialog.done'));
        onClose();
      }
    } catch (thrown) {
      setError(toCallError(thrown));
    }
    setBusy(false);
  };
  return (
    <Dialog
      title={t('print.dialog.title')}
      onClose={onClose}
      keys={[
        {
          keys: ['Ctrl P', 'Ctrl Enter'],
          says: t('print.dialog.printer'),
          run: () => void send('printer'),
          typing: true,
        },
      ]}
      actions={
        <>
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.close')}
          </Button>
          <Button busy={busy} onPress={() => void send('pdf')}>
            <FileDown className="ic" aria-hidden />
            {t('print.dialog.pdf')}
          </Button>
          <Button main autoFocus hint="Ctrl P" busy={busy} onPress={() => void send('printer')}>
            <Printer className="ic" aria-hidden />
            {t('print.dialog.printer')}
          </Button>
        </>
      }
    >
      <Choice
        label={t('print.dialog.what')}
        options={[
          { value: 'filled', label: t('print.dialog.filled') },
          ...(isPlan ? [{ value: 'plan' as const, label: t('print.dialog.plan') }] : []),
          ...(family && !isPlan
            ? [{ value: 'family' as const, label: t('print.dialog.family') }]
            : []),
          { value: 'blank', label: t('print.dialog.blank') },
        ]}
        value={what}
        onChange={setWhat}
        help={t(`print.dialog.${what}Help`)}
      />
      {what === 'plan' && (
        <>
          <Choice
            label={t('print.plan.language')}
            options={[
              { value: 'km', label: t('print.plan.inKhmer') },
              { value: 'en', label: t('print.plan.inEnglish') },
            ]}
            value={language}
            onChange={setLanguage}
          />
          <PlanNotes {...{ form, answers }} names={namesOn(own, view, world).all} />
        </>
      )}
      {!family && <p className="cap">{t('print.dialog.noFamilyCopy')}</p>}
      <p className="cap">{t('print.dialog.pdfHelp')}</p>
      <ErrorNote error={error} />
    </Dialog>
  );
}

/** Before a plan hangs on a wall: what does not stand on it, and that it goes on overleaf. */
function PlanNotes(props: { form: FormDefinition; answers: Answers; names: readonly string[] }) {
  const { t } = useText();
  const { goals, leftOut } = readFamilyPlan(props.form, props.answers, props.names);
  const more = goals.length - GOALS_ON_A_PAGE;
  return (
    <>
      {leftOut > 0 && <p className="cap">{t('print.plan.leftOut', { count: leftOut })}</p>}
      {more > 0 && <p className="cap">{t('print.plan.twoPages', { count: more })}</p>}
      {goals.length === 0 && <p className="cap">{t('print.plan.noGoals')}</p>}
    </>
  );
}
