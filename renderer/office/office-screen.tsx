// The office: what it decides for itself, whom it works with, the places it knows, the forms it made.
import { useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { FilterChips } from '../ui/chips.tsx';
import { Directory } from './directory.tsx';
import { Forms } from './forms.tsx';
import { Places } from './places.tsx';
import { Rules } from './rules.tsx';
import './office.css';

const PARTS = ['rules', 'directory', 'forms', 'places'] as const;
type OfficePart = (typeof PARTS)[number];

export function OfficeScreen() {
  const { t } = useText();
  const [part, setPart] = useState<OfficePart>('rules');
  return (
    <div className="office scroll">
      <h1>{t('office.title')}</h1>
      <FilterChips
        label={t('office.parts')}
        chosen={part}
        onChoose={setPart}
        chips={PARTS.map((value) => ({
          value,
          label: value === 'places' ? t('places.part') : t(`office.part.${value}`),
        }))}
      />
      {part === 'rules' && <Rules />}
      {part === 'directory' && <Directory />}
      {part === 'places' && <Places />}
      {part === 'forms' && <Forms />}
    </div>
  );
}
