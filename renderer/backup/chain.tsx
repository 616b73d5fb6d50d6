// The chain of three: on this computer, away from it, and whether it can be brought back.
import {
  CircleCheck,
  CircleDashed,
  CloudCheck,
  CloudOff,
  HardDrive,
  MonitorCheck,
} from 'lucide-react';
import type { BackupStatus } from '#contract/backup.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { dayAndTime } from '../app/clock.ts';
import { useText } from '../i18n/use-text.ts';
import { formatBytes } from './bytes.ts';
import { ChainNode } from './chain-node.tsx';
import { isProved, ProofNode } from './proof.tsx';
import { lastAway, targetsAway } from './safety.ts';

export function Chain({ status }: { status: BackupStatus }) {
  const { t, language } = useText();
  const away = targetsAway(status);
  const last = lastAway(status);
  const best = away.find((target) => target.lastGoodAt === last) ?? away[0];
  const cloud = best?.kind === 's3';
  const copies = away.reduce((sum, target) => sum + target.copies, 0);
  return (
    <ol className="chain" aria-label={t('backup.chain')}>
      <ChainNode
        icon={MonitorCheck}
        good
        title={t('backup.here.title')}
        line={t('backup.here.line')}
        small={[
          t('backup.count.pages', { count: status.counts.pages }),
          formatBytes(status.storeBytes, language),
          t('backup.here.free', { free: formatBytes(status.freeBytes, language) }),
        ].join(' · ')}
      />
      <Link good={last !== null} />
      <ChainNode
        icon={cloud ? CloudCheck : best ? HardDrive : CloudOff}
        good={last !== null}
        title={best ? t(cloud ? 'backup.away.cloud' : 'backup.away.disk') : t('backup.away.title')}
        line={
          last !== null
            ? t('backup.away.done', { when: dayAndTime(last, language, t) })
            : t(best ? 'backup.away.notYet' : 'backup.away.none')
        }
        small={
          best
            ? [
                t('backup.away.every', { time: inDigitsOf(language, status.dailyAt) }),
                t('backup.count.copies', { count: copies }),
              ].join(' · ')
            : t('backup.away.noneHelp')
        }
      />
      <Link good={isProved(status)} />
      <ProofNode status={status} />
    </ol>
  );
}

function Link(props: { good: boolean }) {
  const Icon = props.good ? CircleCheck : CircleDashed;
  return (
    <li className={props.good ? 'lnk good' : 'lnk'} aria-hidden>
      <Icon className="ic" />
    </li>
  );
}
