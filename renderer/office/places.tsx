// The list of places: what is known, and loading the official list, looked at before it is taken over.
import { FileInput } from 'lucide-react';
import { useState } from 'react';
import type { CheckedPlaces } from '#contract/office.ts';
import { newId } from '#domain/ids.ts';
import { formatNumber } from '#domain/khmer/format.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useKeys } from '../app/keys.tsx';
import { useMay } from '../app/session.tsx';
import { useToast } from '../app/toasts.tsx';
import { useDoing } from '../app/use-doing.ts';
import { useText } from '../i18n/use-text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorNote } from '../ui/states.tsx';
import { useLoadedPlaces } from './known-places.tsx';

type Picked = { token: string; name: string; checked: CheckedPlaces };

/** As they stand in the file, in every language. */
const COLUMNS = 'Code, Name (Khmer), Name (Latin), Type, Other names';

export function Places() {
  const { t, language } = useText();
  const { counts, refresh } = useLoadedPlaces();
  const mayLoad = useMay(['coordinator', 'administrator']);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [error, setError] = useState<CallError>();
  const pick = async () => {
    setError(undefined);
    setPicked(null);
    try {
      const { file } = await call('office.pickPlaces', {});
      if (!file) return;
      setPicked({ ...file, checked: await call('office.checkPlaces', { token: file.token }) });
    } catch (thrown) {
      setError(toCallError(thrown));
    }
  };
  const looking = picked?.checked.missing.length === 0 ? picked : null;
  useKeys(
    mayLoad && !looking ? [{ keys: ['L'], says: t('places.load'), run: () => void pick() }] : [],
  );
  if (looking) {
    return <Look {...looking} onClose={() => setPicked(null)} onDone={refresh} />;
  }
  return (
    <>
      <div className="row findrow">
        <p className="sup grow">{t('places.intro')}</p>
        {mayLoad && (
          <Button main hint="L" onPress={() => void pick()}>
            <FileInput className="ic" aria-hidden />
            {t('places.load')}
          </Button>
        )}
      </div>
      <p className="cap">
        {t(mayLoad ? 'places.format' : 'places.onlyCoordinator')}{' '}
        {mayLoad && (
          <span lang="en" className="selectable">
            {COLUMNS}
          </span>
        )}
      </p>
      <ErrorNote error={error} />
      {picked && (
        <Banner kind="overdue">
          <b>{t('places.missing', { name: picked.name })}</b>{' '}
          {picked.checked.missing.map((one) => t(`places.missingColumn.${one}`)).join(' · ')}
        </Banner>
      )}
      <table className="faults">
        <thead>
          <tr>
            <th>{t('places.column.level')}</th>
            <th className="num">{t('places.column.known')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ level, count }) => (
            <tr key={level}>
              <td>{t(`places.level.${level}`)}</td>
              <td className="num">{formatNumber(count, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Look(props: Picked & { onClose: () => void; onDone: () => void }) {
  const { t, language } = useText();
  const say = useToast();
  const { busy, error, run } = useDoing();
  const { checked, token, name, onClose, onDone } = props;
  const { hash, levels, mended, mendedCount, refused, refusedCount } = checked;
  const count = levels.reduce((sum, { fresh, changed }) => sum + fresh + changed, 0);
  const take = () => {
    if (count === 0) return;
    void run(
      () => call('office.takePlaces', { cmd: newId(), token, hash }),
      () => {
        say((t) => t('places.done', { count }));
        onDone();
        onClose();
      },
    );
  };
  useKeys([
    { keys: ['Ctrl Enter'], says: t('places.take'), run: take },
    { keys: ['Escape'], says: t('app.keys.back'), run: onClose },
  ]);
  const number = (value: number) => formatNumber(value, language);
  return (
    <section aria-labelledby="looked">
      <div className="row findrow">
        <div className="grow">
          <h2 id="looked">{t('places.looked', { name })}</h2>
          <p className="sup">{count === 0 ? t('places.nothing') : t('places.lookedText')}</p>
        </div>
        <Button quiet hint="Escape" onPress={onClose}>
          {t('app.state.back')}
        </Button>
        <Button main hint="Ctrl Enter" off={count === 0} busy={busy} onPress={take}>
          {t('places.take')}
        </Button>
      </div>
      <ErrorNote error={error} />
      <table className="faults">
        <thead>
          <tr>
            <th>{t('places.column.level')}</th>
            {(['fresh', 'changed', 'same'] as const).map((column) => (
              <th key={column} className="num">
                {t(`places.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {levels.map(({ level, fresh, changed, same }) => (
            <tr key={level}>
              <td>{t(`places.level.${level}`)}</td>
              <td className="num">{number(fresh)}</td>
              <td className="num">{number(changed)}</td>
              <td className="num">{number(same)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Lines
        title={t('places.refused', { count: refusedCount })}
        count={refusedCount}
        lines={refused.map(({ sheet, line, code, why }) => [
          [sheet, t('places.line', { line }), code].filter(Boolean).join(' · '),
          t(`places.reason.${why}`),
        ])}
      />
      <Lines
        title={t('places.mended', { count: mendedCount })}
        count={mendedCount}
        lines={mended.map(({ sheet, line, was, now, why }) => [
          [sheet, t('places.mendedLine', { line, was, now })].filter(Boolean).join(' · '),
          t(`places.why.${why}`),
        ])}
      />
    </section>
  );
}

type LinesProps = { title: string; count: number; lines: (readonly [string, string])[] };

function Lines({ title, count, lines }: LinesProps) {
  const { t } = useText();
  if (count === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <table className="placelines">
        <tbody>
          {lines.map(([where, why]) => (
            <tr key={where}>
              <td className="selectable">{where}</td>
              <td>{why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > lines.length && (
        <p className="cap">{t('places.andMore', { count: count - lines.length })}</p>
      )}
    </>
  );
}
