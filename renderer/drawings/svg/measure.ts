// How wide a text is: asked of the browser's own letters, so that labels fit and never lie over each other.

/** Width in px of a line of text in the app's letters; `bold` is weight 600. */
export type Measure = (text: string, size: number, bold?: boolean) => number;

/** The letters of every picture; files carry them along. */
export const FONT = '"Samnum Sans", "Noto Sans Khmer", "Leelawadee UI", sans-serif';

/** Measures with a canvas that is never shown; remembers what it measured. */
export function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, number>();
  return (text, size, bold = false) => {
    const key = `${bold} ${size} ${text}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (!context) return text.length * size * 0.6;
    context.font = `${bold ? 600 : 400} ${size}px ${FONT}`;
    const { width } = context.measureText(text);
    if (known.size > 5_000) known.clear();
    known.set(key, width);
    return width;
  };
}

/** About as wide as the letters are, where there is no browser: Khmer signs above and below take no room. */
export const roughMeasure: Measure = (text, size, bold = false) => {
  const bases = text.replace(/[឴-៓]/gu, '');
  return [...bases].length * size * (bold ? 0.64 : 0.6);
};
