// Lays out the empty sheet of a form once, as it is printed, and keeps its pages with the drawing.
import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { DrawingView } from '#contract/drawings.ts';
import type { FormDefinition } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import { call } from '../../app/call.ts';
import { useSession } from '../../app/session.tsx';
import { useDoing } from '../../app/use-doing.ts';
import { useUserName } from '../../app/users.tsx';
import { useFormWorld } from '../../forms/use-form-world.ts';
import { useText } from '../../i18n/use-text.ts';
import { blankView } from '../../print/blank-view.ts';
import { FormSheet } from '../../print/form-sheet.tsx';
import { ErrorNote, Waiting } from '../../ui/states.tsx';
import { GAP, LYING, layPages, UPRIGHT } from './lay-pages.ts';
import './lay-sheet.css';

const NO_ANSWERS = { answers: {}, computed: {} };

type Props = { view: DrawingView; form: FormDefinition; onLaid: () => void };

export function LaySheet({ view, form, onLaid }: Props) {
  const { language } = useText();
  const { busy, error, run } = useDoing();
  const edges = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  const size = form.landscape ? LYING : UPRIGHT;
  const { width } = size;

  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const keep = async () => {
      await document.fonts.ready;
      if (!edges.current || !body.current) return;
      const laid = { edges: edges.current, body: body.current };
      const put = layPages(laid, size, language).map((content) => ({
        ...{ id: newId(), thread: newId(), kind: 'page', parent: null },
        ...{ ord: content.number, base: null, content },
      }));
      await call('drawings.change', { cmd: newId(), drawingId: view.head.id, put, drop: [] });
    };
    void run(keep, onLaid);
  }, [size, language, view.head.id, run, onLaid]);

  return (
    <>
      {busy && <Waiting />}
      <ErrorNote error={error} />
      {createPortal(
        <div className="lay-sheet" aria-hidden="true" inert>
          <div ref={edges} className="lay-edges" style={{ width }}>
            <EmptySheet {...{ view, form }} />
          </div>
          <div
            ref={body}
            className="lay-body"
            style={{ width, columnWidth: width, columnGap: GAP }}
          >
            <EmptySheet {...{ view, form }} />
          </div>
        </div>,
        document.body,
      )}
    </>
  );
}

function EmptySheet({ view: { head, caseId, code, step }, form }: Omit<Props, 'onLaid'>) {
  const { me } = useSession();
  const blank = blankView(form, me.id, { caseId, code, step });
  const world = useFormWorld(blank, form, NO_ANSWERS);
  const name = useUserName()(me.id, true);
  return (
    <FormSheet
      {...{ form, whole: form, isFamilyCopy: false, view: blank, answers: null, world }}
      {...{ blankFor: code, drawnAs: head, author: name, printedBy: name }}
    />
  );
}
