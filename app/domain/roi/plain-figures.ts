/** JSON knows no whole numbers beyond 2^53: sums in minor units go out as text, everything else as it is. */
export type PlainFigures<T> = T extends bigint
  ? string
  : T extends Date
    ? string
    : T extends object
      ? { [K in keyof T]: PlainFigures<T[K]> }
      : T;

export function plainFigures<T>(value: T): PlainFigures<T> {
  return JSON.parse(
    JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? each.toString() : each)),
  ) as PlainFigures<T>;
}
