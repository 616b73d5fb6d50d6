// Names of the roles as this office says them, one role at a time; an empty box leaves the word of the app.
import { useState } from 'react';
import type { Setting } from '#domain/office/settings.ts';
import { Role } from '#domain/roles.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { Pick } from '../../ui/pick.tsx';

type Names = Setting<'role-names'>;

export function RoleNamesEditor(props: { value: Names; onChange: (value: Names) => void }) {
  const { t } = useText();
  const [role, setRole] = useState<Role>('social-worker');
  const own = props.value[role] ?? { km: '', en: '' };
  const set = (change: Partial<typeof own>) =>
    props.onChange({ ...props.value, [role]: { ...own, ...change } });
  return (
    <>
      <Pick
        label={t('office.edit.role')}
        value={role}
        onChange={(chosen) => setRole(chosen as Role)}
        options={Role.options.map((value) => ({ value, label: t(`words.role.${value}`) }))}
      />
      <div className="dialogfields">
        <Field
          label={t('office.edit.inKhmer')}
          value={own.km}
          onChange={(km) => set({ km })}
          maxLength={60}
          lang="km"
        />
        <Field
          label={t('office.edit.inEnglish')}
          value={own.en}
          onChange={(en) => set({ en })}
          maxLength={60}
          lang="en"
        />
      </div>
    </>
  );
}
