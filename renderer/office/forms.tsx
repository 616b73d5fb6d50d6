// The forms that the office made: what is released, and loading one more from a file.
import { FileInput } from 'lucide-react';
import { useState } from 'react';
import type { CheckedForm } from '#contract/office.ts';
import { sayRevision } from '#domain/forms/definitions/own-revision.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { formatDay } from '#domain/khmer/format.ts';
import { dayOf } from '#domain/people/iso-day.ts';
import { type CallError, call, toCallError } from '../app/call.ts';
import { useMay } from '../app/session.tsx';
import { useUserName } from '../app/users.tsx';
import { useText } from '../i18n/use-text.ts';
import { Button } from '../ui/button.tsx';
import { langOf } from '../ui/person-name.tsx';
import { useRows } from '../ui/rows.ts';
import { EmptyState, ErrorNote } from '../ui/states.tsx';
import { FileFaults } from './file-faults.tsx';
import { FormPreview } from './form-preview.tsx';
import { useOwnForms } from './own-forms.tsx';
import { ReleaseForm } from './release-form.tsx';

type Picked = { token: string; name: string; checked: CheckedForm };

export function Forms() {
  const { t, language } = useText();
  const { forms, refresh } = useOwnForms();
  const nameOf = useUserName();
  const mayLoad = useMay(['coordinator']);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [shown, setShown] = useState<FormDefinition | null>(null);
  const [error, setError] = useState<CallError>();
  const nameOfForm = ({ id, revision }: FormDefinition) => `${id} r${sayRevision(revision)}`;
  const rows = useRows({
    ids: forms.map(({ definition }) => nameOfForm(definition)),
    onOpen: (name) =>
      setShown(forms.find((one) => nameOfForm(one.definition) === name)?.definition ?? null),
    on: picked === null && shown === null,
  });
  const pick = async () => {
    setError(undefined);
    setPicked(null);
    try {
      const { file } = await call('office.pickForm', {});
      if (!file) return;
      setPicked({ ...file, checked: await call('office.checkForm', { token: file.token }) });
    } catch (thrown) {
      setError(toCallError(thrown));
    }
  };
  if (shown) return <FormPreview form={shown} onClose={() => setShown(null)} />;
  if (picked?.checked.form) {
    return (
      <ReleaseForm
        form={picked.checked.form}
        token={picked.token}
        hash={picked.checked.hash}
        onClose={() => setPicked(null)}
        onDone={refresh}
      />
    );
  }
  return (
    <>
      <div className="row findrow">
        <p className="sup grow">{t('office.forms.intro')}</p>
        {mayLoad && (
          <Button main onPress={() => void pick()}>
            <FileInput className="ic" aria-hidden />
            {t('office.forms.load')}
          </Button>
        )}
      </div>
      <ErrorNote error={error} />
      {picked && <FileFaults name={picked.name} faults={picked.checked.faults} />}
      {forms.length > 0 ? (
        <ul className="list entries">
          {forms.map(({ definition, releasedAt, user }) => (
            <li
              key={nameOfForm(definition)}
              className={rows.here === nameOfForm(definition) ? 'here' : ''}
            >
              <button
                type="button"
                className="rowbtn rule"
                {...rows.rowProps(nameOfForm(definition))}
              >
                <span>
                  <b>{definition.title[language]}</b>
                  <span className="cap" lang={langOf(definition.title.en)}>
                    {nameOfForm(definition)}
                  </span>
                </span>
                <span className="cap">
                  {t('office.forms.released', {
                    day: formatDay(dayOf(releasedAt), language),
                    name: nameOf(user, true),
                  })}
                </span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        !picked && (
          <EmptyState
            inside
            title={t('office.forms.empty')}
            text={t(mayLoad ? 'office.forms.emptyText' : 'office.forms.onlyCoordinator')}
          />
        )
      )}
    </>
  );
}
