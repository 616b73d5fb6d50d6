// A page of paper as a plain picture; while its paper is still coming after a restore, a calm sentence in its place.
import { useState } from 'react';
import { pageUrl } from '../app/page-url.ts';
import { useArriving } from '../app/use-arriving.ts';
import { useText } from '../i18n/use-text.ts';

export function PagePicture({ pageId, label }: { pageId: string; label: string }) {
  const { t } = useText();
  const [failed, setFailed] = useState(false);
  const { onItsWay, again } = useArriving(pageId, failed);
  return (
    <>
      {failed && (
        <p className="sup" role="status">
          {t(onItsWay ? 'scans.onItsWay' : 'scans.noPicture')}
        </p>
      )}
      <img
        key={again}
        src={pageUrl(pageId, 'view') + (again > 0 ? `?come=${again}` : '')}
        alt={label}
        hidden={failed}
        onLoad={() => setFailed(false)}
        onError={() => setFailed(true)}
      />
    </>
  );
}
