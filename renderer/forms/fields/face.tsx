// A face from sad to glad, drawn so that a child can point at it, on the screen and on paper.

/** `mood` from −1 to 1; null is a face that says nothing. */
export function Face({ mood, size = 44 }: { mood: number | null; size?: number }) {
  return (
    <svg className="face" width={size} height={size} viewBox="0 0 44 44" aria-hidden>
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round">
        <circle cx="22" cy="22" r="19.5" strokeDasharray={mood === null ? '4 4' : undefined} />
        {mood === null ? <path d="M16 29h12" /> : <path d={mouth(mood)} />}
        {mood !== null && mood < -0.6 && <path d="M12.5 14.5l5-2M31.5 14.5l-5-2" />}
      </g>
      <circle cx="15.5" cy="18.5" r="2.2" fill="currentColor" />
      <circle cx="28.5" cy="18.5" r="2.2" fill="currentColor" />
    </svg>
  );
}

/** A curve that hangs down or up as much as the mood. */
function mouth(mood: number): string {
  const ends = 29 - mood * 2.5;
  return `M13 ${ends}Q22 ${ends + mood * 11} 31 ${ends}`;
}
