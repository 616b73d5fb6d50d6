// Room on a sheet for where the copies are: what restoring asks for, line by line, in the words of its screen.
import type { Language } from '#domain/khmer/format.ts';
import { ADDRESS_LINES } from '../backup/s3-fields.tsx';
import { useText } from '../i18n/use-text.ts';

/** Empty, as places are added after the words are on paper; whoever adds one writes it here. */
export function PlaceLines() {
  const { t } = useText();
  return (
    <section className="places">
      <h2>
        <Both says={(lng) => t('print.recovery.where', { lng })} />
      </h2>
      <p>
        <Both says={(lng) => t('restore.where.folder', { lng })} />
        <span className="line" />
      </p>
      <h3>
        <Both says={(lng) => t('restore.where.cloud', { lng })} />
      </h3>
      {ADDRESS_LINES.map((line) => (
        <p key={line}>
          <Both says={(lng) => t(`backup.s3.${line}`, { lng })} />
          <span className="line" />
        </p>
      ))}
      <p className="long">
        <Both
          says={(lng) =>
            t('print.recovery.keys', {
              lng,
              access: t('backup.s3.accessKey', { lng }),
              secret: t('backup.s3.secretKey', { lng }),
            })
          }
        />
        <span className="line" />
      </p>
    </section>
  );
}

function Both({ says }: { says: (lng: Language) => string }) {
  const { language } = useText();
  const other = language === 'km' ? 'en' : 'km';
  return (
    <>
      {says(language)} <span lang={other}>{says(other)}</span>
    </>
  );
}
