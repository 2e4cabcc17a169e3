import { Chip } from "../controls/chip";

export interface StateChip {
  label: string;
  count: number;
  href: string;
  selected: boolean;
}

/** The states of a register with how many stand in each; a state nobody is in is left out. */
export function StateChips({ chips }: { chips: readonly StateChip[] }) {
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      {chips
        .filter((chip) => chip.count > 0 || chip.selected)
        .map((chip) => (
          <Chip key={chip.href} href={chip.href} selected={chip.selected}>
            {chip.label} <span className="tabular text-ink-muted">{chip.count.toLocaleString("en-US")}</span>
          </Chip>
        ))}
    </div>
  );
}
