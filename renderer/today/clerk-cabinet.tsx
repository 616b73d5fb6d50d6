// The cabinet in small: its spines, the folders by how far they are, and whether each counted sheet is in the store.
import { Check, LibraryBig } from 'lucide-react';
import { formatNumber } from '#domain/khmer/format.ts';
import { usePlaces } from '../app/places.tsx';
import { type CabinetView, countCabinet, heldAgainstCount } from '../cabinet/progress.ts';
import { TimeLeft } from '../cabinet/progress-lines.tsx';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Spines } from './shelf.tsx';

export function ClerkCabinet({ view }: { view: CabinetView }) {
  const { t } = useText();
  const { go } = usePlaces();
  const { folders } = view;
  const { count, done, left, checked, safe, pages } = countCabinet(folders);
  const facts = { done, left, checked, safe, pages };
  return (
    <section className="clerk-cabinet">
      <div className="sec">
        <h2>{t('cabinet.title')}</h2>
        <Button small quiet hint="C" onPress={() => go({ screen: 'cabinet' })}>
          <LibraryBig className="ic s" aria-hidden />
          {t('today.clerk.openCabinet')}
        </Button>
      </div>
      {count === 0 ? (
        <p>{t('cabinet.nothing')}</p>
      ) : (
        <>
          <Spines
            folders={count}
            safe={safe}
            inside={done - safe}
            says={t('cabinet.safeOf', { safe, count })}
          />
          <dl>
            {(['done', 'left', 'checked', 'safe', 'pages'] as const).map((fact) => (
              <div key={fact}>
                <dt>{t(`today.clerk.fact.${fact}`)}</dt>
                <dd>{formatNumber(facts[fact], 'en')}</dd>
              </div>
            ))}
          </dl>
          <HeldAgainstCount view={view} />
          <p>
            <TimeLeft view={view} />
          </p>
        </>
      )}
    </section>
  );
}

/** More numbers than these stand in the cabinet itself. */
const NAMED = 5;

/** A sheet the feeder swallowed is missed here, if somebody counted. */
function HeldAgainstCount({ view }: { view: CabinetView }) {
  const { t } = useText();
  const { counted, differ } = heldAgainstCount(view.folders);
  if (counted === 0) return null;
  if (differ.length === 0) {
    return (
      <p className="row top held">
        <Check className="ic s" aria-hidden />
        {t('today.clerk.allHeld', { count: counted })}
      </p>
    );
  }
  const numbers = [...differ.slice(0, NAMED), ...(differ.length > NAMED ? ['…'] : [])].join(', ');
  return <Banner kind="overdue">{t('today.clerk.differ', { numbers })}</Banner>;
}
