// Prints the empty sheet of a tool for one case: its form with empty lines, or room to draw.
import { useMemo, useState } from 'react';
import type { Tool } from '#domain/cases/tools.ts';
import { type DrawingTool, isOfOneChild } from '#domain/drawings/drawing.ts';
import { formOn } from '#domain/forms/definitions/index.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { newId } from '#domain/ids.ts';
import type { Language } from '#domain/khmer/format.ts';
import { readSetting } from '#domain/office/settings.ts';
import { call, useCall } from '../app/call.ts';
import { today } from '../app/clock.ts';
import { usePrint } from '../app/printing.tsx';
import { useSession } from '../app/session.tsx';
import { useUserName } from '../app/users.tsx';
import { TOOL_MODULES } from '../drawings/tools.ts';
import { useFormWorld } from '../forms/use-form-world.ts';
import { useText } from '../i18n/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { blankView } from './blank-view.ts';
import { DrawingSheet, liesOnItsSide } from './drawing-sheet.tsx';
import { FormSheet } from './form-sheet.tsx';
import { PrintDialog } from './print-dialog.tsx';

const NO_ANSWERS = { answers: {}, computed: {} };

type Props = {
  tool: Tool;
  /** The form to print; null for a tool that is drawn. */
  form: string | null;
  /** The drawing to print, of a tool that has more than one; null: what the tool is called. */
  drawing: DrawingTool | null;
  caseId: string;
  code: string;
  /** May this person write in the case? Then a sheet to draw on bears a code, and files itself. */
  mayWrite: boolean;
  /** The only child of the case, whose a drawing of one child is. */
  onlyChild: string | null;
  onClose: () => void;
};

export function PrintEmpty(props: Props) {
  const form = props.form === null ? null : formOn(props.form, today());
  return form ? <EmptyForm {...props} definition={form} /> : <EmptyDrawing {...props} />;
}

/** The columns of a table of choices as the office words them; none: those of the app. */
function useChoiceColumns() {
  const { value, error } = useCall('office.settings', {});
  const stored = value?.settings.find(({ key }) => key === 'choice-columns')?.value;
  return { columns: readSetting('choice-columns', stored), isAsking: !value && !error };
}

function EmptyDrawing(props: Props) {
  const { t, language: own } = useText();
  const { tool, drawing, caseId, code, mayWrite, onlyChild } = props;
  const [{ cmd, id }] = useState(() => ({ cmd: newId(), id: newId() }));
  const named = drawing && tool.drawings.length > 1 ? drawing : null;
  const drawn = drawing ?? tool.drawings[0];
  const module = drawn && TOOL_MODULES[drawn];
  const blank = module?.blank;
  const blankViews = module?.blankViews ?? [];
  const [view, setView] = useState(blankViews[0]?.view ?? tool.id);
  const { columns, isAsking } = useChoiceColumns();
  const guide = blank && ((language: Language) => blank(language, { view, columns }));
  const shown = blankViews.slice(1).find((one) => one.view === view);
  const title = shown
    ? { km: shown.says('km'), en: shown.says('en') }
    : named
      ? {
          km: t(`drawings.tool.${named}`, { lng: 'km' }),
          en: t(`drawings.tool.${named}`, { lng: 'en' }),
        }
      : tool.label;
  const kind = tool.papers[0];
  const isCoded = mayWrite && drawn !== undefined && kind !== undefined;
  const ownCode = isCoded ? sheetCode({ id, version: 1 }) : null;
  /** Known before it lies in the printer: the paper may come back sooner than anybody thinks. */
  const remember = async () => {
    if (drawn === undefined || kind === undefined) return;
    const personId = isOfOneChild(drawn) ? onlyChild : null;
    await call('drawings.sheet', { cmd, id, caseId, tool: drawn, kind, personId });
  };
  const sheet = <DrawingSheet {...{ title, code, ownCode, guide }} step={tool.step} />;
  const off = isAsking && drawn === 'personal-choice';
  const sending = { sheet, title, off, ...(isCoded && { remember }) };
  return (
    <Send {...props} {...sending} landscape={liesOnItsSide(guide)}>
      {blankViews.length > 1 && (
        <Choice
          label={t('boards.views')}
          options={blankViews.map((one) => ({ value: one.view, label: one.says(own) }))}
          value={view}
          onChange={setView}
        />
      )}
    </Send>
  );
}

function EmptyForm(props: Props & { definition: FormDefinition }) {
  const { tool, definition: form, caseId, code } = props;
  const { me } = useSession();
  const { step } = tool;
  const view = useMemo(
    () => blankView(form, me.id, { caseId, code, step }),
    [form, me.id, caseId, code, step],
  );
  const world = useFormWorld(view, form, NO_ANSWERS);
  const name = useUserName()(me.id, true);
  const sheet = (
    <FormSheet
      {...{ form, whole: form, isFamilyCopy: false, view, answers: null, world }}
      {...{ blankFor: code, author: name, printedBy: name }}
    />
  );
  return <Send {...props} sheet={sheet} title={form.title} landscape={form.landscape ?? false} />;
}

type Sending = Pick<Props, 'caseId' | 'code' | 'onClose'> & {
  sheet: React.ReactNode;
  title: Tool['label'];
  landscape: boolean;
  /** Done before it is printed. */
  remember?: () => Promise<void>;
  /** What lies on it is not known yet. */
  off?: boolean;
  children?: React.ReactNode;
};

function Send(props: Sending) {
  const { caseId, code, onClose, sheet, title, landscape, remember, off = false, children } = props;
  const { t, language } = useText();
  const print = usePrint();
  const send = async (to: 'printer' | 'pdf') => {
    await remember?.();
    return print(sheet, { to, what: 'form', id: null, caseId, landscape });
  };
  return (
    <PrintDialog title={t('print.dialog.blankTitle')} {...{ send, off, onClose }}>
      <p className="str">{title[language]}</p>
      {children}
      <p>{t(remember ? 'giving.paper.blank' : 'print.dialog.blankText', { code })}</p>
    </PrintDialog>
  );
}
