// Prints the empty sheet of a tool for one case: its form with empty lines, or room to draw.
import { useMemo, useState } from 'react';
import type { Tool } from '#domain/cases/tools.ts';
import { type DrawingTool, isOfOneChild } from '#domain/drawings/drawing.ts';
import { formOn } from '#domain/forms/definitions/index.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { sheetCode } from '#domain/forms/sheet-code.ts';
import { newId } from '#domain/ids.ts';
import type { Language } from '#domain/khmer/format.ts';
import { call } from '../app/call.ts';
import { today } from '../app/clock.ts';
import { usePrint } from '../app/printing.tsx';
import { useSession } from '../app/session.tsx';
import { useUserName } from '../app/users.tsx';
import { TOOL_MODULES } from '../drawings/tools.ts';
import { useFormWorld } from '../forms/use-form-world.ts';
import { useText } from '../i18n/use-text.ts';
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

function EmptyDrawing(props: Props) {
  const { t } = useText();
  const { tool, drawing, caseId, code, mayWrite, onlyChild } = props;
  const [{ cmd, id }] = useState(() => ({ cmd: newId(), id: newId() }));
  const named = drawing && tool.drawings.length > 1 ? drawing : null;
  const title = named
    ? {
        km: t(`drawings.tool.${named}`, { lng: 'km' }),
        en: t(`drawings.tool.${named}`, { lng: 'en' }),
      }
    : tool.label;
  const drawn = drawing ?? tool.drawings[0];
  const blank = drawn && TOOL_MODULES[drawn]?.blank;
  const guide = blank && ((language: Language) => blank(language, tool.id));
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
  const sending = { sheet, title, ...(isCoded && { remember }) };
  return <Send {...props} {...sending} landscape={liesOnItsSide(guide)} />;
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
};

function Send({ caseId, code, onClose, sheet, title, landscape, remember }: Sending) {
  const { t, language } = useText();
  const print = usePrint();
  const send = async (to: 'printer' | 'pdf') => {
    await remember?.();
    return print(sheet, { to, what: 'form', id: null, caseId, landscape });
  };
  return (
    <PrintDialog title={t('print.dialog.blankTitle')} {...{ send, onClose }}>
      <p className="str">{title[language]}</p>
      <p>{t(remember ? 'giving.paper.blank' : 'print.dialog.blankText', { code })}</p>
    </PrintDialog>
  );
}
