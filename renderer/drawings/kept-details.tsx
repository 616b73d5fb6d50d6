// Two people wrote different things about one drawing: both are shown, and a person takes one.
import type { KeptDetails as Kept } from '#contract/drawings.ts';
import { newId } from '#domain/ids.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { call } from '../app/call.ts';
import { dayAndTime } from '../app/clock.ts';
import { useDoing } from '../app/use-doing.ts';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';
import type { Drawing } from './use-drawing.ts';
import { useKinName } from './use-kin-name.ts';
import './kept-details.css';

type Told = Kept['details'];
const LABELS = {
  held: 'drawings.details.held',
  place: 'drawings.details.place',
  present: 'drawings.details.present',
  drawnBy: 'drawings.details.drawnBy',
  worker: 'print.form.worker',
} as const;
const FIELDS = Object.keys(LABELS) as (keyof typeof LABELS)[];

/** What was said of one field, in words. */
function useSaid({ view }: Drawing): (field: keyof Told, told: Told) => string {
  const { language } = useText();
  const kinName = useKinName(view);
  const userName = useUserName();
  const nameOf = ({ id, text }: NonNullable<Told['drawnBy']>) => {
    const kin = view.facts.people.find(({ personId }) => personId === id);
    return kin ? kinName(kin) : text;
  };
  return (field, { held, place, present, drawnBy, worker }) => {
    if (field === 'held') return held ? describePartialDate(held, language) : '';
    if (field === 'place') return place ?? '';
    if (field === 'present') return (present ?? []).map(nameOf).join(', ');
    if (field === 'drawnBy') return drawnBy ? nameOf(drawnBy) : '';
    return worker?.id ? userName(worker.id, true) : (worker?.text ?? '');
  };
}

export function KeptDetails({ drawing }: { drawing: Drawing }) {
  const { t } = useText();
  if (drawing.kept.length === 0) return null;
  return (
    <section className="drawing-kept" aria-labelledby="kept-details">
      <h3 id="kept-details">{t('giving.kept.title')}</h3>
      {drawing.kept.map((kept) => (
        <KeptText key={kept.id} drawing={drawing} kept={kept} />
      ))}
    </section>
  );
}

function KeptText({ drawing, kept }: { drawing: Drawing; kept: Kept }) {
  const { t, language } = useText();
  const { view, details, flush, toldOf } = drawing;
  const { busy, error, run } = useDoing();
  const said = useSaid(drawing);
  const nameOf = useUserName();
  const field = FIELDS.find((one) => kept.details[one] !== undefined);
  if (!field) return null;
  const settle = (take: boolean) =>
    void run(async () => {
      await flush();
      const input = { cmd: newId(), drawingId: view.head.id, keptId: kept.id, take };
      return call('drawings.settle', input);
    }, toldOf);
  const name = t(LABELS[field]);
  const texts = [
    { take: false, by: t('giving.kept.stands'), told: details, do: t('giving.kept.leave') },
    {
      take: true,
      by: t('giving.kept.other', { name: nameOf(kept.by), when: dayAndTime(kept.at, language, t) }),
      told: kept.details,
      do: t('giving.kept.take'),
    },
  ];
  return (
    <>
      <b>{name}</b>
      <div className="drawing-two">
        {texts.map(({ take, by, told, do: act }) => (
          <div key={act}>
            <span className="cap">{by}</span>
            <p>{said(field, told) || t('giving.kept.nothing')}</p>
            {view.mayEdit && (
              <Button small busy={busy} label={`${name} · ${act}`} onPress={() => settle(take)}>
                {act}
              </Button>
            )}
          </div>
        ))}
      </div>
      <ErrorNote error={error} />
    </>
  );
}
