interface Waiting<I, R> {
  item: I;
  resolve(result: R): void;
  reject(error: unknown): void;
}

/**
 * One statement for many: what is asked for while a statement is under way goes into the next one together. Alone,
 * nobody waits longer than by themselves.
 */
export function batched<I, R>(
  work: (items: readonly I[]) => Promise<readonly R[]>,
  most = 100,
): (item: I) => Promise<R> {
  const waiting: Waiting<I, R>[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const now = waiting.splice(0, most);
      try {
        const results = await work(now.map(({ item }) => item));
        now.forEach(({ resolve, reject }, at) => {
          if (at < results.length) resolve(results[at] as R);
          else reject(new Error("A statement for many forgot one of them."));
        });
      } catch (error) {
        for (const { reject } of now) reject(error);
      }
    }
    isRunning = false;
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!isRunning) void run();
    });
}
