// What the trial of cloud storage found out, in words: whether a thief can delete, and what to ask the provider for.
import type { z } from 'zod';
import type { backupCalls } from '#contract/backup.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { ADDRESS_LINES, type S3Typed } from './s3-fields.tsx';

export type Added = z.output<(typeof backupCalls)['backup.addTarget']['output']>;

/** A lock that ends sooner leaves no time to notice a thief. */
const ENOUGH_DAYS = 30;
/** A clock that is wrong by less disturbs nothing. */
const TOLERATED_MINUTES = 5;

export function CloudGrade({ added, place }: { added: Added; place: S3Typed }) {
  const { t } = useText();
  const { deletedCanReturn: grade, trial } = added;
  const asks = useAsks()(added);
  const minutes = Math.abs(trial?.clockMinutes ?? 0);
  return (
    <div className="bk-parts">
      <Banner kind={grade === 'yes' ? 'safe' : 'overdue'}>{t(`backup.grade.${grade}`)}</Banner>
      {trial && trial.lockDays > 0 && <p>{t('backup.grade.lock', { count: trial.lockDays })}</p>}
      {trial && !trial.mayDelete && <p>{t('backup.grade.cannotDelete')}</p>}
      {minutes >= TOLERATED_MINUTES && (
        <p className="str">{t('backup.clock', { count: minutes })}</p>
      )}
      {asks.length > 0 && (
        <>
          <p className="str">{t('backup.grade.ask')}</p>
          <ul className="bk-asks selectable">
            {asks.map((ask) => (
              <li key={ask}>{ask}</li>
            ))}
          </ul>
        </>
      )}
      <p>{t('backup.writeDown')}</p>
      <dl className="bk-address selectable">
        {ADDRESS_LINES.filter((line) => place[line] !== '').map((line) => (
          <div key={line}>
            <dt>{t(`backup.s3.${line}`)}</dt>
            <dd lang="en">{place[line]}</dd>
          </div>
        ))}
      </dl>
      <p className="cap">{t('backup.keysToo')}</p>
    </div>
  );
}

function useAsks(): (added: Added) => string[] {
  const { t } = useText();
  return ({ deletedCanReturn: grade, trial }) => {
    const asks: string[] = [];
    const lockDays = trial?.lockDays ?? 0;
    if (grade === 'no' && lockDays > 0) asks.push(t('backup.grade.askList'));
    else if (grade === 'no') asks.push(t('backup.grade.askVersions'));
    else if (grade === 'erasable' && lockDays === 0) asks.push(t('backup.grade.askLock'));
    else if (lockDays > 0 && lockDays < ENOUGH_DAYS) asks.push(t('backup.grade.askLonger'));
    if (trial?.mayDelete) asks.push(t('backup.grade.askKey'));
    return asks;
  };
}
