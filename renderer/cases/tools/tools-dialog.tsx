// The sixteen tools of a case: which are there and how, and the ways to fill one with the keyboard.
import { useState } from 'react';
import type { CaseView, ToolStanding } from '#contract/cases.ts';
import { TOOLS, type Tool } from '#domain/cases/tools.ts';
import { type DrawingTool, FORM_SHEET, isOfOneChild } from '#domain/drawings/drawing.ts';
import { useKeys } from '../../app/keys.tsx';
import { type Place, usePlaces } from '../../app/places.tsx';
import { useText } from '../../i18n/use-text.ts';
import { PrintEmpty } from '../../print/print-empty.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useRows } from '../../ui/rows.ts';
import { ErrorNote } from '../../ui/states.tsx';
import { type Kind, kindsOf, type Way } from './kinds.ts';
import { isThere, ToolRow } from './tool-row.tsx';
import { childrenOf, useDraw } from './use-draw.ts';
import { WhichChild, WhichKind } from './which.tsx';
import './tools.css';

type Props = {
  view: CaseView;
  /** Begins a form of this kind; null for who may not write in the case. */
  onWrite: ((form: string) => void) | null;
  /** Goes to scan this kind of paper for the case. */
  onScan: ((kind: string) => void) | null;
  onClose: () => void;
};
type Slot = Tool & { standing: ToolStanding };
/** What is still to be known before a slot is filled. */
type Asked = { slot: Slot; way: Way } | { slot: Slot; draws: DrawingTool };

export function ToolsDialog(props: Props) {
  const { t } = useText();
  return (
    <Dialog wide title={t('casePage.tools.title')} onClose={props.onClose}>
      <Tools {...props} />
    </Dialog>
  );
}

function slotsOf(view: CaseView): Slot[] {
  return TOOLS.flatMap((tool) => {
    const standing = view.tools.find((one) => one.tool === tool.id);
    return standing ? [{ ...tool, standing }] : [];
  });
}

/** Where what fills a slot can be looked at or gone on with. */
function placeOf({ tool, formId, drawingId, pages }: ToolStanding): Place | null {
  if (formId) return { screen: 'form', formId };
  if (drawingId) return { screen: 'drawing', drawingId, view: tool };
  return pages[0] ? { screen: 'page', pageId: pages[0] } : null;
}

function Tools({ view, onWrite, onScan }: Props) {
  const { t } = useText();
  const { go } = usePlaces();
  const slots = slotsOf(view);
  const { draw, drawForm, error } = useDraw(view.row.id);
  const children = childrenOf(view);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [printed, setPrinted] = useState<{ slot: Slot; kind: Kind | null } | null>(null);

  const take = (way: Way, slot: Slot, kind: Kind | undefined) => {
    setAsked(null);
    if (way === 'print') setPrinted({ slot, kind: kind ?? null });
    else if (kind?.drawing === FORM_SHEET) drawForm(kind.id);
    else if (kind?.drawing) beginToDraw(slot, kind.drawing);
    else if (way === 'write' && kind) onWrite?.(kind.id);
    else if (way === 'scan' && kind) onScan?.(kind.id);
  };
  /** What a child draws asks which child, when the case has several. */
  const beginToDraw = (slot: Slot, tool: DrawingTool) => {
    if (!isOfOneChild(tool)) draw(tool, null, slot.id);
    else if (children.length > 1) setAsked({ slot, draws: tool });
    else draw(tool, children[0]?.personId ?? null, slot.id);
  };
  /** A slot that several forms or drawings fill asks which one. */
  const start = (way: Way, slot: Slot) => {
    const kinds = kindsOf(way, slot);
    if (kinds.length > 1) setAsked({ slot, way });
    else take(way, slot, kinds[0]);
  };
  /** What has no form is typed as the list of its drawing. */
  const wordOf = (way: Way, { forms }: Slot) =>
    t(`casePage.tools.${way === 'write' && forms.length === 0 ? 'writeList' : way}`);
  const find = (id: string | undefined) => slots.find((slot) => slot.id === id);

  const rows = useRows({
    ids: slots.map(({ id }) => id),
    openWord: t('app.keys.open'),
    onOpen: (id) => {
      const slot = find(id);
      if (!slot) return;
      const place = placeOf(slot.standing);
      if (place) go(place);
      else if (onWrite) start('write', slot);
      else if (onScan) start('scan', slot);
    },
  });
  const here = find(rows.here);
  const ways = here
    ? [
        ...(onWrite ? [{ key: 'D', way: 'draw' } as const] : []),
        ...(onWrite ? [{ key: 'W', way: 'write' } as const] : []),
        ...(onScan ? [{ key: 'S', way: 'scan' } as const] : []),
        { key: 'P', way: 'print' } as const,
      ].map(({ key, way }) => ({
        ...{ key, way, word: wordOf(way, here) },
        run: () => start(way, here),
      }))
    : [];
  const placeHere = here && placeOf(here.standing);
  useKeys(ways.map(({ key, word, run }) => ({ keys: [key], says: word, run })));
  return (
    <>
      <p className="sup">
        {t('casePage.tools.there', {
          count: slots.filter(({ standing }) => isThere(standing)).length,
        })}
      </p>
      <ol className="tool-slots" aria-label={t('casePage.tools.title')}>
        {slots.map((slot) => (
          <ToolRow
            key={slot.id}
            tool={slot}
            standing={slot.standing}
            isDue={slot.step <= view.row.step}
            rows={rows}
          />
        ))}
      </ol>
      {here && (
        <div className="row wrap tool-ways">
          {placeHere && (
            <Button small hint="Enter" onPress={() => go(placeHere)}>
              {t('app.keys.open')}
            </Button>
          )}
          {ways.map(({ key, word, run }) => (
            <Button key={key} small quiet hint={key} onPress={run}>
              {word}
            </Button>
          ))}
        </div>
      )}
      <ErrorNote error={error} />
      {asked && 'way' in asked && (
        <WhichKind
          title={asked.slot.label}
          kinds={kindsOf(asked.way, asked.slot)}
          onChoose={(kind) => take(asked.way, asked.slot, kind)}
          onClose={() => setAsked(null)}
        />
      )}
      {asked && 'draws' in asked && (
        <WhichChild
          tool={asked.draws}
          view={view}
          onChoose={(personId) => {
            setAsked(null);
            draw(asked.draws, personId, asked.slot.id);
          }}
          onClose={() => setAsked(null)}
        />
      )}
      {printed && (
        <PrintEmpty
          tool={printed.slot}
          form={printed.kind?.drawing ? null : (printed.kind?.id ?? null)}
          drawing={printed.kind?.drawing ?? null}
          caseId={view.row.id}
          code={view.row.code}
          mayWrite={onWrite !== null}
          onlyChild={children.length === 1 ? (children[0]?.personId ?? null) : null}
          onClose={() => setPrinted(null)}
        />
      )}
    </>
  );
}
