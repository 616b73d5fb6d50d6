// Above the picture: a new event, river or timeline, and what the records offer, to be asked about first.
import { ChartNoAxesGantt, Waves, X } from 'lucide-react';
import { useState } from 'react';
import { useKeys } from '../../app/keys.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import { addAndGo } from '../hands.ts';
import type { ToolProps, ViewProps } from '../tool.ts';
import { useKinName } from '../use-kin-name.ts';
import { ViewSwitch } from '../view-switch.tsx';
import { addEvent } from './acts.ts';
import { allEvents, birthOf, childOf } from './events.ts';
import { type Offer, openOffers, takeOffer, wordsOfOffer } from './offers.ts';
import { sayYear } from './when.ts';
import './life-river.css';

const SHOWN = 3;

export function RiverToolbar(props: ToolProps & ViewProps) {
  const { drawing, view, setView } = props;
  const { t } = useText();
  return (
    <>
      {drawing.view.mayEdit && (
        <Button hint="N" onPress={() => addEvent(props, 'calm')}>
          {t('lifeRiver.newEvent')}
        </Button>
      )}
      <ViewSwitch
        {...{ view, setView }}
        label={t('lifeRiver.views')}
        views={[
          { name: 'river', says: t('lifeRiver.view.river'), icon: Waves, hint: 'T' },
          {
            ...{ name: 'timeline', says: t('lifeRiver.view.timeline') },
            ...{ icon: ChartNoAxesGantt, hint: 'T' },
          },
        ]}
      />
      {drawing.view.mayEdit && <Offers {...props} />}
    </>
  );
}

/** In pencil until the child says yes. */
function Offers({ drawing, scene }: ToolProps) {
  const { t, language } = useText();
  const [dismissed, setDismissed] = useState(false);
  const nameOf = useKinName(drawing.view);
  const child = childOf(scene);
  const birth = birthOf(scene);
  const { people } = scene.facts;
  const childId = child?.personId ?? null;
  const open = dismissed ? [] : openOffers(drawing.view.offers, allEvents(scene), birth);
  const shown = open.slice(0, SHOWN);
  const wordsOf = (offer: Offer) => wordsOfOffer(offer, { t, people, nameOf, childId });
  const take = (offer: Offer) => {
    addAndGo(drawing, () => takeOffer(drawing, offer, wordsOf(offer), childId));
  };
  useKeys(
    shown.map((offer, i) => ({
      keys: [`${i + 1}`],
      says: t('lifeRiver.takeOffer'),
      run: () => take(offer),
      ...(i === 0
        ? { shown: shown.length > 1 ? ['1', '–', `${shown.length}`] : ['1'] }
        : { quiet: true }),
    })),
  );
  if (shown.length === 0) return null;
  return (
    <div className="river-offers">
      <span className="cap">{t('lifeRiver.offers.ask')}</span>
      {shown.map((offer, i) => (
        <button key={offer.fact} type="button" className="river-offer" onClick={() => take(offer)}>
          <KeyHint name={`${i + 1}`} />
          {sayYear(offer.when, language, birth)} {wordsOf(offer)}
        </button>
      ))}
      {open.length > SHOWN && (
        <span className="cap">{t('lifeRiver.offers.more', { count: open.length - SHOWN })}</span>
      )}
      <button
        type="button"
        className="icbtn"
        aria-label={t('lifeRiver.offers.dismiss')}
        onClick={() => setDismissed(true)}
      >
        <X className="ic" aria-hidden />
      </button>
    </div>
  );
}
