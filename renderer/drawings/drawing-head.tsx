// The head of a drawing: which tool, which version, whose and when, how far it is saved, and what to do.
import {
  ArrowLeft,
  Check,
  CloudOff,
  Columns2,
  Lock,
  Printer,
  RefreshCw,
  Users,
} from 'lucide-react';
import { newId } from '#domain/ids.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { call } from '../app/call.ts';
import { clockOf } from '../app/clock.ts';
import { usePlaces } from '../app/places.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { useDrawingTitle } from './drawing-title.ts';
import type { Drawing } from './use-drawing.ts';
import { useKinName } from './use-kin-name.ts';

type Props = {
  drawing: Drawing;
  compares: boolean;
  /** It never goes with the rest of the case. */
  isApart: boolean;
  onLeave: () => void;
  onCompare: (() => void) | null;
  onAbout: () => void;
  onPrint: () => void;
  onFinish: (() => void) | null;
  refresh: () => void;
};

export function DrawingHead(props: Props) {
  const { t, language } = useText();
  const { view, details } = props.drawing;
  const { head, facts, before } = view;
  const nameOf = useKinName(view);
  const titleOf = useDrawingTitle();
  const whose = facts.people.find(({ personId }) => personId === head.personId);
  const facts_ = [
    whose ? nameOf(whose) : view.code,
    details.held && describePartialDate(details.held, language),
  ].filter(Boolean);
  const version = inDigitsOf(language, head.version);
  return (
    <header className="fhead">
      <button
        type="button"
        className="icbtn"
        aria-label={t('drawings.back')}
        onClick={props.onLeave}
      >
        <ArrowLeft className="ic" aria-hidden />
      </button>
      <div className="grow">
        <div className="row">
          <h1 className="work-title">{titleOf(head)}</h1>
          <span className="tag nw">
            {t('drawings.version', { version })} ·{' '}
            {t(head.state === 'final' ? 'drawings.finished' : 'drawings.draft')}
          </span>
          {(details.restricted || head.restricted) && (
            <Mark kind="restricted" icon={Lock}>
              {t('app.mark.restricted')}
            </Mark>
          )}
        </div>
        <div className="cap clip">{facts_.join(' · ')}</div>
      </div>
      <SavingState drawing={props.drawing} />
      <Button hint="I" onPress={props.onAbout}>
        <Users className="ic" aria-hidden />
        {t('drawings.about')}
      </Button>
      {before && props.onCompare && (
        <Button hint="V" onPress={props.onCompare}>
          <Columns2 className="ic" aria-hidden />
          {t('drawings.compare', { version: inDigitsOf(language, before.version) })}
        </Button>
      )}
      <Button onPress={props.onPrint}>
        <Printer className="ic" aria-hidden />
        {t(props.isApart ? 'drawings.printAlone' : 'drawings.print')}
      </Button>
      {props.onFinish ? (
        <Button main hint="Ctrl Enter" onPress={props.onFinish}>
          {t('drawings.finish')}
        </Button>
      ) : (
        head.state === 'final' && <DrawAgain drawing={props.drawing} />
      )}
    </header>
  );
}

/** A finished drawing stays; a new one begins as its copy. */
function DrawAgain({ drawing }: { drawing: Drawing }) {
  const { t } = useText();
  const { go } = usePlaces();
  const { busy, error, run } = useDoing();
  const { caseId, head } = drawing.view;
  const begin = () => {
    const id = newId();
    let drawingId = id;
    void run(
      async () => {
        const { tool, personId, form } = head;
        // A form is filled in anew; what a family drew is gone on with.
        const on = form ? { form: form.id, follows: null } : { follows: head.id };
        ({ drawingId } = await call('drawings.begin', {
          ...{ cmd: newId(), id, caseId, tool, personId, ...on },
        }));
      },
      () => go({ screen: 'drawing', drawingId }),
    );
  };
  return (
    <>
      <ErrorNote error={error} />
      <Button main busy={busy} onPress={begin}>
        <RefreshCw className="ic" aria-hidden />
        {t('drawings.again')}
      </Button>
    </>
  );
}

function SavingState({ drawing }: { drawing: Drawing }) {
  const { t, language } = useText();
  const { saving, view } = drawing;
  if (!view.mayEdit) return null;
  if (saving.at === 'trying' || saving.at === 'refused' || saving.at === 'conflict') {
    return (
      <span className="status bad" role="status">
        <CloudOff className="ic" aria-hidden />
        {t(saving.at === 'trying' ? 'drawings.trying' : 'drawings.refused')}
      </span>
    );
  }
  if (saving.at !== 'saved') {
    return (
      <span className="status" role="status">
        {t(saving.at === 'saving' ? 'drawings.saving' : 'drawings.unsaved')}
      </span>
    );
  }
  const time = clockOf(saving.savedAt ?? view.head.changedAt, language);
  return (
    <span className="status saved" role="status">
      <Check className="ic" aria-hidden />
      {t('drawings.saved', { time })}
    </span>
  );
}
