// The lines that say where cloud storage is. The secret key is never shown again and never leaves by itself.
import { useText } from '../i18n/use-text.ts';
import { Field } from '../ui/field.tsx';

export type S3Typed = {
  endpoint: string;
  region: string;
  bucket: string;
  prefix: string;
  accessKey: string;
  secretKey: string;
};
export const noS3: S3Typed = {
  endpoint: '',
  region: '',
  bucket: '',
  prefix: 'samnum',
  accessKey: '',
  secretKey: '',
};
const NEEDED = ['endpoint', 'bucket', 'accessKey', 'secretKey'] as const;
/** What tells the place, and may stand on paper; the two keys may not. */
export const ADDRESS_LINES = ['endpoint', 'region', 'bucket', 'prefix'] as const;
const ORDER = [...ADDRESS_LINES, 'accessKey', 'secretKey'] as const;

/** What stands below a line; a copy is looked for where its folder in the bucket is there already. */
function useHelp(finding: boolean): Partial<Record<keyof S3Typed, string>> {
  const { t } = useText();
  const of = finding ? 'restore.where' : 'backup.s3';
  return {
    endpoint: t('backup.s3.endpointHelp'),
    region: t('backup.s3.regionHelp'),
    prefix: t(`${of}.prefixHelp`),
    secretKey: t(`${of}.secretKeyHelp`),
  };
}

export function S3Fields(props: {
  value: S3Typed;
  onChange: (value: S3Typed) => void;
  autoFocus?: boolean;
  /** A copy is looked for there. */
  finding?: boolean;
}) {
  const { t } = useText();
  const help = useHelp(props.finding ?? false);
  return (
    <div className="s3-fields">
      {ORDER.map((key) => (
        <Field
          key={key}
          label={t(`backup.s3.${key}`)}
          value={props.value[key]}
          onChange={(next) => props.onChange({ ...props.value, [key]: next })}
          required={(NEEDED as readonly string[]).includes(key)}
          type={key === 'secretKey' ? 'password' : 'text'}
          lang="en"
          autoFocus={key === 'endpoint' && (props.autoFocus ?? false)}
          help={help[key]}
          {...(key === 'endpoint' && { example: t('backup.s3.addressExample') })}
        />
      ))}
    </div>
  );
}

/** Labels of what is still to be written. */
export function useMissingS3(): (value: S3Typed) => string[] {
  const { t } = useText();
  return (value) =>
    NEEDED.filter((key) => value[key].trim() === '').map((key) => t(`backup.s3.${key}`));
}

/** As main wants it: no spaces around, https before a bare host name, no slash at the ends. */
export function toS3Place(typed: S3Typed) {
  const endpoint = typed.endpoint.trim().replace(/\/+$/, '');
  return {
    kind: 's3' as const,
    endpoint: /^https?:\/\//.test(endpoint) ? endpoint : `https://${endpoint}`,
    region: typed.region.trim(),
    bucket: typed.bucket.trim(),
    prefix: typed.prefix.trim().replace(/^\/+|\/+$/g, ''),
    accessKey: typed.accessKey.trim(),
    secretKey: typed.secretKey.trim(),
  };
}
