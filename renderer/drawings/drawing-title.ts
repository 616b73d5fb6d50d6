// What a drawing is called: its tool, or the form whose sheet is filled in by hand.
import type { DrawingHead } from '#contract/drawings.ts';
import { findForm } from '#domain/forms/definitions/index.ts';
import type { Language } from '#domain/khmer/format.ts';
import { useText } from '../i18n/use-text.ts';

type Named = Pick<DrawingHead, 'tool' | 'form'>;

/** In the language of the window unless another is given. */
export function useDrawingTitle(): (head: Named, lng?: Language) => string {
  const { t, language } = useText();
  return ({ tool, form }, lng = language) => {
    const definition = form && findForm(form.id, form.revision);
    return definition?.title[lng] ?? t(`drawings.tool.${tool}`, { lng });
  };
}
