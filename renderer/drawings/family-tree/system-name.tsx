// What a place or people around the household are called; who stands in the directory of the office is offered.
import { BookUser } from 'lucide-react';
import type { DirectoryEntry } from '#contract/office.ts';
import { findEntries } from '#domain/office/find-entries.ts';
import { useCall } from '../../app/call.ts';
import { type Offer, SuggestBox } from '../../forms/fields/suggest-box.tsx';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/field.tsx';
import { focusRow } from '../hands.ts';
import type { ToolProps } from '../tool.ts';
import { namedBy, takenFrom } from './system-entry.ts';
import { type SystemItem, toContent } from './systems.ts';

type Props = Pick<ToolProps, 'drawing'> & { item: SystemItem };
const NONE: readonly DirectoryEntry[] = [];
const LONGEST = 400;

export function SystemName({ drawing, item }: Props) {
  const { t } = useText();
  const { name } = item.content;
  if (drawing.view.mayEdit) return <NameBox {...{ drawing, item }} />;
  return <Field label={t('familyTree.name')} value={name} readOnly />;
}

function NameBox({ drawing, item }: Props) {
  const { t, language } = useText();
  const { thread, content } = item;
  const { name, entry: chosen } = content;
  const entries = useCall('office.directory', {}).value?.entries ?? NONE;
  const linked = entries.find(({ id }) => id === chosen);
  const found = linked || name.trim() === '' ? [] : findEntries(entries, name);
  const offers = found
    .filter(({ active }) => active)
    .map((entry): Offer => {
      const { place = '', phone = '' } = entry.details;
      const small = [place, phone].filter(Boolean).join(' · ');
      return { id: entry.id, label: namedBy(entry, language), ...(small && { small }) };
    });
  const write = (typed: string) => {
    const { entry: _, ...rest } = content;
    drawing.change(thread, { content: { ...rest, name: typed } }, true);
  };
  const pick = ({ id }: Offer) => {
    const entry = entries.find((one) => one.id === id);
    if (entry) drawing.change(thread, { content: toContent(takenFrom(content, entry, language)) });
  };
  return (
    <SuggestBox
      label={t('familyTree.name')}
      value={name}
      maxLength={LONGEST}
      autoFocus={name === ''}
      offers={offers}
      onType={write}
      onPick={pick}
      onEnter={() => focusRow(thread)}
      help={
        linked && (
          <>
            <BookUser className="ic" aria-hidden />
            <span>
              {[t('familyTree.inDirectory'), linked.details.phone].filter(Boolean).join(' · ')}
            </span>
          </>
        )
      }
    />
  );
}
