// Where somebody signs, with an oval for a thumb; the round stamp of a sealed form.
import { useText } from '../i18n/use-text.ts';
import { langOf } from '../ui/person-name.tsx';

type Props = {
  /** Above the line: who this box is for. */
  role: string;
  name: string;
  how?: string;
  witness?: string;
  /** An oval to put a thumb into. */
  thumb: boolean;
  /** The day of the seal, or null while the form is a draft. */
  stamp: string | null;
};

export function SignatureBox({ role, name, how, witness, thumb, stamp }: Props) {
  return (
    <div className="sign-box">
      <span lang={langOf(role)}>{role}</span>
      {how && <span lang={langOf(how)}>{how}</span>}
      {witness && <span lang={langOf(witness)}>{witness}</span>}
      {thumb && <i className="thumb-oval" />}
      <i className="sign-line" />
      <b lang={langOf(name)}>{name}</b>
      {stamp !== null && <RoundStamp day={stamp} />}
    </div>
  );
}

/** On forms that nobody else signs: the worker, and the seal. */
export function WorkerSignature(props: { worker: string; stamp: string | null }) {
  const { t } = useText();
  return (
    <div className="sign-boxes alone">
      <SignatureBox
        role={t('print.form.worker')}
        name={props.worker}
        thumb={false}
        stamp={props.stamp}
      />
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
