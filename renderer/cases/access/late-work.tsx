// Work that came after its case was given to somebody else: taken in, or dropped with a reason.
import { useState } from 'react';
import type { LateWork } from '#contract/access.ts';
import { newId } from '#domain/ids.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { call, useCall, useChanged } from '../../app/call.ts';
import { useToast } from '../../app/toasts.tsx';
import { useDoing } from '../../app/use-doing.ts';
import { useUserName } from '../../app/users.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { ErrorNote } from '../../ui/states.tsx';

function Work({ work, onDone }: { work: LateWork; onDone: () => void }) {
  const { t, language } = useText();
  const say = useToast();
  const userName = useUserName();
  const { busy, error, run } = useDoing();
  const [dropping, setDropping] = useState(false);
  const { id, caseId } = work;
  const settle = (outcome: 'applied' | 'dropped', reason: string) =>
    void run(
      () => call('late.settle', { cmd: newId(), id, caseId, outcome, reason }),
      () => {
        say((t) => t(outcome === 'applied' ? 'access.kept' : 'access.dropped'));
        onDone();
      },
    );
  return (
    <li className="waits">
      <div className="grow">
        <b className="selectable">{work.code}</b> ·{' '}
        {t(work.call.startsWith('forms.') ? 'access.lateKind.form' : 'access.lateKind.other')}
        <div className="cap">
          {userName(work.by, true)} · {formatDay(dayOf(work.at), language)}
        </div>
        {!dropping && <ErrorNote error={error} />}
      </div>
      <Button busy={busy} onPress={() => setDropping(true)}>
        {t('access.drop')}
      </Button>
      <Button busy={busy} onPress={() => settle('applied', '')}>
        {t('access.keep')}
      </Button>
      {dropping && (
        <ReasonDialog
          title={t('access.dropTitle')}
          text={t('access.dropText')}
          does={t('access.dropDo')}
          {...{ busy, error }}
          onClose={() => setDropping(false)}
          onReason={(reason) => settle('dropped', reason)}
        />
      )}
    </li>
  );
}

export function LateWorks() {
  const { t } = useText();
  const { value, error, refresh } = useCall('late.list', {});
  useChanged(['case'], refresh);
  return (
    <section>
      <h2>{t('access.late')}</h2>
      <p className="sup">{t('access.lateText')}</p>
      <ErrorNote error={error} />
      {value?.works.length === 0 && <p>{t('access.noLate')}</p>}
      <ul>
        {value?.works.map((work) => (
          <Work key={work.id} work={work} onDone={refresh} />
        ))}
      </ul>
    </section>
  );
}
