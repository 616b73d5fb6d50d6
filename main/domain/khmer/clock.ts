// A time of day as people write and say it: read from either digit set, told back in words.
import { inDigitsOf, type Language } from './format.ts';
import { normaliseText } from './normalise.ts';

type Part = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night' | 'midnight';

const words = (khmer: readonly string[], english: string) =>
  new RegExp(`${khmer.map(normaliseText).join('|')}|${english}`);

/** The longer names come first: «ថ្ងៃត្រង់» is noon, «ថ្ងៃ» alone says nothing. */
const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['midnight', words(['អាធ្រាត្រ', 'អធ្រាត្រ'], '\\bmidnight\\b')],
  ['noon', words(['ថ្ងៃត្រង់'], '\\bnoon\\b')],
  ['morning', words(['ព្រលឹម', 'ព្រឹក'], '\\ba\\.?m\\b\\.?|(?<=\\d)am\\b|\\bmorning\\b')],
  ['afternoon', words(['រសៀល'], '\\bp\\.?m\\b\\.?|(?<=\\d)pm\\b|\\bafternoon\\b')],
  ['evening', words(['ល្ងាច'], '\\bevening\\b')],
  ['night', words(['យប់'], '\\bnight\\b')],
];
const HALF = normaliseText('កន្លះ');
const FILLERS = words(['ម៉ោង', 'នាទី', 'និង', 'ទី'], "\\b(?:at|in|the|o'clock)\\b");

/** Hours as the clock of 24 counts them; null when the part of the day cannot be meant. */
function hoursIn(part: Part | undefined, hours: number): number | null {
  if (hours > 23) return null;
  if (part === undefined || hours > 12) return hours;
  if (part === 'morning' || part === 'midnight') return hours % 12;
  if (part === 'night') return hours >= 6 && hours < 12 ? hours + 12 : hours % 12;
  if (part === 'noon') return hours >= 10 ? hours : hours + 12;
  return (hours % 12) + 12;
}

/**
 * Reads "9:20", "9.20", "0920", "9h20", "9.20 pm", «៩:២០ ព្រឹក», «ម៉ោង ៩ កន្លះ», "noon". Gives HH:MM on
 * the clock of 24 hours, or null when it is no time of day.
 */
export function parseClock(typed: string): string | null {
  let text = normaliseText(typed).replace(/\s+/g, ' ').trim();
  const part = PARTS.find(([, name]) => name.test(text));
  if (part) text = text.replace(part[1], ' ').trim();
  const isHalf = text.includes(HALF);
  const bare = text.replace(HALF, ' ').replace(new RegExp(FILLERS, 'g'), ' ');
  text = bare.replace(/\s+/g, ' ').trim();
  if (text === '' && part && !isHalf) {
    if (part[0] === 'noon') return '12:00';
    return part[0] === 'midnight' ? '00:00' : null;
  }
  const figures =
    text.match(/^(\d{1,2})(?: ?[:.h] ?(\d{2})| (\d{2}))?h?$/) ?? text.match(/^(\d{1,2})(\d{2})$/);
  if (!figures) return null;
  const told = figures[2] ?? figures[3];
  if (isHalf && told !== undefined) return null;
  const minutes = isHalf ? 30 : Number(told ?? 0);
  const hours = hoursIn(part?.[0], Number(figures[1]));
  if (hours === null || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

const SAID: readonly (readonly [from: number, en: string, km: string])[] = [
  [19, 'at night', 'យប់'],
  [17, 'in the evening', 'ល្ងាច'],
  [13, 'in the afternoon', 'រសៀល'],
  [11, 'around noon', 'ថ្ងៃត្រង់'],
  [5, 'in the morning', 'ព្រឹក'],
  [0, 'at night', 'យប់'],
];

/** HH:MM in the digits of a language: «០៩:២០», "09:20". */
export function formatClock(time: string, language: Language): string {
  return inDigitsOf(language, time);
}

/** HH:MM with its part of the day, so that morning and evening are not taken for each other. */
export function describeClock(time: string, language: Language): string {
  const said = SAID.find(([from]) => Number(time.slice(0, 2)) >= from);
  const part = language === 'km' ? said?.[2] : said?.[1];
  return `${language === 'km' ? 'ម៉ោង ' : ''}${formatClock(time, language)} ${part ?? ''}`.trim();
}
