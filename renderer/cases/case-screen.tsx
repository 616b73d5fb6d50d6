// One case: who, the seven steps, the next thing to do, family, what happened, the folder.
import { useState } from 'react';
import { filingRoles } from '#contract/call.ts';
import type { CaseView } from '#contract/cases.ts';
import { COUNSELLING } from '#domain/forms/rights.ts';
import { useCall, useChanged } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { usePlaces } from '../app/places.tsx';
import { useMay } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { JoinedNote } from '../people/joined-note.tsx';
import { newestPlan, PrintPlan } from '../print/plan/print-plan.tsx';
import { ErrorNote, ErrorState, Waiting } from '../ui/states.tsx';
import { StepRail } from '../ui/steps.tsx';
import type { ThingHere } from './access/thing.ts';
import { WhoMaySee } from './access/who-may-see.tsx';
import { CaseHead } from './case-head.tsx';
import { Chronology } from './chronology.tsx';
import { ConsentDialog } from './consent/consent-dialog.tsx';
import { ChangedDecision } from './facts/changed-decision.tsx';
import { FamilyList } from './family-list.tsx';
import { Folder } from './folder.tsx';
import { useRailSteps } from './rail-steps.ts';
import { RestrictedScreen } from './restricted-screen.tsx';
import { StepDialog } from './step-dialog.tsx';
import { CaseTasks } from './tasks/case-tasks.tsx';
import { ToolsDialog } from './tools/tools-dialog.tsx';
import { TypedNote } from './typed-note.tsx';
import { useIntake } from './use-intake.ts';
import { useWrite } from './use-write.ts';
import { WriteDialog } from './write-dialog.tsx';
import './case.css';

/** A case that is opened again goes on where the daily work stands. */
const PROGRESS = 5;

export function CaseScreen({ caseId }: { caseId: string }) {
  const { back } = usePlaces();
  const { value, error, refresh } = useCall('cases.view', { caseId });
  useChanged(['case', 'person', 'form', 'page', 'document', 'drawing'], (event) => {
    if (event.caseId === null || event.caseId === caseId) refresh();
  });
  if (error && !value) return <ErrorState error={error} onAgain={refresh} onBack={back} />;
  if (!value) return <Waiting />;
  const { hidden, code, workers } = value.row;
  if (hidden) return <RestrictedScreen caseId={caseId} code={code} workers={workers} />;
  return <CasePage view={value} refresh={refresh} />;
}

function CasePage({ view, refresh }: { view: CaseView; refresh: () => void }) {
  const { t } = useText();
  const { go } = usePlaces();
  const mayScan = useMay(filingRoles) && view.mayEdit;
  const counsels = useMay(['counsellor']);
  const [step, setStep] = useState<number | null>(null);
  const [moving, setMoving] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [access, setAccess] = useState<{ here: ThingHere | null } | null>(null);
  const { write, error } = useWrite(view.row.id);
  const [printing, setPrinting] = useState(false);
  const [seesTools, setSeesTools] = useState(false);
  const [seesConsent, setSeesConsent] = useState(false);
  const plan = newestPlan(view);
  const intake = useIntake(view);
  const scan = mayScan ? () => go({ screen: 'scan', caseId: view.row.id }) : null;
  const railSteps = useRailSteps(view);

  const openPerson = (person: CaseView['people'][number] | undefined) => {
    if (person) go({ screen: 'person', personId: person.personId, caseId: view.row.id });
  };
  const toPast = () => go({ screen: 'as-it-stood', caseId: view.row.id });
  const isClosed = view.row.status === 'closed';
  const reopen =
    isClosed && view.mayEdit && !view.joinedTo
      ? () => {
          setStep(PROGRESS);
          setMoving(true);
        }
      : null;
  const mayMove = view.mayEdit && !isClosed;
  const toggle = (one: number) => setStep((before) => (before === one ? null : one));
  useKeys([
    ...(counsels
      ? [{ keys: ['N'], says: t('cases.write.counselling'), run: () => write(COUNSELLING) }]
      : []),
    ...(view.mayEdit
      ? [
          { keys: ['N'], says: t('cases.write.note'), run: () => write('case-note') },
          { keys: ['W'], says: t('cases.write.other'), run: () => setChoosing(true) },
        ]
      : []),
    { keys: ['F8'], says: t('forms.worry'), run: () => write('concern') },
    ...(view.people[0]
      ? [{ keys: ['P'], says: t('people.person'), run: () => openPerson(view.people[0]) }]
      : []),
    {
      keys: ['K'],
      says: t('facts.title'),
      run: () => go({ screen: 'facts', caseId: view.row.id }),
    },
    {
      keys: ['D'],
      says: t('casePage.tasks.title'),
      run: () => go({ screen: 'tasks', caseId: view.row.id }),
    },
    { keys: ['T'], says: t('casePage.tools.title'), run: () => setSeesTools(true) },
    { keys: ['Y'], says: t('consent.open'), run: () => setSeesConsent(true) },
    {
      keys: ['H'],
      says: t('casePage.past.title'),
      run: toPast,
    },
    {
      keys: ['G'],
      says: t('support.openLedger'),
      run: () => go({ screen: 'ledger', caseId: view.row.id }),
    },
    ...(reopen ? [{ keys: ['O'], says: t('cases.reopen.go'), run: reopen }] : []),
    ...(plan ? [{ keys: ['F6'], says: t('print.plan.key'), run: () => setPrinting(true) }] : []),
    ...(intake ? [{ keys: ['F'], says: t('cases.head.form'), run: intake.open }] : []),
    ...(scan ? [{ keys: ['S'], says: t('cases.head.scan'), run: scan }] : []),
    {
      keys: ['1', '2', '3', '4', '5', '6', '7'],
      shown: ['1', '–', '7'],
      says: t('cases.step'),
      run: (event) => toggle(Number(/\d$/.exec(event.code)?.[0] ?? event.key)),
    },
    ...(step === null
      ? []
      : [{ keys: ['Escape'], says: t('cases.chronology.allSteps'), run: () => setStep(null) }]),
    { keys: ['Alt ArrowLeft'], says: t('app.keys.back') },
  ]);
  return (
    <>
      <CaseHead
        view={view}
        onNote={view.mayEdit || counsels ? () => write(counsels ? COUNSELLING : 'case-note') : null}
        onWrite={view.mayEdit ? () => setChoosing(true) : null}
        onScan={scan}
        onAccess={() => setAccess({ here: null })}
        onConsent={() => setSeesConsent(true)}
        onPast={toPast}
        onWorry={() => write('concern')}
        onReopen={reopen}
      />
      <ErrorNote error={error} />
      <StepRail label={t('cases.rail')} steps={railSteps} chosen={step} onPress={toggle} />
      <div className="three">
        <section className="family scroll" aria-labelledby="family">
          <FamilyList view={view} withKeys />
        </section>
        <section className="scroll" aria-labelledby="chronology">
          <JoinedNote view={view} onParted={refresh} />
          <ChangedDecision
            caseId={view.row.id}
            onAgain={view.mayEdit ? () => write('eligibility') : null}
          />
          <TypedNote caseId={view.row.id} />
          <CaseTasks caseId={view.row.id} />
          <Chronology
            view={view}
            step={step}
            onAllSteps={() => setStep(null)}
            onMove={mayMove && step !== view.row.step ? () => setMoving(true) : null}
            intake={intake}
            onScan={scan}
            onAccess={(here) => setAccess({ here })}
          />
        </section>
        <section className="folder scroll" aria-labelledby="folder">
          <Folder
            view={view}
            onScan={scan}
            onTools={() => setSeesTools(true)}
            onAccess={(here) => setAccess({ here })}
          />
        </section>
      </div>
      {access && (
        <WhoMaySee
          caseId={view.row.id}
          workers={view.row.workers}
          here={access.here}
          mayEdit={view.mayEdit}
          onClose={() => setAccess(null)}
        />
      )}
      {choosing && (
        <WriteDialog
          step={step ?? view.row.step}
          onWrite={(form, day) => {
            setChoosing(false);
            write(form, day);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
      {seesTools && (
        <ToolsDialog
          view={view}
          onWrite={
            view.mayEdit
              ? (form) => {
                  setSeesTools(false);
                  write(form);
                }
              : null
          }
          onScan={mayScan ? (kind) => go({ screen: 'scan', caseId: view.row.id, kind }) : null}
          onClose={() => setSeesTools(false)}
        />
      )}
      {seesConsent && <ConsentDialog view={view} onClose={() => setSeesConsent(false)} />}
      {printing && plan && <PrintPlan formId={plan} onClose={() => setPrinting(false)} />}
      {moving && step !== null && (
        <StepDialog
          view={view}
          step={step}
          onClose={() => {
            setMoving(false);
            if (isClosed) setStep(null);
          }}
          onMoved={() => {
            setMoving(false);
            setStep(null);
            refresh();
          }}
        />
      )}
    </>
  );
}
