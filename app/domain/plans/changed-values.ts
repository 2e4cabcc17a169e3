/** The fields that differ, before and after, for the activity log. */
export function changedValues(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): { before: Record<string, unknown>; after: Record<string, unknown> } | null {
  const names = Object.keys(after).filter((name) => textOf(before[name]) !== textOf(after[name]));
  if (names.length === 0) return null;
  return { before: only(before, names), after: only(after, names) };
}

const textOf = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, part) => (typeof part === "bigint" ? part.toString() : part));

const only = (values: Readonly<Record<string, unknown>>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, values[name] ?? null]));
