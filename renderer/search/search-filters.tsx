// Chips that narrow a search: a case, a kind of paper or form, a year.
import { ChevronDown } from 'lucide-react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../i18n/use-text.ts';
import { KeyHint } from '../ui/key-hint.tsx';
import { Pick } from '../ui/pick.tsx';
import { type SearchFilter, searchKinds, searchYears } from './filter.ts';
import { useKindName } from './use-kind-name.ts';

const YEARS = searchYears(new Date().getFullYear());

type Props = {
  filter: SearchFilter;
  onChange: (filter: SearchFilter) => void;
  onCase: () => void;
};

export function SearchFilters({ filter, onChange, onCase }: Props) {
  const { t, language } = useText();
  const nameOf = useKindName();
  return (
    <fieldset className="row wrap" aria-label={t('search.filters')}>
      <button
        type="button"
        className={filter.case ? 'chip filter set' : 'chip filter'}
        onClick={onCase}
      >
        {filter.case ? filter.case.code : t('search.anyCase')}
        <ChevronDown className="ic" aria-hidden />
        <KeyHint name="Alt C" />
      </button>
      <Pick
        label={t('search.kind')}
        value={filter.form}
        onChange={(form) => onChange({ ...filter, form })}
        options={[
          { value: '', label: t('search.anyKind') },
          ...searchKinds().map((value) => ({ value, label: nameOf(value) })),
        ]}
      />
      <Pick
        label={t('search.year')}
        value={filter.year}
        onChange={(year) => onChange({ ...filter, year })}
        options={[
          { value: '', label: t('search.anyYear') },
          { value: 'none', label: t('search.noDate') },
          ...YEARS.map((year) => ({ value: `${year}`, label: inDigitsOf(language, year) })),
        ]}
      />
    </fieldset>
  );
}
