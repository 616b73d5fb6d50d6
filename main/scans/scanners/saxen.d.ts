// What we use of saxen, which brings no types.
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag' | 'closeTag', hear: (name: string) => void): this;
    on(event: 'text', hear: (value: string, decode: (value: string) => string) => void): this;
    on(event: 'error', hear: (error: Error) => void): this;
    parse(xml: string): this;
  }
}
