// Papers wanted for what is given: one line for everything, and lines of their own for some services.
import { useState } from 'react';
import { SUPPORT_PAPERS, type SupportPaper } from '#domain/forms/lists/support-papers.ts';
import { SERVICES } from '#domain/forms/services.ts';
import { normaliseText } from '#domain/khmer/normalise.ts';
import type { Setting } from '#domain/office/settings.ts';
import { SuggestBox } from '../../forms/fields/suggest-box.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Choices } from '../../ui/choice.tsx';
import { ListEditor } from './list-editor.tsx';

type Lines = Setting<'item-papers'>;

/** The line for everything else stands first, whether or not it was stored. */
function withUsual(value: Lines): Lines {
  const usual = value.find(({ service }) => service === null) ?? { service: null, papers: [] };
  return [usual, ...value.filter((line) => line !== usual)];
}

export function ItemPapersEditor(props: { value: Lines; onChange: (value: Lines) => void }) {
  const { t, language } = useText();
  const [typed, setTyped] = useState('');
  const nameOf = (service: string | null) =>
    service === null
      ? t('office.edit.everyThing')
      : (SERVICES.find(({ id }) => id === service)?.label[language] ?? service);
  const listed = new Set(props.value.map(({ service }) => service));
  const wanted = normaliseText(typed);
  const offers = SERVICES.filter(
    ({ id, label }) =>
      !listed.has(id) && [label.km, label.en].some((name) => normaliseText(name).includes(wanted)),
  ).map(({ id, label }) => ({ id, label: label[language], small: '' }));
  return (
    <ListEditor
      value={withUsual(props.value)}
      onChange={props.onChange}
      line={(line, onChange) => (
        <Choices<SupportPaper>
          label={nameOf(line.service)}
          options={SUPPORT_PAPERS.map(({ id, label }) => ({ value: id, label: label[language] }))}
          value={line.papers}
          onChange={(papers) => onChange({ ...line, papers })}
        />
      )}
      foot={(add) => (
        <SuggestBox
          label={t('office.edit.addPapers')}
          value={typed}
          offers={offers}
          onType={setTyped}
          onPick={({ id }) => {
            setTyped('');
            add({ service: id, papers: [] });
          }}
        />
      )}
    />
  );
}
