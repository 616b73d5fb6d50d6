// How far the cabinet is, in sentences: the same on the screen and on paper.
import { useText } from '../i18n/use-text.ts';
import { type CabinetView, countCabinet, timeLeft } from './progress.ts';

export function ProgressLines({ view }: { view: CabinetView }) {
  const { t } = useText();
  const { safe, count, done, left, checked, pages } = countCabinet(view.folders);
  return (
    <>
      <p className="str">{t('cabinet.safeOf', { safe, count })}</p>
      <p>{t('cabinet.line', { done, left, checked, pages })}</p>
      <p>
        <TimeLeft view={view} />
      </p>
    </>
  );
}

/** The pace, and how long the rest takes at it. */
export function TimeLeft({ view }: { view: CabinetView }) {
  const { t } = useText();
  const { anHour, toCome } = view.pace;
  if (countCabinet(view.folders).left === 0) return t('cabinet.allIn');
  const time = timeLeft(view);
  if (time === null || anHour === null) return t('cabinet.paceUnknown');
  const pages = toCome ?? 0;
  const { hours, days } = time;
  const says =
    days === null
      ? t('cabinet.left', { pages, hours })
      : t('cabinet.leftDays', { pages, hours, days });
  return (
    <>
      {t('cabinet.pace', { anHour })}
      {says}
    </>
  );
}
