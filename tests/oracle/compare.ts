export interface Difference {
  /** Keys and positions from the top of the result, joined by dots. */
  path: string;
  expected: unknown;
  /** Undefined when the result lacks the key. */
  actual: unknown;
}

/**
 * Differences of a result from the expected value: numbers within tolerance × max(1, |expected|), text, booleans and null
 * equal, arrays of the same length, and every expected key present (further keys are allowed).
 */
export function compare(expected: unknown, actual: unknown, tolerance: number, path = ""): Difference[] {
  const at = (key: string | number) => (path === "" ? String(key) : `${path}.${key}`);
  const differs = [{ path: path === "" ? "(result)" : path, expected, actual }];
  if (typeof expected === "number") {
    const isClose =
      typeof actual === "number" &&
      Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
    return isClose ? [] : differs;
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return differs;
    const length =
      expected.length === actual.length
        ? []
        : [{ path: at("length"), expected: expected.length, actual: actual.length }];
    const shared = expected.slice(0, actual.length);
    return [
      ...length,
      ...shared.flatMap((value, index) => compare(value, actual[index], tolerance, at(index))),
    ];
  }
  if (isRecord(expected)) {
    if (!isRecord(actual)) return differs;
    return Object.entries(expected).flatMap(([key, value]) =>
      compare(value, Object.hasOwn(actual, key) ? actual[key] : undefined, tolerance, at(key)),
    );
  }
  return Object.is(expected, actual) ? [] : differs;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
