import clsx from "clsx";

const LOOKS = [
  "",
  "bg-level-1 text-on-level-strong",
  "bg-level-2 text-on-level-soft",
  "bg-level-3 text-on-level-soft",
  "bg-level-4 text-on-level-soft",
  "bg-level-5 text-on-level-strong",
];

/** One answer as a figure on the colour of its level; the figure alone is enough to read it. */
export function Score({ value, ofTen = false }: { value: number; ofTen?: boolean }) {
  const shade = ofTen ? (value >= 9 ? 5 : value >= 7 ? 3 : 1) : value;
  return (
    <span
      className={clsx(
        "tabular inline-flex h-6 min-w-6 items-center justify-center rounded-sm px-1 text-xs font-semibold",
        LOOKS[shade] ?? "bg-quiet-soft text-ink",
      )}
    >
      {value}
    </span>
  );
}
