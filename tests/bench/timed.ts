import pg from "pg";

export interface Timed<T> {
  value: T;
  seconds: number;
  statements: number;
}

/** How long it takes and, on a server, how many statements. */
export async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const query = pg.Client.prototype.query;
  let statements = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    statements += 1;
    return Reflect.apply(query, this, given);
  } as typeof query;
  const started = performance.now();
  try {
    const value = await work();
    return { value, seconds: (performance.now() - started) / 1000, statements };
  } finally {
    pg.Client.prototype.query = query;
  }
}
