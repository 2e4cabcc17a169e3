import type { Arm } from "./pilot";

export interface TraitUnit {
  id: string;
  name: string;
  arm: Arm | null;
  traits: Readonly<Record<string, string>>;
}

/** A figure as decimal text; null where nothing or no figure stands. */
export function traitFigure(text: string | undefined): number | null {
  if (text === undefined || !/^-?\d{1,15}(\.\d{1,9})?$/.test(text)) return null;
  return Number(text);
}

export interface TraitKind {
  name: string;
  /** figure: every unit that says it has a number there. */
  kind: "figure" | "word";
  /** Units that say it. */
  said: number;
}

/** The traits of the units, in the order in which they first come. */
export function traitsOf(units: readonly Pick<TraitUnit, "traits">[]): TraitKind[] {
  const found = new Map<string, TraitKind>();
  for (const { traits } of units) {
    for (const [name, text] of Object.entries(traits)) {
      if (text === "") continue;
      const trait = found.get(name) ?? { name, kind: "figure", said: 0 };
      trait.said += 1;
      if (traitFigure(text) === null) trait.kind = "word";
      found.set(name, trait);
    }
  }
  return [...found.values()];
}

/** A figure with its thousands told apart; a word as it is. */
export function traitShown(text: string): string {
  const value = traitFigure(text);
  return value === null
    ? text
    : value.toLocaleString("en", { maximumFractionDigits: 9, useGrouping: Math.abs(value) >= 10_000 });
}
