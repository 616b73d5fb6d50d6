// Problem cards one below the other: written with Enter, sorted, and put into the tree.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { DrawRow } from '../draw-row.tsx';
import { focusRow, focusWords } from '../hands.ts';
import { RowMoves } from '../row-moves.tsx';
import type { ToolProps, ViewProps } from '../tool.ts';
import type { Drawing } from '../use-drawing.ts';
import { addCard, changeCard, mayPlace, moveCard, placeCard, takeCardAway } from './acts.ts';
import { type Card, cardsOf } from './tree.ts';

type Props = ToolProps & Pick<ViewProps, 'setView'>;

export function CardList({ drawing, scene, setView }: Props) {
  const { t, language } = useText();
  const cards = cardsOf(scene);
  return (
    <>
      <h2 className="draw-group">
        <span>{t('problemTree.card.title')}</span>
        <span>{inDigitsOf(language, cards.length)}</span>
      </h2>
      <p className="cap tree-none">{t('problemTree.card.empty')}</p>
      <ol className="draw-rows">
        {cards.map((card, at) => (
          <CardRow
            key={card.thread}
            {...{ drawing, scene, setView, card }}
            number={inDigitsOf(language, at + 1)}
            isLast={cards.length === 1}
          />
        ))}
      </ol>
      {drawing.view.mayEdit && (
        <div className="tree-none">
          <Button small quiet hint="N" onPress={() => addCard(drawing)}>
            <Plus className="ic s" aria-hidden />
            {t('problemTree.card.add')}
          </Button>
        </div>
      )}
    </>
  );
}

function CardRow(props: Props & { card: Card; number: string; isLast: boolean }) {
  const { drawing, scene, setView, card, number, isLast } = props;
  const { t } = useText();
  const place = (side: 'core' | 'cause' | 'effect') => {
    if (placeCard(drawing, card, side) && isLast) setView('problems');
  };
  /** Enter on an open row is for the trunk while there is none; else it goes to the words. */
  const enter = () => {
    if (drawing.view.mayEdit && mayPlace(drawing, 'core')) place('core');
    else focusWords(card.thread);
  };
  return (
    <DrawRow
      {...{ drawing, scene }}
      item={card}
      onEnter={enter}
      open={() => <OpenCard {...{ drawing, card, place }} />}
    >
      <span className="cap">{number}</span>
      <span className="row-words">{card.content.words.trim() || t('problemTree.noWords')}</span>
    </DrawRow>
  );
}

type OpenProps = {
  drawing: Drawing;
  card: Card;
  place: (side: 'core' | 'cause' | 'effect') => void;
};

function OpenCard({ drawing, card, place }: OpenProps) {
  const { t } = useText();
  const { mayEdit } = drawing.view;
  /** Enter ends a card and begins the next; on an empty card it ends the writing. */
  const next = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (card.content.words.trim() === '') focusRow(card.thread);
    else addCard(drawing);
  };
  const needsCore = mayPlace(drawing, 'core');
  return (
    <div className="open tree-open" data-words={card.thread}>
      <Field
        label={t('problemTree.card.words')}
        quietLabel
        value={card.content.words}
        readOnly={!mayEdit}
        maxLength={4_000}
        onKeyDown={next}
        onChange={(words) => changeCard(drawing, card, words)}
      />
      {mayEdit && (
        <div className="row wrap">
          {needsCore ? (
            <Button small hint="Enter" onPress={() => place('core')}>
              {t('problemTree.card.isCore')}
            </Button>
          ) : (
            <>
              <Button small hint="C" onPress={() => place('cause')}>
                {t('problemTree.card.isCause')}
              </Button>
              <Button small hint="E" onPress={() => place('effect')}>
                {t('problemTree.card.isEffect')}
              </Button>
            </>
          )}
        </div>
      )}
      {mayEdit && <CardMoves {...{ drawing, card }} />}
    </div>
  );
}

function CardMoves({ drawing, card }: { drawing: Drawing; card: Card }) {
  const { t } = useText();
  return (
    <RowMoves
      moves={[
        [t('problemTree.moveUp'), ArrowUp, () => moveCard(drawing, card, -1)],
        [t('problemTree.moveDown'), ArrowDown, () => moveCard(drawing, card, 1)],
        [t('problemTree.remove'), Trash2, () => takeCardAway(drawing, card)],
      ]}
    />
  );
}
