// What somebody of the family is called here: by name, or by what they are to the child while names are hidden.
import type { DrawingView, Kin } from '#contract/drawings.ts';
import { initialsOf } from '#domain/people/initials.ts';
import { useNames } from '../app/names.tsx';
import { useOpenWords } from '../i18n/open-words.ts';
import { useText } from '../i18n/use-text.ts';

type Named = Pick<Kin, 'nameKm' | 'nameLatin' | 'relation' | 'recordingWish'>;

/** In the language of the window, on paper of the sheet; somebody the family asks us not to record is told by their part alone, or by initials. */
export function useKinName(
  view: Pick<DrawingView, 'code'>,
  { onPaper = false } = {},
): (one: Named) => string {
  const { t, language } = useText();
  const { hidden } = useNames();
  const { relation } = useOpenWords();
  return (one) => {
    const part = relation(one.relation) || view.code;
    if ((hidden && !onPaper) || one.recordingWish === 'not-record') return part;
    const [first, second] =
      language === 'km' ? [one.nameKm, one.nameLatin] : [one.nameLatin, one.nameKm];
    const name = first || second || t('words.notRecorded');
    return one.recordingWish === 'initials' ? initialsOf(name) : name;
  };
}
