// The head of a form: whose it is, which section is open, how far it is saved.
import { ArrowLeft, Lock, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { sayRevision } from '#domain/forms/definitions/own-revision.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { useNameText } from '../ui/person-name.tsx';
import type { DraftState } from './draft.ts';
import type { FormWorld } from './fields/asked.ts';
import { SavingNote } from './saving-note.tsx';
import { SectionBar } from './section-bar.tsx';
import type { FormView } from './use-draft.ts';

type Props = {
  view: FormView;
  form: FormDefinition;
  world: FormWorld;
  section: number;
  full: readonly number[];
  saving: DraftState;
  onSection: (at: number) => void;
  onLeave: () => void;
  /** The section of a form on one page that is opened by itself. */
  apart: { isOpen: boolean; onTurn: () => void } | null;
  onWorry: (() => void) | null;
};

export const FormHead = memo(function FormHead(props: Props) {
  const { view, form, world, section, full, saving, ...on } = props;
  const { t, language } = useText();
  const nameText = useNameText();
  // Who may not know the family, as office staff, is told the number and nothing else.
  const who = world.nameKm || world.nameLatin ? nameText(world).first : '';
  return (
    <header className="fhead">
      <button type="button" className="icbtn" aria-label={t('forms.back')} onClick={on.onLeave}>
        <ArrowLeft className="ic" aria-hidden />
      </button>
      <div className="grow">
        <div className="row">
          <h1 className="work-title">{form.title[language]}</h1>
          <span className="cap nw">
            {t('forms.revision', { revision: sayRevision(form.revision) })}
          </span>
        </div>
        <div className="cap">
          {[who, world.code]
            .filter((part, at, all) => part && all.indexOf(part) === at)
            .join(' · ')}
        </div>
      </div>
      {!form.sheet && (
        <>
          <SectionBar form={form} at={section} full={full} onOpen={on.onSection} />
          <span className="cap nw">
            {t('forms.section', { at: section + 1, of: form.sections.length })}
          </span>
        </>
      )}
      <SavingNote view={view} saving={saving} />
      {on.apart && (
        <Button hint="Alt 9" onPress={on.apart.onTurn}>
          <Lock className="ic" aria-hidden />
          {t(on.apart.isOpen ? 'forms.note.toNote' : 'forms.note.apart')}
        </Button>
      )}
      {on.onWorry && (
        <Button danger hint="F8" onPress={on.onWorry}>
          <TriangleAlert className="ic" aria-hidden />
          {t('forms.worry')}
        </Button>
      )}
    </header>
  );
});
