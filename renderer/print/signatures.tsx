// Where carer, child and worker sign, with an oval for a thumb; the round stamp of a sealed form.
import { useText } from '../i18n/use-text.ts';

export function Signatures(props: {
  worker: string;
  /** The day of the seal, or null while the form is a draft. */
  stamp: string | null;
}) {
  const { t } = useText();
  return (
    <div className="signatures">
      <div>
        {t('print.form.carer')}
        <i className="thumb-oval" />
        <i className="sign-line short" />
      </div>
      <div>
        {t('print.form.child')}
        <i className="sign-line" />
      </div>
      <div>
        {t('print.form.worker')}
        <i className="sign-line" />
        <b>{props.worker}</b>
        {props.stamp !== null && <RoundStamp day={props.stamp} />}
      </div>
    </div>
  );
}

function RoundStamp(props: { day: string }) {
  const { t } = useText();
  return (
    <svg
      className="round-stamp"
      viewBox="0 0 104 104"
      role="img"
      aria-label={t('print.form.stamp')}
    >
      <g fill="none" stroke="#2C4494" strokeWidth="2">
        <circle cx="52" cy="52" r="49" />
        <circle cx="52" cy="52" r="44" strokeWidth="1" />
        <circle cx="52" cy="52" r="29" strokeWidth="1" />
      </g>
      <g fill="#2C4494" textAnchor="middle">
        <text x="52" y="50" className="stamp-word">
          {t('print.form.stamp')}
        </text>
        <text x="52" y="65" className="stamp-day">
          {props.day}
        </text>
      </g>
    </svg>
  );
}
