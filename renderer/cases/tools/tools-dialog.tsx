// The sixteen tools of a case: which are there and how, and the ways to fill one with the keyboard.
import { useState } from 'react';
import type { CaseView, ToolStanding } from '#contract/cases.ts';
import { TOOLS, type Tool } from '#domain/cases/tools.ts';
import { useKeys } from '../../app/keys.tsx';
import { usePlaces } from '../../app/places.tsx';
import { useText } from '../../i18n/use-text.ts';
import { PrintEmpty } from '../../print/print-empty.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useRows } from '../../ui/rows.ts';
import { KindChooser } from './kind-chooser.tsx';
import { isThere, ToolRow } from './tool-row.tsx';
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
type Way = 'write' | 'scan' | 'print';

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

function Tools({ view, onWrite, onScan }: Props) {
  const { t } = useText();
  const { go } = usePlaces();
  const slots = slotsOf(view);
  const [asked, setAsked] = useState<{ slot: Slot; way: Way } | null>(null);
  const [printed, setPrinted] = useState<{ slot: Slot; form: string | null } | null>(null);

  const take = (way: Way, slot: Slot, kind: string | undefined) => {
    setAsked(null);
    if (way === 'print') return setPrinted({ slot, form: kind ?? null });
    if (kind === undefined) return;
    if (way === 'write') onWrite?.(kind);
    else onScan?.(kind);
  };
  /** A slot that several forms fill asks which one. */
  const start = (way: Way, slot: Slot) => {
    if (slot.forms.length > 1) setAsked({ slot, way });
    else take(way, slot, way === 'scan' ? slot.papers[0] : slot.forms[0]);
  };
  const mayWrite = (slot: Slot) => onWrite !== null && slot.forms.length > 0;
  const open = ({ formId, pages }: ToolStanding) => {
    if (formId) go({ screen: 'form', formId });
    else if (pages[0]) go({ screen: 'page', pageId: pages[0] });
  };
  const find = (id: string | undefined) => slots.find((slot) => slot.id === id);
  const canOpen = ({ formId, pages }: ToolStanding) => formId !== null || pages.length > 0;

  const rows = useRows({
    ids: slots.map(({ id }) => id),
    openWord: t('app.keys.open'),
    onOpen: (id) => {
      const slot = find(id);
      if (!slot) return;
      if (canOpen(slot.standing)) open(slot.standing);
      else if (mayWrite(slot)) start('write', slot);
      else if (onScan) start('scan', slot);
    },
  });
  const here = find(rows.here);
  const ways = here
    ? [
        ...(mayWrite(here) ? [{ key: 'W', way: 'write' } as const] : []),
        ...(onScan ? [{ key: 'S', way: 'scan' } as const] : []),
        { key: 'P', way: 'print' } as const,
      ].map(({ key, way }) => ({
        ...{ key, way, word: t(`casePage.tools.${way}`) },
        run: () => start(way, here),
      }))
    : [];
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
          {canOpen(here.standing) && (
            <Button small hint="Enter" onPress={() => open(here.standing)}>
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
      {asked && (
        <KindChooser
          title={asked.slot.label}
          kinds={asked.slot.forms}
          onChoose={(kind) => take(asked.way, asked.slot, kind)}
          onClose={() => setAsked(null)}
        />
      )}
      {printed && (
        <PrintEmpty
          tool={printed.slot}
          form={printed.form}
          caseId={view.row.id}
          code={view.row.code}
          onClose={() => setPrinted(null)}
        />
      )}
    </>
  );
}
