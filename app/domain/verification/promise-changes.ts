import type { PromiseLine } from "./promise-lines";

export interface PromiseChange {
  name: string;
  /** Null: it was not there. */
  before: string | null;
  now: string | null;
}

/** What one version says otherwise than the one before it, line by line. */
export function changesBetween(before: readonly PromiseLine[], now: readonly PromiseLine[]): PromiseChange[] {
  const names = [...new Set([...now, ...before].map(({ name }) => name))];
  return names.flatMap((name) => {
    const change = {
      name,
      before: before.find((line) => line.name === name)?.words ?? null,
      now: now.find((line) => line.name === name)?.words ?? null,
    };
    return change.before === change.now ? [] : [change];
  });
}
