// A statement opened in its row: words, weight, whether it can be changed, turned to good, who said it.
import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  Flag,
  Plus,
  Shuffle,
  Trash2,
} from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Changeable } from '#domain/drawings/kinds/problem-tree.ts';
import { useToast } from '../../app/toasts.tsx';
import { textIn } from '../../i18n/text-in.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { focusRow, focusWords } from '../hands.ts';
import { RowMoves } from '../row-moves.tsx';
import type { GoalProps } from '../tool.ts';
import type { Drawing } from '../use-drawing.ts';
import { useKinName } from '../use-kin-name.ts';
import { WhoPick } from '../who-pick.tsx';
import {
  addBeside,
  changeStatement,
  moveStatement,
  placeOut,
  placeUnder,
  takeAway,
  turnSide,
} from './acts.ts';
import { type Branch, goodOf, type Statement } from './tree.ts';

const WEIGHTS = ['1', '2', '3'] as const;
type Props = GoalProps & { drawing: Drawing; branch: Branch };

export function OpenStatement({ drawing, branch, makeGoal }: Props) {
  const { t, language } = useText();
  const other = textIn(language === 'km' ? 'en' : 'km');
  const { item, side } = branch;
  const { content, thread } = item;
  const { mayEdit } = drawing.view;
  const readOnly = !mayEdit;
  /** Enter ends the sentence: the next key adds what hangs on it. */
  const done = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey) return;
    if (event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    focusRow(thread);
  };
  const isTurned = content.good.trim() !== '';
  return (
    <div className="open tree-open">
      <div data-words={thread}>
        <Field
          area
          label={t('problemTree.words')}
          otherLabel={other('problemTree.words')}
          value={content.words}
          readOnly={readOnly}
          maxLength={4_000}
          onKeyDown={done}
          onChange={(words) => changeStatement(drawing, item, { words }, true)}
        />
      </div>
      {side !== 'core' && (
        <Choice
          label={t('problemTree.weightLabel')}
          readOnly={readOnly}
          options={WEIGHTS.map((value) => ({ value, label: t(`problemTree.weight.w${value}`) }))}
          value={String(content.weight) as (typeof WEIGHTS)[number]}
          onChange={(value) =>
            changeStatement(drawing, item, { weight: Number(value) as 1 | 2 | 3 })
          }
        />
      )}
      <Choice
        label={t('problemTree.canChangeLabel')}
        readOnly={readOnly}
        options={Changeable.options.map((value) => {
          return { value, label: t(`problemTree.answer.${value}`) };
        })}
        value={content.changeable}
        onChange={(changeable) => changeStatement(drawing, item, { changeable })}
      />
      <div data-words={goodOf(thread)}>
        <Field
          area
          label={t('problemTree.good')}
          otherLabel={other('problemTree.good')}
          value={content.good}
          readOnly={readOnly}
          maxLength={4_000}
          onKeyDown={done}
          help={mayEdit && !isTurned && t('problemTree.twinFirst')}
          onChange={(good) => changeStatement(drawing, item, { good }, true)}
        />
      </div>
      {mayEdit && (
        <Button
          main
          small
          hint="G"
          className="tree-make-goal"
          onPress={() => (makeGoal ? makeGoal() : focusWords(goodOf(thread)))}
        >
          <Flag className="ic s" aria-hidden />
          {t(item.goal ? 'drawings.isGoal' : 'drawings.goal')}
        </Button>
      )}
      <WhoSaid {...{ drawing, item }} />
      {mayEdit && <Places {...{ drawing, branch }} />}
    </div>
  );
}

function Places({ drawing, branch }: { drawing: Drawing; branch: Branch }) {
  const { t } = useText();
  const say = useToast();
  const { side } = branch;
  const moves =
    side === 'core'
      ? []
      : ([
          [t('problemTree.addBeside'), Plus, () => addBeside(drawing, branch)],
          [t('problemTree.placeOut'), ArrowLeft, () => placeOut(drawing, branch)],
          [t('problemTree.placeUnder'), ArrowRight, () => placeUnder(drawing, branch)],
          [t('problemTree.moveUp'), ArrowUp, () => moveStatement(drawing, branch, -1)],
          [t('problemTree.moveDown'), ArrowDown, () => moveStatement(drawing, branch, 1)],
          [t(`problemTree.otherSide.${side}`), Shuffle, () => turnSide(drawing, branch)],
        ] as const);
  const remove = () => {
    if (!takeAway(drawing, branch)) say((words) => words('problemTree.keepsCore'));
  };
  return <RowMoves moves={[...moves, [t('problemTree.remove'), Trash2, remove]]} />;
}

/** Who said it, and how they said it. */
function WhoSaid({ drawing, item }: { drawing: Drawing; item: Statement }) {
  const { t } = useText();
  const { view } = drawing;
  const kinName = useKinName(view);
  const { by, quote } = item.content;
  if (!view.mayEdit) {
    const known = view.facts.people.find(({ personId }) => personId === by?.id);
    const name = known ? kinName(known) : (by?.text ?? '');
    const said = [name, quote].filter((part) => part !== '').join(': ');
    return said === '' ? null : <p className="cap">{said}</p>;
  }
  return (
    <>
      <WhoPick
        drawing={drawing}
        label={t('problemTree.whoSaid')}
        value={by}
        nobody={t('drawings.who.nobody')}
        onChange={(who, typing) => changeStatement(drawing, item, { by: who }, typing)}
      />
      <Field
        label={t('problemTree.quote')}
        value={quote}
        maxLength={4_000}
        onChange={(words) => changeStatement(drawing, item, { quote: words }, true)}
      />
    </>
  );
}
