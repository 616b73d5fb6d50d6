// The one drawing of the program: the office's cabinet with a drawer open and a krama-bound folder in it.
export function Cabinet() {
  return (
    <svg
      className="drawing"
      viewBox="0 0 280 196"
      fill="none"
      stroke="#17213b"
      strokeWidth="2"
      aria-hidden
    >
      <defs>
        <pattern id="krama" width="8" height="8" patternUnits="userSpaceOnUse">
          <path d="M0 0h8v8H0z" fill="#fff" stroke="none" />
          <path d="M0 0h4v8H0z" fill="#2c4494" stroke="none" opacity=".45" />
          <path d="M0 0h8v4H0z" fill="#2c4494" stroke="none" opacity=".45" />
        </pattern>
      </defs>
      <rect x="76" y="6" width="128" height="176" rx="5" fill="#f7f6f2" />
      <path d="M88 182v8M192 182v8" strokeWidth="4" />
      <rect x="86" y="16" width="108" height="48" rx="3" fill="#fff" />
      <rect x="86" y="126" width="108" height="48" rx="3" fill="#fff" />
      <rect x="128" y="36" width="24" height="7" rx="3" />
      <rect x="128" y="146" width="24" height="7" rx="3" />
      <path d="M86 72h108v8H86z" fill="#e3dfd6" />
      <path d="M98 84l4-17h24l3 6h26l2 11" fill="url(#krama)" />
      <path d="M160 84l2-12h22l2 12" fill="#fff" />
      <path d="M72 84h136l-6 40H78z" fill="#fff" />
      <rect x="128" y="100" width="24" height="7" rx="3" />
    </svg>
  );
}
