// Reads JSON and remembers where each value stands, so that a person is told the line of a fault.

/** Line and column from 1. */
export type Place = { line: number; column: number };

/** A value with the place it begins at; `keys` are the names in an object and where they stand. */
export type Located = {
  value: unknown;
  offset: number;
  children: ReadonlyMap<string | number, Located>;
  keys: ReadonlyMap<string, number>;
};

export type JsonFault = { offset: number; code: 'not-json' | 'name-twice' | 'too-deep' };
export type ReadJson = { ok: true; root: Located } | { ok: false; fault: JsonFault };

/** Deeper than any form; keeps a hostile file from filling the stack. */
const DEEPEST = 60;
const TOKEN =
  /[\t\n\r ]*(?:([{}[\]:,])|("(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/uy;
const LEAVES: Pick<Located, 'children' | 'keys'> = { children: new Map(), keys: new Map() };

class Stop extends Error {
  readonly fault: JsonFault;

  constructor(offset: number, code: JsonFault['code']) {
    super(code);
    this.fault = { offset, code };
  }
}

type Token = { offset: number; sign: string; text: string };

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  private next(): Token {
    TOKEN.lastIndex = this.at;
    const found = TOKEN.exec(this.text);
    if (!found) throw new Stop(this.skipBlank(), 'not-json');
    const [whole, sign = '', text = ''] = found;
    this.at += whole.length;
    return { offset: this.at - (sign || text).length, sign, text };
  }

  private skipBlank(): number {
    return this.at + (/^[\t\n\r ]*/.exec(this.text.slice(this.at))?.[0].length ?? 0);
  }

  private expect(sign: string): void {
    const token = this.next();
    if (token.sign !== sign) throw new Stop(token.offset, 'not-json');
  }

  readAll(): Located {
    const root = this.readValue(this.next(), 0);
    const end = this.skipBlank();
    if (end < this.text.length) throw new Stop(end, 'not-json');
    return root;
  }

  private readValue({ offset, sign, text }: Token, depth: number): Located {
    if (depth > DEEPEST) throw new Stop(offset, 'too-deep');
    if (sign === '{') return this.readObject(offset, depth);
    if (sign === '[') return this.readList(offset, depth);
    if (sign !== '') throw new Stop(offset, 'not-json');
    return { value: JSON.parse(text) as unknown, offset, ...LEAVES };
  }

  private readObject(offset: number, depth: number): Located {
    const children = new Map<string, Located>();
    const keys = new Map<string, number>();
    let token = this.next();
    while (token.sign !== '}') {
      if (!token.text.startsWith('"')) throw new Stop(token.offset, 'not-json');
      const key = JSON.parse(token.text) as string;
      if (keys.has(key)) throw new Stop(token.offset, 'name-twice');
      keys.set(key, token.offset);
      this.expect(':');
      children.set(key, this.readValue(this.next(), depth + 1));
      token = this.afterOne('}');
    }
    const value = Object.fromEntries([...children].map(([key, child]) => [key, child.value]));
    return { value, offset, children, keys };
  }

  private readList(offset: number, depth: number): Located {
    const items: Located[] = [];
    let token = this.next();
    while (token.sign !== ']') {
      items.push(this.readValue(token, depth + 1));
      token = this.afterOne(']');
    }
    const value = items.map((item) => item.value);
    return { value, offset, children: new Map(items.entries()), keys: new Map() };
  }

  /** The closing sign, or what follows a comma: a comma before the closing sign is a fault. */
  private afterOne(closing: string): Token {
    const token = this.next();
    if (token.sign === closing) return token;
    if (token.sign !== ',') throw new Stop(token.offset, 'not-json');
    const following = this.next();
    if (following.sign === closing) throw new Stop(following.offset, 'not-json');
    return following;
  }
}

/** Reads a whole JSON text; the first thing that cannot be read is told with its place. */
export function readJson(text: string): ReadJson {
  try {
    return { ok: true, root: new Reader(text).readAll() };
  } catch (thrown) {
    if (thrown instanceof Stop) return { ok: false, fault: thrown.fault };
    throw thrown;
  }
}

/** Line and column of an offset, both from 1. */
export function placeAt(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
