// The columns that a new table of choices begins with, in both languages; without any the app has four.
import type { Setting } from '#domain/office/settings.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { ListEditor } from './list-editor.tsx';

type Columns = Setting<'choice-columns'>;

export function ColumnsEditor(props: { value: Columns; onChange: (value: Columns) => void }) {
  const { t } = useText();
  return (
    <ListEditor
      value={props.value}
      onChange={props.onChange}
      blank={() => ({ km: '', en: '' })}
      addWord={t('office.edit.addColumn')}
      line={(column, onChange) => (
        <div className="dialogfields grow">
          <Field
            label={t('office.edit.inKhmer')}
            value={column.km}
            onChange={(km) => onChange({ ...column, km })}
            maxLength={200}
            lang="km"
            autoFocus={column.km + column.en === ''}
          />
          <Field
            label={t('office.edit.inEnglish')}
            value={column.en}
            onChange={(en) => onChange({ ...column, en })}
            maxLength={200}
            lang="en"
          />
        </div>
      )}
    />
  );
}
