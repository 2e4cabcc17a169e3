import type { SettingName } from "./settings";

/** What can be counted cheaply of today's data, so that a threshold says what moving it would change. */
export interface ImpactFacts {
  /** Answers per segment of the last three complete months: tiers, levels, stages, regions, channels and tier × level. */
  segments: readonly number[];
  /** The same per account. */
  accounts: readonly number[];
  managers: readonly { name: string; count: number }[];
  /** Open plans of everyone without a limit of their own. */
  owners: readonly { name: string; count: number }[];
  /** Answers 1 to 5 of the window, by level. */
  levels: Readonly<Record<number, number>>;
  /** Per tier I account the days since a decision maker was heard; null: never. */
  silences: readonly (number | null)[];
}

const some = (count: number, one: string, many: string): string =>
  `${count === 1 ? "1" : String(count)} ${count === 1 ? one : many}`;
const above = (people: ImpactFacts["managers"], limit: number) =>
  people.filter((person) => person.count > limit);
const names = (people: ImpactFacts["managers"]): string =>
  people
    .slice(0, 3)
    .map(({ name, count }) => `${name} (${count})`)
    .join(", ") + (people.length > 3 ? ` and ${people.length - 3} more` : "");

/** What a value would mean today; null where nothing can be counted. */
export function impactOf(name: SettingName, value: number, facts: ImpactFacts): string | null {
  if (!Number.isFinite(value)) return null;
  switch (name) {
    case "statusFloor": {
      if (facts.segments.length === 0) return null;
      const few = facts.segments.filter((n) => n < value).length;
      return `${few} of ${facts.segments.length} segments of the last three months would be too few.`;
    }
    case "fewFloor": {
      if (facts.accounts.length === 0) return null;
      const few = facts.accounts.filter((n) => n < value).length;
      return `${few} of ${facts.accounts.length} accounts that answered would not be read.`;
    }
    case "silentDays": {
      if (facts.silences.length === 0) return null;
      const silent = facts.silences.filter((days) => days === null || days > value).length;
      return `${silent} of ${some(facts.silences.length, "tier I account", "tier I accounts")} would be without a decision maker’s voice.`;
    }
    case "caseLevel": {
      const all = Object.values(facts.levels).reduce((sum, n) => sum + n, 0);
      if (all === 0) return null;
      const low = Object.entries(facts.levels).reduce(
        (sum, [level, n]) => (Number(level) <= value ? sum + n : sum),
        0,
      );
      return `${low} of ${all} satisfaction answers of the last three months lie at ${value} or below.`;
    }
    case "keyAccountCap": {
      if (facts.managers.length === 0) return null;
      const over = above(facts.managers, value);
      return over.length === 0 ? "Nobody would be above it." : `Above it would be ${names(over)}.`;
    }
    case "openPlanLimit": {
      if (facts.owners.length === 0) return null;
      const over = above(facts.owners, value);
      return over.length === 0 ? "Nobody would be above it." : `Above it would be ${names(over)}.`;
    }
    default:
      return null;
  }
}

/** What a change has moved, said once it is saved. */
export function changeWords(name: SettingName, from: number, to: number, facts: ImpactFacts): string | null {
  if (name === "statusFloor") {
    const moved = facts.segments.filter((n) => n >= Math.min(from, to) && n < Math.max(from, to)).length;
    if (moved === 0) return "No segment changes by it.";
    const segments = some(moved, "segment", "segments");
    if (to > from) return `${segments} ${moved === 1 ? "falls" : "fall"} to too few.`;
    return `${segments} ${moved === 1 ? "has" : "have"} enough answers for a status now.`;
  }
  if (name === "keyAccountCap" || name === "openPlanLimit") {
    const people = name === "keyAccountCap" ? facts.managers : facts.owners;
    const over = above(people, to);
    return over.length === 0 ? "Nobody is above it." : `Above it now: ${names(over)}.`;
  }
  return null;
}
