// What the child showed, row by row; the row where the hands are opens in place.
import { Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Outline } from '#domain/drawings/kinds/body-map.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { isTyping } from '../../app/key-match.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { focusRow } from '../hands.ts';
import type { ToolProps } from '../tool.ts';
import { pinsOf } from './label.ts';
import { MarkRow } from './mark-row.tsx';
import { chooseOutline, goToMark, putMarkInMiddle } from './marks.ts';
import { outlineOf } from './outline.ts';
import { ToldAboutHarm } from './told-about-harm.tsx';
import { useChildName } from './use-child-name.ts';
import './body-map.css';

export function MarkList({ drawing, scene }: ToolProps) {
  const { t, language } = useText();
  const name = useChildName(drawing);
  const { mayEdit } = drawing.view;
  const pins = pinsOf(scene);
  /** Arrow keys go from row to row here, and move the mark everywhere else. */
  const turnRow = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { target } = event;
    if (!by || event.shiftKey || isTyping(target)) return;
    if (!(target instanceof HTMLElement && target.dataset.row)) return;
    event.preventDefault();
    const thread = goToMark(drawing, by);
    if (thread !== undefined) focusRow(thread);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the rows are buttons, their arrow keys meet here
    <div className="body-map-list" onKeyDown={turnRow}>
      <div className="body-map-rows scroll">
        <div className="outline-row">
          <Choice
            label={t('bodyMap.outlineAsk')}
            quietLabel={outlineOf(scene) !== null}
            readOnly={!mayEdit}
            options={Outline.options.map((value) => {
              return { value, label: t(`bodyMap.outline.${value}`) };
            })}
            value={outlineOf(scene)}
            onChange={(outline) => chooseOutline(drawing, outline)}
          />
        </div>
        <h2 className="draw-group">
          <span>{t('bodyMap.shown', { name })}</span>
          <span>{inDigitsOf(language, pins.length)}</span>
        </h2>
        {pins.length === 0 && <p className="cap nothing-marked">{t('bodyMap.empty')}</p>}
        <ol className="draw-rows">
          {pins.map((pin, at) => (
            <MarkRow key={pin.thread} number={at + 1} {...{ drawing, scene, pin }} />
          ))}
        </ol>
        {mayEdit && (
          <div className="add-mark">
            <Button small quiet hint="N" onPress={() => putMarkInMiddle(drawing)}>
              <Plus className="ic s" aria-hidden />
              {t('bodyMap.add')}
            </Button>
          </div>
        )}
      </div>
      <ToldAboutHarm drawing={drawing} />
    </div>
  );
}
