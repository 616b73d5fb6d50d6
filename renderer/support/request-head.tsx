// The head of a request: the case, the need in one line, where it waits since when, and the next step.
import { Check, FileText, X } from 'lucide-react';
import type { SupportRequest } from '#contract/support.ts';
import { formatShortDay } from '#domain/khmer/format.ts';
import { useNames } from '../app/names.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/mark.tsx';
import { MARK_OF_STAGE, sayAmounts, useSupportWords } from './say.ts';

export function RequestHead(props: {
  request: SupportRequest;
  busy: boolean;
  onApprove: () => void;
  onRefuse: () => void;
  onForm: (() => void) | null;
}) {
  const { t, language } = useText();
  const { hidden } = useNames();
  const { nameOf, waiting } = useSupportWords();
  const { request } = props;
  const waits = waiting(request);
  return (
    <header className="requesthead">
      <div className="grow">
        <h1>{request.need || t('support.noNeed')}</h1>
        <p className="sup">
          {!hidden && nameOf(request) !== '' && <b>{nameOf(request)} · </b>}
          <span className="selectable">{request.code}</span>
          {request.neededBy &&
            ` · ${t('support.neededBy', { day: formatShortDay(request.neededBy, language) })}`}
          {` · ${t('support.askedBy', { name: nameOf(request.by) })}`}
        </p>
        <p className="row wrap">
          <Mark kind={MARK_OF_STAGE[request.stage]}>{t(`support.stage.${request.stage}`)}</Mark>
          {waits !== '' && <span>{waits}</span>}
        </p>
      </div>
      <div className="total">
        <span className="cap">{t('support.asked')}</span>
        <b>{sayAmounts(request.total)}</b>
      </div>
      {request.may.decide && (
        <>
          <Button hint="R" busy={props.busy} onPress={props.onRefuse}>
            <X className="ic" aria-hidden />
            {t('support.refuse')}
          </Button>
          <Button main hint="A" busy={props.busy} onPress={props.onApprove}>
            <Check className="ic" aria-hidden />
            {t('support.approve')}
          </Button>
        </>
      )}
      {props.onForm && (
        <Button hint="F" onPress={props.onForm}>
          <FileText className="ic" aria-hidden />
          {t('support.openForm')}
        </Button>
      )}
    </header>
  );
}
