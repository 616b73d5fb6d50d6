// The paper of a drawing beside its picture, so that one can be read while the other is drawn.
import { inDigitsOf } from '#domain/khmer/format.ts';
import type { Mark } from '../../app/places.tsx';
import { useText } from '../../i18n/use-text.ts';
import { PageView } from '../../scans/page-view.tsx';
import { Button } from '../../ui/button.tsx';
import './paper.css';

type Props = {
  pages: readonly string[];
  /** The part that is shown of each page that was cropped. */
  crops: Readonly<Record<string, Mark>>;
  onClose: () => void;
};

export function PaperBeside({ pages, crops, onClose }: Props) {
  const { t, language } = useText();
  return (
    <aside className="paper-beside" aria-label={t('drawings.papers.title')}>
      <div className="row">
        <b className="grow">{t('drawings.papers.title')}</b>
        <Button small quiet hint="O" onPress={onClose}>
          {t('app.state.close')}
        </Button>
      </div>
      {pages.map((pageId, at) => (
        <PageView
          key={pageId}
          pageId={pageId}
          zoom={1}
          crop={crops[pageId] ?? null}
          label={t('drawings.papers.page', { number: inDigitsOf(language, at + 1) })}
        />
      ))}
    </aside>
  );
}
