// The same picture as it was the last time, small, with what has changed since counted and told in words.
import { inDigitsOf } from '#domain/khmer/format.ts';
import { describePartialDate } from '#domain/people/describe-date.ts';
import { useText } from '../i18n/use-text.ts';
import { itemChanges } from './changes.ts';
import { inkedPicture } from './ink/with-ink.tsx';
import type { Scene, ToolModule } from './tool.ts';
import type { Drawing } from './use-drawing.ts';

type Props = { drawing: Drawing; scene: Scene; tool: ToolModule; view: string };
const WHATS = ['new', 'changed', 'moved', 'gone'] as const;

export function BeforePicture({ drawing, scene, tool, view }: Props) {
  const { t, language } = useText();
  const { before } = drawing.view;
  if (!before) return null;
  const told = tool.tellChanges?.(scene) ?? itemChanges(scene);
  const counts = WHATS.flatMap((what) => {
    const count = told.filter((one) => one.what === what).length;
    return count > 0 ? [t(`drawings.changes.${what}`, { count })] : [];
  });
  const { held } = before;
  const day = held ? describePartialDate(held, language) : t('drawings.noDay');
  const old: Scene = {
    ...scene,
    items: before.items,
    facts: before.facts,
    changes: undefined,
    before: undefined,
    visits: undefined,
    isSmall: true,
  };
  return (
    <aside className="before-picture">
      <div>
        <b>{t('drawings.before', { version: inDigitsOf(language, before.version) })}</b>
        <span className="cap">{t('drawings.beforeDay', { day })}</span>
        <span className="cap">
          {counts.length > 0 ? counts.join(' · ') : t('drawings.changes.none')}
        </span>
      </div>
      <div className="before-sheet" aria-hidden>
        {inkedPicture(tool, view)(old)}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keyboard too */}
      <ul className="before-changes" aria-label={t('drawings.changes.list')} tabIndex={0}>
        {told
          .filter(({ says }) => says !== '')
          .map(({ id, what, says }) => (
            <li key={`${what} ${id}`}>
              <span className="change-mark">{t(`drawings.${what}`)}</span>
              <span>{says}</span>
            </li>
          ))}
      </ul>
    </aside>
  );
}
