// Shows in a name what was typed; the whole name when it only sounds like what was typed.

export function Marked(props: { text: string; typed: string; whole: boolean }) {
  const { text, typed, whole } = props;
  if (text === '') return null;
  if (whole) return <mark>{text}</mark>;
  const at = typed === '' ? -1 : text.toLowerCase().indexOf(typed.toLowerCase());
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + typed.length)}</mark>
      {text.slice(at + typed.length)}
    </>
  );
}
