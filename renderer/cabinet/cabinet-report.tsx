// How far the cabinet is, on paper, for whoever pays for it: numbers alone, no folder, no case, no name.
import { FOLDER_STATES } from '#domain/cabinet/folder-state.ts';
import { formatDay, formatNumber } from '#domain/khmer/format.ts';
import { today } from '../app/clock.ts';
import { useSession } from '../app/session.tsx';
import { useText } from '../i18n/use-text.ts';
import { PrintSheet } from '../print/sheet.tsx';
import {
  type CabinetView,
  countByState,
  hasReached,
  heldAgainstCount,
  shelvesOf,
} from './progress.ts';
import { ProgressLines } from './progress-lines.tsx';

const HELD = ['sheets', 'pages', 'fit', 'differ'] as const;

export function CabinetReport({ view }: { view: CabinetView }) {
  const { t, language } = useText();
  const { officeName } = useSession();
  const { folders } = view;
  const number = (value: number) => formatNumber(value, language);
  const day = t('cabinet.report.day', { day: formatDay(today(), language) });
  const counts = countByState(folders);
  const { counted, differ, ...held } = heldAgainstCount(folders);
  const against = { ...held, fit: counted - differ.length, differ: differ.length };
  const sum = (of: 'folders' | 'pages') => counts.reduce((all, one) => all + one[of], 0);
  const title = t('cabinet.report.title');
  return (
    <PrintSheet
      office={officeName}
      line={day}
      code=""
      title={title}
      otherTitle={t('cabinet.report.title', { lng: language === 'km' ? 'en' : 'km' })}
      pageFoot={`${title} · ${day}`}
      forEveryone
    >
      <ProgressLines view={view} />
      <table className="cabinet-counts">
        <thead>
          <tr>
            <th>{t('cabinet.report.state')}</th>
            <th className="num">{t('cabinet.report.folders')}</th>
            <th className="num">{t('cabinet.report.pages')}</th>
          </tr>
        </thead>
        <tbody>
          {FOLDER_STATES.map((state, at) => (
            <tr key={state}>
              <td>{t(`cabinet.state.${state}`)}</td>
              <td className="num">{number(counts[at]?.folders ?? 0)}</td>
              <td className="num">{number(counts[at]?.pages ?? 0)}</td>
            </tr>
          ))}
          <tr className="sum">
            <th>{t('cabinet.report.total')}</th>
            <td className="num">{number(sum('folders'))}</td>
            <td className="num">{number(sum('pages'))}</td>
          </tr>
        </tbody>
      </table>
      <h2>{t('cabinet.report.count.title')}</h2>
      <table className="cabinet-counts">
        <thead>
          <tr>
            {HELD.map((what) => (
              <th key={what} className="num">
                {t(`cabinet.report.count.${what}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {HELD.map((what) => (
              <td key={what} className="num">
                {number(against[what])}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <h2>{t('cabinet.report.byShelf')}</h2>
      <table className="cabinet-counts">
        <thead>
          <tr>
            <th>{t('cabinet.list.shelf')}</th>
            <th className="num">{t('cabinet.report.folders')}</th>
            <th className="num">{t('cabinet.report.done')}</th>
            <th className="num">{t('cabinet.report.safe')}</th>
            <th className="num">{t('cabinet.report.pages')}</th>
          </tr>
        </thead>
        <tbody>
          {shelvesOf(folders).map(({ shelf, folders: own }) => (
            <tr key={shelf}>
              <td>{shelf === '' ? t('cabinet.noShelf') : shelf}</td>
              <td className="num">{number(own.length)}</td>
              <td className="num">
                {number(own.filter((one) => hasReached(one, 'scanned')).length)}
              </td>
              <td className="num">{number(own.filter((one) => hasReached(one, 'safe')).length)}</td>
              <td className="num">{number(own.reduce((all, { pages }) => all + pages, 0))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('cabinet.report.count.means')}</p>
      <p>{t('cabinet.report.means')}</p>
    </PrintSheet>
  );
}
