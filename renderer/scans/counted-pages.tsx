// Pages counted by hand beside pages that came in, so that a sheet the scanner swallowed is missed.
import { useEffect, useState } from 'react';
import { newId } from '#domain/ids.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useText } from '../i18n/use-text.ts';
import { Field } from '../ui/field.tsx';
import { Mark } from '../ui/mark.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { BatchView } from './batch.ts';
import { readCount } from './page-range.ts';

type Batch = BatchView['batch'];

export function CountedPages({ batch }: { batch: Batch }) {
  const { t, language } = useText();
  const { id, expected, differs } = batch;
  const kept = expected === null ? '' : inDigitsOf(language, expected);
  const [typed, setTyped] = useState(kept);
  const [wrong, setWrong] = useState(false);
  const [failed, setFailed] = useState<CallError>();
  useEffect(() => setTyped(kept), [kept]);

  const keep = () => {
    const counted = readCount(typed);
    setWrong(counted === undefined);
    if (counted === undefined || counted === expected) return;
    setFailed(undefined);
    call('scans.count', { cmd: newId(), batchId: id, expected: counted }).catch((thrown) =>
      setFailed(toCallError(thrown)),
    );
  };
  return (
    <div className="counted">
      <Field
        label={t('scans.counted.label')}
        value={typed}
        onChange={setTyped}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
        maxLength={6}
        error={wrong ? t('scans.counted.wrong') : undefined}
      />
      {differs !== null && (
        <p className="row">
          <CountMark batch={batch} />
          {differs !== 0 && <span className="sup">{t('scans.counted.look')}</span>}
        </p>
      )}
      <ErrorNote error={failed} />
    </div>
  );
}

/** Whether as many pages are here as were counted. */
export function CountMark({ batch }: { batch: Batch }) {
  const { t } = useText();
  const { expected, differs, pages } = batch;
  if (expected === null || differs === null) return null;
  if (differs === 0) {
    // Blank backs of sheets may come on top of what was counted.
    const seen = Math.min(pages, expected);
    return <Mark kind="safe">{t('scans.counted.fits', { pages: seen, expected })}</Mark>;
  }
  const says = differs < 0 ? 'scans.counted.fewer' : 'scans.counted.more';
  return <Mark kind="overdue">{t(says, { count: Math.abs(differs) })}</Mark>;
}
