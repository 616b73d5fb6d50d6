// A path the person picked or dropped becomes a token: the window never sees or sends a path.
import { newId } from '#domain/ids.ts';

const KEPT = 2_000;

export type PathTokens = {
  give(path: string): string;
  /** The path, or null when main never gave this token (or long ago). */
  pathOf(token: string): string | null;
};

export function createPathTokens(): PathTokens {
  const paths = new Map<string, string>();
  return {
    give(path) {
      const token = newId();
      paths.set(token, path);
      const oldest = paths.keys().next();
      if (paths.size > KEPT && !oldest.done) paths.delete(oldest.value);
      return token;
    },
    pathOf: (token) => paths.get(token) ?? null,
  };
}
