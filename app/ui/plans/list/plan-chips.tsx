import { type CustomField, sayValue } from "~/domain/fields/custom-field";
import type { CustomFilter } from "~/domain/fields/custom-filter";
import { HEALTH_LABELS, type HealthStatus } from "~/domain/plans/health";
import {
  PLAN_FORM_LABELS,
  PLAN_KIND_LABELS,
  PLAN_STATUS_LABELS,
  PLAN_TRIGGER_LABELS,
  type PlanKind,
  type PlanStatus,
  type PlanTrigger,
} from "~/domain/plans/plan";
import {
  FLAG_PARTS,
  type FlagPart,
  LIST_PARTS,
  type ListPart,
  ME,
  NONE,
  type PlanFilter,
  sayQuarter,
  UNSIGNED,
} from "~/domain/plans/plan-filter";
import { VERDICT_WORDS, type VerdictWord } from "~/domain/verification/verdict-word";
import { formatMonth, isMonth } from "~/shared/calendar";
import { type Names, nameIn } from "./custom-cell";

/** One part of the filter in words, and the filter without it. */
export interface PlanChip {
  key: string;
  label: string;
  without: PlanFilter;
}

export interface ChipWords {
  fields: readonly CustomField[];
  names: Names;
  account: string | null;
  currency: string;
  locale: string;
}

const INHIBITORS: Record<string, string> = {
  "1": "A mantra: no owner, KPI or date",
  "3": "Work not broken down",
};
const FLAGS: Record<FlagPart, string> = {
  mine: "Mine",
  overdue: "Overdue",
  waiting: "Waiting for a decision",
  stale: "A reading is long due",
  orphan: "Serves no CX goal",
};
const PERSON_PARTS: Partial<Record<ListPart, string>> = {
  owner: "Owner",
  sponsor: "Sponsor",
  verifier: "Verifier",
};

/** One value of a part in words: the chips and the choices of the form say the same. */
export function sayPart(part: ListPart, value: string, names: Names): string {
  switch (part) {
    case "state":
      if (value === "open") return "Open";
      return value === "draft" ? "Draft" : PLAN_STATUS_LABELS[value as PlanStatus];
    case "health":
      return HEALTH_LABELS[value as HealthStatus];
    case "kind":
      return PLAN_KIND_LABELS[value as PlanKind];
    case "form":
      return `${PLAN_FORM_LABELS[value as keyof typeof PLAN_FORM_LABELS]} plan`;
    case "trigger":
      return value === NONE ? "No trigger" : PLAN_TRIGGER_LABELS[value as PlanTrigger];
    case "tier":
      return value === NONE ? "No tier" : `Tier ${value}`;
    case "stage":
      return value === NONE ? "No stage" : `Stage ${value}`;
    case "verdict":
      return value === UNSIGNED
        ? "Closed without a verdict"
        : `Verdict: ${VERDICT_WORDS[value as VerdictWord]}`;
    case "inhibitor":
      return INHIBITORS[value] ?? value;
    default: {
      const who = value === ME ? "me" : value === NONE ? "nobody" : nameIn(names)(value);
      return `${PERSON_PARTS[part]}: ${who}`;
    }
  }
}

export const sayEnds = (ends: string, locale: string): string =>
  ends === NONE
    ? "No end date"
    : `Ends in ${isMonth(ends) ? formatMonth(ends, locale, "long") : sayQuarter(ends)}`;

/** Everything that narrows the list, each part removable by itself. */
export function planChips(filter: PlanFilter, words: ChipWords): PlanChip[] {
  const lists = LIST_PARTS.flatMap((part) =>
    filter[part].map((value) => ({
      key: `${part}-${value}`,
      label: sayPart(part, value, words.names),
      without: { ...filter, [part]: filter[part].filter((each) => each !== value) },
    })),
  );
  const flags = FLAG_PARTS.filter((part) => filter[part]).map((part) => ({
    key: part,
    label: FLAGS[part],
    without: { ...filter, [part]: false },
  }));
  const chips: PlanChip[] = [...lists, ...flags];
  if (filter.account !== "")
    chips.push({
      key: "account",
      label: `Customer: ${words.account ?? "unknown"}`,
      without: { ...filter, account: "" },
    });
  if (filter.moves > 0)
    chips.push({
      key: "moves",
      label: filter.moves === 1 ? "End moved" : `End moved ${filter.moves} times or more`,
      without: { ...filter, moves: 0 },
    });
  if (filter.ends !== "")
    chips.push({ key: "ends", label: sayEnds(filter.ends, words.locale), without: { ...filter, ends: "" } });
  if (filter.q !== "") chips.push({ key: "q", label: `“${filter.q}”`, without: { ...filter, q: "" } });
  const custom = filter.custom.flatMap((each) => {
    const field = words.fields.find(({ id }) => id === each.fieldId);
    return field
      ? [
          {
            key: `f-${each.fieldId}`,
            label: `${field.name}: ${sayCustom(each, field, words)}`,
            without: { ...filter, custom: filter.custom.filter((one) => one !== each) },
          },
        ]
      : [];
  });
  return [...chips, ...custom];
}

function sayCustom(filter: CustomFilter, field: CustomField, words: ChipWords): string {
  const say = (value: string) =>
    sayValue(field, value, {
      currency: words.currency,
      locale: words.locale,
      nameOf: nameIn(words.names),
    });
  const parts = [
    filter.contains === "" ? "" : `contains “${filter.contains}”`,
    filter.is.map(say).join(" or "),
    filter.from === null ? "" : `from ${say(filter.from)}`,
    filter.to === null ? "" : `to ${say(filter.to)}`,
    filter.filled ? "anything written" : "",
  ].filter(Boolean);
  const said = parts.join(" ");
  if (!filter.empty) return said;
  return said === "" ? "nothing written" : `${said} or nothing written`;
}

/** People whom the filter names and who are not here any more. */
export function goneNames(filter: PlanFilter, names: Names): string[] {
  const ids = [...filter.owner, ...filter.sponsor, ...filter.verifier].filter(
    (id) => id !== ME && id !== NONE,
  );
  return [...new Set(ids)].flatMap((id) => {
    const known = names[id];
    return !known ? ["Somebody this list does not know"] : known.active ? [] : [known.name];
  });
}
