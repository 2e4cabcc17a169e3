/** A part of a whole in per cent with one decimal, exact, half up: "101.4". Null where there is no whole. */
export function percentOf(part: bigint, whole: bigint): string | null {
  if (whole <= 0n) return null;
  const negative = part < 0n;
  const size = negative ? -part : part;
  const tenths = (size * 2000n + whole) / (whole * 2n);
  return `${negative && tenths > 0n ? "-" : ""}${tenths / 10n}.${tenths % 10n}`;
}
