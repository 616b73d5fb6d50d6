// For when, where and for whom a report is counted.
import { useRef } from 'react';
import { knownDistricts } from '#domain/places/known-places.ts';
import { namePlace } from '#domain/places/place.ts';
import type { ReportOptions } from '#domain/reports/report.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';
import { Pick } from '../ui/pick.tsx';
import { monthOptions, yearsTo } from './period.ts';

const YEARS = yearsTo(new Date().getFullYear());

export type Filters = {
  year: string;
  month: string;
  district: string;
  module: string;
  public: boolean;
};
export const NO_FILTERS: Filters = { year: '', month: '', district: '', module: '', public: false };

export function optionsOf(
  filters: Filters,
  period: { from: string | null; to: string | null },
): ReportOptions {
  const { module } = filters;
  return {
    ...period,
    module: module === 'fp' || module === 'fs' ? module : null,
    district: filters.district || null,
    public: filters.public,
  };
}

type Props = {
  filters: Filters;
  onChange: (filters: Filters) => void;
  /** The same can be counted for the office and for the public. */
  hasChoice: boolean;
  /** This report is of the office as it is today. */
  noCases: boolean;
};

export function ReportFilters({ filters, onChange, hasChoice, noCases }: Props) {
  const { t } = useText();
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change });
  const turnPublic = () => set({ public: !filters.public });
  useKeys(hasChoice ? [{ keys: ['B'], says: t('reports.public'), run: turnPublic }] : []);
  return (
    <div className="row wrap">
      {!noCases && <CaseFilters filters={filters} set={set} />}
      {hasChoice && (
        <button
          type="button"
          className="chip filter"
          aria-pressed={filters.public}
          onClick={turnPublic}
        >
          {t('reports.public')}
        </button>
      )}
    </div>
  );
}

/** Which cases: of when, where, and which module. */
function CaseFilters(props: { filters: Filters; set: (change: Partial<Filters>) => void }) {
  const { t, language } = useText();
  const { filters, set } = props;
  const picks = useRef<HTMLDivElement>(null);
  const openPick = (name: string) =>
    picks.current?.querySelector<HTMLElement>(`[data-pick="${name}"] button`)?.click();
  useKeys([
    { keys: ['P'], says: t('reports.year'), run: () => openPick('year') },
    { keys: ['D'], says: t('reports.district'), run: () => openPick('district') },
    { keys: ['M'], says: t('reports.module'), run: () => openPick('module') },
  ]);
  return (
    <div className="row wrap" ref={picks}>
      <span data-pick="year">
        <Pick
          label={t('reports.year')}
          value={filters.year}
          onChange={(year) => set(year === '' ? { year, month: '' } : { year })}
          options={[
            { value: '', label: t('reports.anyYear') },
            ...YEARS.map((year) => ({ value: String(year), label: String(year) })),
          ]}
        />
      </span>
      {filters.year !== '' && (
        <Pick
          label={t('reports.month')}
          value={filters.month}
          onChange={(month) => set({ month })}
          options={[{ value: '', label: t('reports.anyMonth') }, ...monthOptions(language)]}
        />
      )}
      <span data-pick="district">
        <Pick
          label={t('reports.district')}
          value={filters.district}
          onChange={(district) => set({ district })}
          options={[
            { value: '', label: t('reports.anyDistrict') },
            ...knownDistricts().map((one) => ({ value: one.id, label: namePlace(one, language) })),
          ]}
        />
      </span>
      <span data-pick="module">
        <Pick
          label={t('reports.module')}
          value={filters.module}
          onChange={(module) => set({ module })}
          options={[
            { value: '', label: t('reports.anyModule') },
            { value: 'fp', label: t('reports.fp') },
            { value: 'fs', label: t('reports.fs') },
          ]}
        />
      </span>
    </div>
  );
}
