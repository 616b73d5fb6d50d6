// The same picture as it was the last time, small, with what has changed since counted in words.
import { differencesOf } from '#domain/drawings/differences.ts';
import { inDigitsOf } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { useText } from '../i18n/use-text.ts';
import { inkedPicture } from './ink/with-ink.tsx';
import type { Scene, ToolModule } from './tool.ts';
import type { Drawing } from './use-drawing.ts';

type Props = { drawing: Drawing; scene: Scene; tool: ToolModule; view: string };

export function BeforePicture({ drawing, scene, tool, view }: Props) {
  const { t, language } = useText();
  const { before } = drawing.view;
  if (!before) return null;
  const { of, gone } = differencesOf(scene.items, before.items);
  const count = (what: 'new' | 'changed') => [...of.values()].filter((one) => one === what).length;
  const said = [
    count('new') > 0 && t('drawings.changes.new', { count: count('new') }),
    count('changed') > 0 && t('drawings.changes.changed', { count: count('changed') }),
    gone.length > 0 && t('drawings.changes.gone', { count: gone.length }),
  ].filter(Boolean);
  const { held } = before;
  const day = held ? describePartialDate(held, language) : t('drawings.noDay');
  const old: Scene = {
    ...scene,
    items: before.items,
    facts: before.facts,
    changes: undefined,
    before: undefined,
    isSmall: true,
  };
  return (
    <aside className="before-picture">
      <div>
        <b>{t('drawings.before', { version: inDigitsOf(language, before.version) })}</b>
        <span className="cap">{t('drawings.beforeDay', { day })}</span>
      </div>
      <div className="before-sheet" aria-hidden>
        {inkedPicture(tool, view)(old)}
      </div>
      <p className="cap">{said.length > 0 ? said.join(' · ') : t('drawings.changes.none')}</p>
    </aside>
  );
}
