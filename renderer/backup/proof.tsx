// Whether a copy can be brought back: the last trial in three lines of the chain, and what was counted in it.
import { History, RotateCw } from 'lucide-react';
import type { BackupStatus } from '#contract/backup.ts';
import { dayAndTime } from '../app/clock.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ChainNode } from './chain-node.tsx';
import { CountsMark, CountsTable } from './counts-table.tsx';

type Props = { status: BackupStatus };
const OLD_AFTER_MS = 35 * 86_400_000;

/** Good for five weeks, and only if this computer was not needed for it. */
export function isProved({ proof }: BackupStatus): boolean {
  if (!proof || proof.reason !== null || proof.from === 'here') return false;
  return Date.now() - proof.at < OLD_AFTER_MS;
}

/** The third link of the chain. */
export function ProofNode({ status }: Props) {
  const { t, language } = useText();
  const { proof } = status;
  const node = { icon: History, good: isProved(status) };
  if (!proof) {
    const [title, line] = [t('backup.back.title'), t('backup.back.untried')];
    return <ChainNode {...node} title={title} line={line} small={t('backup.back.how')} />;
  }
  const when = dayAndTime(proof.at, language, t);
  const place = proof.from === 'here' ? t('backup.target.builtIn') : proof.place;
  if (proof.reason !== null) {
    const [title, line] = [t('backup.back.failed'), t('backup.back.tested', { when })];
    const small = `${place}: ${t(`errors.${proof.reason}.what`)} ${t('backup.back.failedTodo')}`;
    return <ChainNode {...node} title={title} line={line} small={small} />;
  }
  const counted = [
    t('backup.count.cases', { count: proof.counts.cases }),
    t('backup.back.scans', { good: proof.scansGood, count: proof.scansTried }),
    place,
  ];
  return (
    <ChainNode
      {...node}
      title={t('backup.back.good')}
      line={t(proof.from === 'restored' ? 'backup.back.restored' : 'backup.back.tested', { when })}
      small={counted.filter(Boolean).join(' · ')}
    />
  );
}

/** An original that was damaged before it could be copied is in no copy. */
function isEqual({ expected, counts }: NonNullable<BackupStatus['proof']>): boolean {
  return expected.files === counts.files;
}

/** What the last trial counted, and a way to make another now. */
export function ProofResult(props: Props & { busy: boolean; onProve: () => void }) {
  const { t, language } = useText();
  const { proof } = props.status;
  const counted = proof !== null && proof.counts.cases + proof.scansTried > 0;
  return (
    <section className="bk-proof">
      <div className="sec">
        <h2>
          {proof
            ? t('backup.back.result', { when: dayAndTime(proof.at, language, t) })
            : t('backup.back.test')}
        </h2>
        {counted && <CountsMark equal={proof.reason === null && isEqual(proof)} />}
        <span className="end" />
        <Button small hint="T" off={props.busy} onPress={props.onProve}>
          <RotateCw className="ic" aria-hidden />
          {t('backup.back.now')}
        </Button>
      </div>
      {counted && (
        <CountsTable
          expectedWord={t('backup.back.atThatTime')}
          expected={proof.expected}
          found={proof.counts}
          more={[
            { name: t('backup.back.opened'), expected: proof.scansTried, found: proof.scansGood },
          ]}
        />
      )}
      {proof !== null && proof.healed > 0 && (
        <p>{t('restore.agree.healed', { count: proof.healed })}</p>
      )}
      <p className="cap">{t('backup.back.note')}</p>
    </section>
  );
}
