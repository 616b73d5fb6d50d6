// The cabinet as it stands there: a spine for each folder, which fills up on its way to safety.
import { useEffect, useRef } from 'react';
import type { CabinetFolder } from '#contract/cabinet.ts';
import { FOLDER_STATES } from '#domain/cabinet/folder-state.ts';
import { formatNumber } from '#domain/khmer/format.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { countByState, onSpine, shelvesOf } from './progress.ts';

type Props = {
  folders: readonly CabinetFolder[];
  here: string | undefined;
  onHere: (id: string) => void;
};

/** Where an arrow key leads: along a shelf and on to the next, or to the same place one shelf up or down. */
function moveOn(folders: readonly CabinetFolder[], here: string | undefined, key: string) {
  const shelves = shelvesOf(folders).map((shelf) => shelf.folders.map(({ id }) => id));
  const row = Math.max(
    0,
    shelves.findIndex((shelf) => here !== undefined && shelf.includes(here)),
  );
  const column = Math.max(0, shelves[row]?.indexOf(here ?? '') ?? 0);
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const next = shelves[row + (key === 'ArrowUp' ? -1 : 1)];
    return next?.[Math.min(column, next.length - 1)];
  }
  const all = shelves.flat();
  return all[all.indexOf(here ?? '') + (key === 'ArrowLeft' ? -1 : 1)];
}

export function CabinetPicture({ folders, here, onHere }: Props) {
  const { t } = useText();
  const spines = useRef(new Map<string, HTMLElement>());
  const reached = useRef(here);
  reached.current = here;
  const move = (key: string) => {
    const next = moveOn(folders, reached.current, key);
    if (next === undefined) return;
    reached.current = next;
    onHere(next);
  };
  useKeys(
    (['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const).map((key, at) => ({
      keys: [key],
      says: t('app.keys.choose'),
      run: () => move(key),
      ...(at === 0 ? { shown: ['←', '→', '↑', '↓'] } : { quiet: true }),
    })),
  );
  useEffect(() => {
    if (here !== undefined) spines.current.get(here)?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  return (
    <div className="cabinet-picture" role="listbox" aria-label={t('cabinet.picture')}>
      {shelvesOf(folders).map(({ shelf, folders: own }) => {
        const name = shelf === '' ? t('cabinet.noShelf') : t('cabinet.shelf', { shelf });
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box
          <div key={shelf} className="board" role="group" aria-label={name}>
            <p className="cap" aria-hidden>
              {name}
            </p>
            <div className="spines">
              {own.map(({ id, number, state }) => {
                const says = t('cabinet.spine', { number, state: t(`cabinet.state.${state}`) });
                return (
                  <div
                    key={id}
                    ref={(element) => {
                      if (element) spines.current.set(id, element);
                      else spines.current.delete(id);
                    }}
                    role="option"
                    tabIndex={id === here ? 0 : -1}
                    aria-selected={id === here}
                    aria-label={says}
                    title={says}
                    className={id === here ? `binder ${state} on` : `binder ${state}`}
                    onClick={() => onHere(id)}
                    onKeyDown={() => {}}
                  >
                    <i />
                    <b>{onSpine(number)}</b>
                  </div>
                );
              })}
            </div>
          </div>
        );
      })}
    </div>
  );
}

/** What the fillings mean, and how many folders there are of each. */
export function CabinetLegend({ folders }: { folders: readonly CabinetFolder[] }) {
  const { t, language } = useText();
  const counts = countByState(folders);
  return (
    <ul className="cabinet-legend row wrap">
      {FOLDER_STATES.map((state, at) => (
        <li key={state} className="row">
          <span className={`binder ${state}`} aria-hidden>
            <i />
          </span>
          {t(`cabinet.state.${state}`)} <b>{formatNumber(counts[at]?.folders ?? 0, language)}</b>
        </li>
      ))}
    </ul>
  );
}
