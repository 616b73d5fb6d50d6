// One drawing, to be drawn on or as it was finished: asks for it and finds its tool.
import { findForm } from '#domain/forms/definitions/index.ts';
import { useCall, useChanged } from '../app/call.ts';
import { usePlaces } from '../app/places.tsx';
import { useText } from '../i18n/use-text.ts';
import { EmptyState, ErrorState, Waiting } from '../ui/states.tsx';
import { DrawingDesk } from './drawing-desk.tsx';
import { LaySheet } from './form-sheet/lay-sheet.tsx';
import { pagesOf } from './form-sheet/sheet-pages.ts';
import { toolOf } from './tools.ts';
import './drawings.css';

type Props = {
  drawingId: string;
  /** The view it opens in, when its tool has one of this name. */
  firstView?: string | undefined;
};

export function DrawingScreen({ drawingId, firstView }: Props) {
  const { t } = useText();
  const { back } = usePlaces();
  const { value: view, error, refresh } = useCall('drawings.view', { drawingId });
  // The family as the case has it may grow while it is drawn, and its paper may be scanned.
  useChanged(['person', 'case', 'document'], (event) => {
    if (event.caseId === null || event.caseId === view?.caseId) refresh();
  });
  if (!view) {
    return error ? <ErrorState error={error} onAgain={refresh} onBack={back} /> : <Waiting />;
  }
  const { form: drawn } = view.head;
  const form = drawn && findForm(drawn.id, drawn.revision);
  if (form && view.mayEdit && pagesOf(view.items).length === 0)
    return <LaySheet {...{ view, form }} onLaid={refresh} />;
  const tool = toolOf(view);
  if (!tool) return <EmptyState title={t('errors.newer-store.what')} />;
  const key = `${view.head.id} ${view.head.state}`;
  return <DrawingDesk key={key} {...{ view, refresh, tool, firstView }} />;
}
