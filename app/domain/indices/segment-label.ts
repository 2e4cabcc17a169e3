import { LEVEL_LABELS } from "../accounts/account";
import { type FilterKey, type IndexFilter, NOT_GIVEN } from "./index-filter";

/** Names behind the ids a filter carries. */
export interface FilterNames {
  survey?: string;
  question?: string;
  account?: string;
  owner?: string;
}

export const tierLabel = (tier: string): string => (tier === NOT_GIVEN ? "Without a tier" : `Tier ${tier}`);

export const levelLabel = (level: string): string =>
  LEVEL_LABELS[level as keyof typeof LEVEL_LABELS]?.many ?? "Unknown level";

const given = (value: string, missing: string) => (value === NOT_GIVEN ? missing : value);

/** One part of a filter in words, as its chip says it. */
export function filterPartLabel(key: FilterKey, filter: IndexFilter, names: FilterNames = {}): string | null {
  const value = filter[key];
  if (value === null) return null;
  switch (key) {
    case "tier":
      return tierLabel(value);
    case "level":
      return levelLabel(value);
    case "stage":
      return given(value, "No stage");
    case "region":
      return given(value, "No region");
    case "channel":
      return given(value, "No channel");
    case "account":
      return value === NOT_GIVEN ? "No account" : (names.account ?? "An account that is not here");
    case "segment":
      return given(value, "No segment");
    case "owner":
      return value === NOT_GIVEN
        ? "No account owner"
        : `Accounts of ${names.owner ?? "somebody who is not here"}`;
    case "survey":
      return names.survey ?? "A survey that is not here";
    case "question":
      return names.question ?? "A question that is not here";
    case "attribute":
      return filter.value === null ? null : `${value}: ${given(filter.value, "not given")}`;
    case "value":
      return null;
  }
}

/** "Decision makers, Tier I" or "" for everybody. People first: that is how one speaks of a segment. */
export function segmentLabel(filter: IndexFilter, names: FilterNames = {}): string {
  const order: FilterKey[] = [
    "level",
    "account",
    "tier",
    "segment",
    "owner",
    "stage",
    "region",
    "channel",
    "attribute",
    "question",
    "survey",
  ];
  return order.flatMap((key) => filterPartLabel(key, filter, names) ?? []).join(", ");
}
