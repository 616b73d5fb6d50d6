// All pages of a batch as small pictures, in their order.
import { memo } from 'react';
import { useText } from '../i18n/use-text.ts';
import { Thumb } from '../ui/thumb.tsx';
import { useSteady } from '../ui/use-steady.ts';
import { isFiled, type Page, thumbState } from './batch.ts';

type Props = { pages: readonly Page[]; onOpen: (pageId: string) => void };

export function PageGrid({ pages, onOpen }: Props) {
  const open = useSteady(onOpen);
  return (
    <div className="im-grid">
      {pages.map((page) => (
        <GridPage key={page.id} page={page} onOpen={open} />
      ))}
    </div>
  );
}

/** Drawn anew only when its own page changed: a stack has hundreds. */
const GridPage = memo(function GridPage(props: { page: Page; onOpen: Props['onOpen'] }) {
  const { t } = useText();
  const { id, rev, crop, number, isSeparator } = props.page;
  const name = isFiled(props.page) ? 'scans.pageFiled' : 'scans.pageName';
  return (
    <Thumb
      pageId={id}
      state={thumbState(props.page)}
      label={t(isSeparator ? 'cabinet.page' : name, { number })}
      onPress={props.onOpen}
      {...{ rev, crop, number }}
    />
  );
});
