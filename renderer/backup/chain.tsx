// The chain of three: on this computer, away from it, and whether it can be brought back.
import {
  CircleCheck,
  CircleDashed,
  CloudCheck,
  CloudOff,
  HardDrive,
  History,
  type LucideIcon,
  MonitorCheck,
} from 'lucide-react';
import type { BackupStatus } from '#contract/backup.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { dayAndTime } from '../app/clock.ts';
import { useText } from '../i18n/use-text.ts';
import { formatBytes } from './bytes.ts';
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
      <Node
        icon={MonitorCheck}
        good
        title={t('backup.here.title')}
        line={t('backup.here.line')}
        small={[
          t('backup.count.pages', { count: status.counts.pages }),
          formatBytes(status.storeBytes),
          t('backup.here.free', { free: formatBytes(status.freeBytes) }),
        ].join(' · ')}
      />
      <Link good={last !== null} />
      <Node
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
      <Link good={false} />
      <Node
        icon={History}
        good={false}
        title={t('backup.back.title')}
        line={t('backup.back.untried')}
        small={t('backup.back.how')}
      />
    </ol>
  );
}

function Node(props: {
  icon: LucideIcon;
  good: boolean;
  title: string;
  line: string;
  small: string;
}) {
  const Icon = props.icon;
  return (
    <li className={props.good ? 'node good' : 'node'}>
      <Icon className="ic" aria-hidden />
      <b>{props.title}</b>
      <span className="sup">{props.line}</span>
      <span className="cap">{props.small}</span>
    </li>
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
