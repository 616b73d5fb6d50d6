// A picture that looks like a scanned form, different for each page, drawn from nothing but its address.

/** An SVG of A4 proportions: a title, ruled lines, some of them written on by hand. */
export function paperPicture(path: string): string {
  const seed = [...path.replace(/\/(view|thumb)$/, '')].reduce(
    (sum, c) => sum + c.charCodeAt(0),
    0,
  );
  const drawing = seed % 5 === 3;
  const lines = Array.from({ length: 15 }, (_, i) => {
    const y = 250 + i * 62;
    const width = 300 + ((seed * (i + 3)) % 380);
    const wave = Array.from(
      { length: Math.floor(width / 26) },
      (_, w) => `q6.5 -22 13 0t13 0${w % 4 === 3 ? 'm10 0' : ''}`,
    );
    return `<path d="M110 ${y}H890" stroke="#8d877a" stroke-dasharray="2 4"/>
      <rect x="110" y="${y - 24}" width="${90 + (i % 4) * 26}" height="9" fill="#55514a"/>
      <path d="M${260 + (i % 3) * 40} ${y - 8}${wave.join('')}" fill="none" stroke="#2a4a9e" stroke-width="3"/>`;
  });
  const figure =
    '<g fill="none" stroke="#5b6fae" stroke-width="14"><circle cx="500" cy="380" r="120"/><path d="M500 500v380M500 600L300 760M500 600l200 160M500 880L380 1180M500 880l120 300"/></g>';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1414" width="1000" height="1414">
    <rect width="1000" height="1414" fill="#fdfbf3"/>
    <rect x="300" y="120" width="400" height="22" fill="#33302a"/>
    ${drawing ? figure : lines.join('')}
  </svg>`;
}
