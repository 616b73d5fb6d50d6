// How two people feel for each other, as a row of the list: which line, the other way round, away with it.
import { ArrowLeftRight, X } from 'lucide-react';
import { TieLine } from '#domain/drawings/kinds/family-tree.ts';
import { useText } from '../../i18n/use-text.ts';
import { Pick } from '../../ui/pick.tsx';
import { DrawRow } from '../draw-row.tsx';
import type { ToolProps } from '../tool.ts';
import { focusFirstBox } from './hands.ts';
import { TieMark } from './tie-lines.tsx';
import { isDirected, sayTie, type TieItem } from './tie-words.ts';

type Props = ToolProps & { item: TieItem };

/** What can be done with one line; the same in its own row and in the rows of both people. */
export function FeelingActs({ drawing, item }: Pick<Props, 'drawing' | 'item'>) {
  const { t } = useText();
  const { thread, content } = item;
  if (!drawing.view.mayEdit)
    return <span className="cap">{t(`familyTree.tie.${content.line}`)}</span>;
  const turned = { ...content, from: content.to, to: content.from };
  return (
    <>
      <Pick
        label={t('familyTree.tieLine')}
        options={TieLine.options.map((value) => ({ value, label: t(`familyTree.tie.${value}`) }))}
        value={content.line}
        onChange={(line) => drawing.change(thread, { content: { ...content, line } })}
      />
      {isDirected(content.line) && (
        <button
          type="button"
          className="icbtn"
          aria-label={t('familyTree.turnTie')}
          onClick={() => drawing.change(thread, { content: turned })}
        >
          <ArrowLeftRight className="ic" aria-hidden />
        </button>
      )}
      <button
        type="button"
        className="icbtn"
        aria-label={t('familyTree.remove')}
        onClick={() => drawing.drop(thread)}
      >
        <X className="ic" aria-hidden />
      </button>
    </>
  );
}

export function FeelingRow({ drawing, scene, item }: Props) {
  const { content } = item;
  return (
    <DrawRow
      {...{ drawing, scene, item }}
      onEnter={focusFirstBox}
      open={() => (
        <div className="open">
          <div className="row wrap">
            <FeelingActs {...{ drawing, item }} />
          </div>
        </div>
      )}
    >
      <svg viewBox="0 0 40 24" width="36" height="22" aria-hidden="true">
        <TieMark line={content.line} from={{ x: 2, y: 12 }} to={{ x: 38, y: 12 }} />
      </svg>
      <span className="grow">{sayTie(scene, content)}</span>
    </DrawRow>
  );
}
