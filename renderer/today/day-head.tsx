// The head of the page of the day: its date, a greeting by the hour, one sentence, and where work begins.
import type { ReactNode } from 'react';
import { formatWeekdayAndDay } from '#domain/khmer/format.ts';
import { today } from '../app/clock.ts';
import { useSession } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';

export function DayHead({ sum, children }: { sum: string; children: ReactNode }) {
  const { t, language } = useText();
  const { me } = useSession();
  const hour = new Date().getHours();
  const greeting = hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening';
  const name = (language === 'km' ? me.nameKm || me.nameLatin : me.nameLatin || me.nameKm)
    .split(/\s+/)
    .at(-1);
  return (
    <div className="row top">
      <div className="grow">
        <p className="cap">{formatWeekdayAndDay(today(), language)}</p>
        <h1>{t(`today.${greeting}`, { name: name ?? '' })}</h1>
        <p className="sum">{sum}</p>
      </div>
      <div className="start">{children}</div>
    </div>
  );
}
