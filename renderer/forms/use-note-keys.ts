// The keys of a form on one page: its parts by their numbers, and the section that is opened by itself.

import type { Answers } from '#domain/forms/answers.ts';
import { visibleFields } from '#domain/forms/answers.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { useKeys } from '../app/keys.tsx';
import { useText } from '../i18n/use-text.ts';

type Deeds = { jump: (path: string) => void; turnApart: () => void };
const APART = 'Alt 9';

export function useNoteKeys(form: FormDefinition, answers: Answers, deeds: Deeds): void {
  const { t } = useText();
  const parts = form.sheet?.lines.flat() ?? [];
  const numbers = parts.map((_, at) => `${at + 1}`);
  const jump = (event: KeyboardEvent) => {
    const digit = Number(/\d$/.exec(event.code)?.[0] ?? event.key);
    const shown = visibleFields(form, answers).map(({ id }) => id);
    const path = parts[digit - 1]?.find((id) => shown.includes(id));
    if (path) deeds.jump(path);
  };
  useKeys(
    form.sheet
      ? [
          {
            keys: numbers.map((number) => `Alt ${number}`),
            shown: ['Alt', '1', '–', numbers.at(-1) ?? ''],
            says: t('forms.note.toPart'),
            run: jump,
            typing: true,
          },
          {
            keys: [APART],
            says: t('forms.note.apart'),
            run: deeds.turnApart,
            typing: true,
            quiet: true,
          },
        ]
      : [],
  );
}
