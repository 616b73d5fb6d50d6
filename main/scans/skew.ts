// Finds by how many degrees the lines of a page are not straight.
import sharp from 'sharp';
import type { Raster } from './raster.ts';

const WIDTH = 620;
const LARGEST = 6;
/** A straight page is not turned for nothing: the best angle must be this much better than none. */
const BETTER = 1.04;
const LEAST = 0.15;

/** Dark points of a small copy of the page, as x and y. */
async function darkPoints(page: Raster): Promise<{ x: number[]; y: number[]; height: number }> {
  const { data, info } = await sharp(page.data, { raw: page })
    .resize({ width: WIDTH })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  let sum = 0;
  let squares = 0;
  for (const value of data) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / data.length;
  const dark = mean - 1.2 * Math.sqrt(Math.max(0, squares / data.length - mean * mean));
  const x: number[] = [];
  const y: number[] = [];
  const edge = 8;
  for (let row = edge; row < info.height - edge; row++) {
    for (let column = edge; column < WIDTH - edge; column++) {
      if ((data[row * WIDTH + column] ?? 255) < dark) {
        x.push(column);
        y.push(row);
      }
    }
  }
  return { x, y, height: info.height };
}

/**
 * Degrees the text runs downhill to the right (negative: uphill), within ±6, to about 0.05; 0 when
 * the page has no lines to tell by. Method: the sum over rows is most uneven when lines are level.
 */
export async function findSkew(page: Raster): Promise<number> {
  const { x, y, height } = await darkPoints(page);
  const unevenness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    const shift = slope > 0 ? Math.ceil(WIDTH * slope) : 0;
    const rows = new Int32Array(height + Math.ceil(WIDTH * Math.abs(slope)) + 2);
    for (let i = 0; i < x.length; i++) {
      // Never below nothing, so that cutting off the fraction rounds; `Math.round` takes twice as long.
      const row = ((y[i] ?? 0) - (x[i] ?? 0) * slope + shift + 0.5) | 0;
      rows[row] = (rows[row] ?? 0) + 1;
    }
    let sum = 0;
    for (let i = 1; i < rows.length; i++) sum += ((rows[i] ?? 0) - (rows[i - 1] ?? 0)) ** 2;
    return sum;
  };
  let best = 0;
  let most = unevenness(0);
  const straight = most;
  const search = (from: number, to: number, step: number) => {
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const value = unevenness(degrees);
      if (value > most) {
        most = value;
        best = degrees;
      }
    }
  };
  search(-LARGEST, LARGEST, 0.5);
  search(best - 0.45, best + 0.45, 0.05);
  return Math.abs(best) < LEAST || most < straight * BETTER ? 0 : Math.round(best * 100) / 100;
}
