import type { AccountStatus } from "./account";

export interface StatusFacts {
  status: string;
  customerSince: string | null;
  lostOn: string | null;
}

/** The days that a status writes; a lost customer keeps the day on which it was lost, even when it comes back. */
export type StatusDays = Partial<Record<"atRiskOn" | "lostOn" | "wonBackOn", string | null>>;

export type StatusDecision =
  | { ok: true; days: StatusDays }
  | { ok: false; field: "status" | "day"; message: string };

const refuse = (field: "status" | "day", message: string): StatusDecision => ({ ok: false, field, message });

/** Whether an account can be marked so on that day, and which days that writes down. */
export function decideStatus(
  facts: StatusFacts,
  to: AccountStatus,
  day: string | null,
  today: string,
): StatusDecision {
  if (to === facts.status) return refuse("status", "The account stands like this already.");
  if (to === "active") {
    return facts.status === "lost"
      ? refuse("status", "A lost account that is back is “Won back”.")
      : { ok: true, days: { atRiskOn: null } };
  }
  if (day === null) return refuse("day", "Say on which day.");
  if (day > today) return refuse("day", "This day is still to come.");
  if (facts.customerSince !== null && day < facts.customerSince) {
    return refuse("day", "On this day they were no customer yet.");
  }
  switch (to) {
    case "atRisk":
      return facts.status === "lost"
        ? refuse("status", "It is lost already. Once it is back it can be at risk again.")
        : { ok: true, days: { atRiskOn: day } };
    case "lost":
      return { ok: true, days: { lostOn: day, atRiskOn: null } };
    case "wonBack":
      if (facts.status !== "lost") return refuse("status", "Only a lost account can be won back.");
      return facts.lostOn !== null && day < facts.lostOn
        ? refuse("day", "It was lost later than this day.")
        : { ok: true, days: { wonBackOn: day } };
  }
}

/** What an account can become from where it stands. */
export const possibleStatuses = (status: string): AccountStatus[] =>
  status === "lost" ? ["wonBack"] : (["active", "atRisk", "lost"] as const).filter((to) => to !== status);
