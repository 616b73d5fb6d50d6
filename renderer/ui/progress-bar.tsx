// How far something is; without a total it only says that it goes on.
export function ProgressBar(props: { done: number; total: number | null; label: string }) {
  const share = props.total ? Math.min(1, props.done / props.total) : null;
  return (
    <div
      className={share === null ? 'bar unknown' : 'bar'}
      role="progressbar"
      aria-label={props.label}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
    >
      <i style={share === null ? {} : { width: `${share * 100}%` }} />
    </div>
  );
}
