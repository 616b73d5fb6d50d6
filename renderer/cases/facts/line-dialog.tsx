// One fact, written new or changed: the questions of its kind. What stood before stays in the history.
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Input } from '#contract/calls.ts';
import type { Line } from '#contract/casework.ts';
import type { Answers } from '#domain/forms/answers.ts';
import { checkAnswers } from '#domain/forms/check.ts';
import { fieldsOf, type LineKind } from '#domain/forms/form.ts';
import { newId } from '#domain/ids.ts';
import { CallError, call } from '../../app/call.ts';
import { today } from '../../app/clock.ts';
import { useToast } from '../../app/toasts.tsx';
import { useDoing } from '../../app/use-doing.ts';
import type { FormWorld } from '../../forms/fields/asked.ts';
import { HalfWrittenProvider, useHalfWritten } from '../../forms/fields/half-written.ts';
import { groupNotes, NO_NOTES } from '../../forms/notes.ts';
import { wrongNow } from '../../forms/progress.ts';
import { RowCells } from '../../forms/row-cells.tsx';
import { firstBox } from '../../forms/use-stand.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/states.tsx';
import { formOfLines, LINE } from './line-world.ts';
import '../../forms/form.css';
import '../../forms/fields.css';
import '../../forms/rows.css';

type Props = {
  caseId: string;
  kind: LineKind;
  /** The line to change; null for a new one. */
  line: Line | null;
  world: FormWorld;
  onClose: () => void;
  onSaved: () => void;
};

type Written = Input<'lines.save'>['answers'];
const nothing = () => {};
const NO_ANSWERS: Answers = {};

export function LineDialog({ caseId, kind, line, world, onClose, onSaved }: Props) {
  const { t, language } = useText();
  const say = useToast();
  const half = useHalfWritten();
  const { busy, error, run } = useDoing();
  const [thread] = useState(() => line?.thread ?? newId());
  const [base, setBase] = useState(line?.versions[0]?.id ?? null);
  const before = line?.versions[0]?.answers ?? NO_ANSWERS;
  const [answers, setAnswers] = useState<Answers>(before);
  const [ending, setEnding] = useState(false);
  const boxes = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!ending && boxes.current) firstBox(boxes.current)?.focus();
  }, [ending]);
  const form = useMemo(() => formOfLines(kind), [kind]);
  const field = fieldsOf(form)[0];
  const notes = useMemo(() => {
    const rows = { [LINE]: { rows: [{ id: thread, answers }] } };
    const problems = checkAnswers(form, rows, { stage: 'draft', today: today() });
    return groupNotes(wrongNow(problems), [], new Map()).get(LINE) ?? NO_NOTES;
  }, [form, thread, answers]);
  if (field?.type !== 'rows') return null;

  const changed = JSON.stringify(answers) !== JSON.stringify(before);
  const ready = changed && notes.size === 0 && half.texts.size === 0;
  const set = (_row: string, column: string, answer: unknown) =>
    setAnswers(({ [column]: _, ...rest }) =>
      answer === undefined ? rest : { ...rest, [column]: answer },
    );
  const write = async () => {
    try {
      await call('lines.save', {
        cmd: newId(),
        caseId,
        thread,
        kind,
        base,
        answers: answers as Written,
      });
    } catch (thrown) {
      // Somebody else wrote one meanwhile: after this was said, the next press stands on top of it.
      if (thrown instanceof CallError && thrown.code === 'conflict')
        setBase(String(thrown.detail.id));
      throw thrown;
    }
  };
  const save = () => {
    if (!ready) return;
    void run(write, () => {
      say((t) => t('facts.saved'));
      onSaved();
    });
  };
  const end = () =>
    void run(
      () => call('lines.end', { cmd: newId(), caseId, thread }),
      () => {
        say((t) => t('facts.ended'));
        onSaved();
      },
    );
  const name = form.title[language];
  if (ending) {
    return (
      <Dialog
        title={t('facts.endTitle')}
        onClose={() => setEnding(false)}
        keys={[{ keys: ['Ctrl Enter'], says: t('facts.endDo'), run: end, typing: true }]}
        actions={
          <>
            <Button autoFocus hint="Escape" onPress={() => setEnding(false)}>
              {t('app.state.back')}
            </Button>
            <Button hint="Ctrl Enter" busy={busy} onPress={end}>
              {t('facts.endDo')}
            </Button>
          </>
        }
      >
        <p className="sup">{t('facts.endText')}</p>
        <ErrorNote error={error} />
      </Dialog>
    );
  }
  return (
    <Dialog
      wide
      title={t(line ? 'facts.changeTitle' : 'facts.addTitle', { kind: name })}
      onClose={onClose}
      keys={[{ keys: ['Ctrl Enter'], says: t('facts.save'), run: save, typing: true }]}
      actions={
        <>
          {line && (
            <Button quiet onPress={() => setEnding(true)}>
              {t('facts.end')}
            </Button>
          )}
          <Button quiet hint="Escape" onPress={onClose}>
            {t('app.state.back')}
          </Button>
          <Button main hint="Ctrl Enter" off={!ready} busy={busy} onPress={save}>
            {t('facts.save')}
          </Button>
        </>
      }
    >
      {line && <p className="sup">{t('facts.changeText')}</p>}
      <HalfWrittenProvider value={half}>
        <div className="fields" ref={boxes}>
          <RowCells
            {...{ form, field, notes, world, answers }}
            scope={NO_ANSWERS}
            rowId={thread}
            onCell={set}
            onStand={nothing}
            helpAt=""
          />
        </div>
      </HalfWrittenProvider>
      <ErrorNote error={error} />
    </Dialog>
  );
}
