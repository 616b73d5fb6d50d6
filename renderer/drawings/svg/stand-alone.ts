// Makes a picture a file of its own: the letters it is written in go with it; and a PNG of it.
import { FONT } from './measure.ts';

/** As many dots for one unit of the picture. */
const MOST_TRIES = 12;
const PNG_SCALE = 2;
const MOST_DOTS = 8_000;

/** The faces of the app's own style sheet that a picture is written in, with their letters inside. */
async function fontFaces(svg: string): Promise<string> {
  const rules = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(({ style }) =>
      FONT.includes(style.getPropertyValue('font-family').replace(/["']/g, '')),
    )
    .filter(({ style }) => isUsed(svg, style.getPropertyValue('font-weight')));
  return (await Promise.all(rules.map(inline))).join('');
}

const isUsed = (svg: string, weight: string) =>
  weight === '400' || weight === 'normal' || svg.includes(`font-weight="${weight}"`);

async function inline(rule: CSSFontFaceRule): Promise<string> {
  const file = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1] ?? '';
  const from = new URL(file, rule.parentStyleSheet?.href ?? document.baseURI);
  const letters = toBase64(new Uint8Array(await (await fetch(from)).arrayBuffer()));
  const told = ['font-family', 'font-weight', 'font-style', 'unicode-range']
    .map((name) => [name, rule.style.getPropertyValue(name)])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}:${value};`);
  const src = `src:url(data:font/woff2;base64,${letters}) format("woff2");`;
  return `@font-face{${told.join('')}${src}}`;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

/** The text of an SVG file that looks the same everywhere. */
export async function standAlone(svg: string): Promise<string> {
  const faces = await fontFaces(svg);
  return svg.replace(/^<svg[^>]*>/, (open) => `${open}<style>${faces}</style>`);
}

/** The picture of a file that stands alone, as PNG in base64. */
export async function toPng(svg: string): Promise<string> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const scale = Math.min(PNG_SCALE, MOST_DOTS / Math.max(image.width, image.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.width * scale);
    canvas.height = Math.round(image.height * scale);
    const draw = () => {
      const context = canvas.getContext('2d');
      context?.clearRect(0, 0, canvas.width, canvas.height);
      context?.drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
    };
    // The letters inside of a picture may come a moment after it is decoded: drawn until it stays the same.
    let drawn = draw();
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 120));
      const again = draw();
      if (again === drawn) break;
      drawn = again;
    }
    return drawn;
  } finally {
    URL.revokeObjectURL(url);
  }
}
