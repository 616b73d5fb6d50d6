// The sections of a form as small bars: how full each is, and which one is open.
import type { FormDefinition } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';

type Props = {
  form: FormDefinition;
  at: number;
  /** Share of needed answers that are there, 0 to 1, by section. */
  full: readonly number[];
  onOpen: (at: number) => void;
};

export function SectionBar({ form, at, full, onOpen }: Props) {
  const { t, language } = useText();
  return (
    <nav className="secs" aria-label={t('forms.sections')}>
      {form.sections.map((section, index) => (
        <button
          key={section.id}
          type="button"
          aria-current={index === at ? 'step' : undefined}
          aria-label={section.title[language]}
          title={section.title[language]}
          onClick={() => onOpen(index)}
        >
          <i>
            <b style={{ width: `${(full[index] ?? 0) * 100}%` }} />
          </i>
        </button>
      ))}
    </nav>
  );
}
