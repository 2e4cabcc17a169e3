import { type Day, isNearDay } from "~/shared/calendar";

/** told in a digest; more: only counted at its end; held: not said, with the reason. */
export const LEDGER_OUTCOMES = ["told", "more", "held"] as const;
export type LedgerOutcome = (typeof LEDGER_OUTCOMES)[number];

export const LEDGER_OUTCOME_LABELS: Record<LedgerOutcome, string> = {
  told: "Told",
  more: "Counted",
  held: "Held back",
};

/** Which entries of the ledger are asked for; an empty text asks for all. */
export interface LedgerFilter {
  personId: string;
  outcome: LedgerOutcome | "";
  /** "plan:<id>": all that was said of one thing. */
  item: string;
  from: Day | "";
  until: Day | "";
}

const MOST_TEXT = 120;
const isOutcome = (value: string): value is LedgerOutcome =>
  (LEDGER_OUTCOMES as readonly string[]).includes(value);

/** What an address asks for; parts that mean nothing ask for nothing. */
export function readLedgerFilter(params: URLSearchParams): LedgerFilter {
  const read = (name: string): string =>
    (params.get(name) ?? "").replaceAll("\u0000", "").trim().slice(0, MOST_TEXT);
  const outcome = read("outcome");
  const day = (name: string): Day | "" => {
    const text = read(name);
    return isNearDay(text) ? text : "";
  };
  return {
    personId: read("person"),
    outcome: isOutcome(outcome) ? outcome : "",
    item: read("item"),
    from: day("from"),
    until: day("until"),
  };
}

/** The filter as the part of an address behind the question mark, "" when it asks for all. */
export function ledgerQuery(filter: LedgerFilter): string {
  const params = new URLSearchParams();
  if (filter.personId) params.set("person", filter.personId);
  if (filter.outcome) params.set("outcome", filter.outcome);
  if (filter.item) params.set("item", filter.item);
  if (filter.from) params.set("from", filter.from);
  if (filter.until) params.set("until", filter.until);
  return params.toString();
}

export const ledgerHref = (filter: LedgerFilter, before = ""): string => {
  const query = [ledgerQuery(filter), before && `before=${encodeURIComponent(before)}`]
    .filter(Boolean)
    .join("&");
  return query ? `/reminders/ledger?${query}` : "/reminders/ledger";
};

const DAYS_WORD = /^T([-+])(\d+)$/;
const RUNG_WORD = /^(leader|sponsor|champion)\+(\d+)$/;
const RUNG_NAMES: Record<string, string> = {
  leader: "CX leader",
  sponsor: "sponsor",
  champion: "executive champion",
};

/** The ledger's short word for a reason, in full. */
export function sayReasonWord(word: string): string {
  const days = DAYS_WORD.exec(word);
  if (days) {
    const count = Number(days[2]);
    if (count === 0) return "on the day";
    const words = count === 1 ? "1 day" : `${count} days`;
    return days[1] === "-" ? `${words} before` : `${words} overdue`;
  }
  const rung = RUNG_WORD.exec(word);
  if (rung) return `ladder: ${RUNG_NAMES[rung[1] ?? ""]}, day ${rung[2]}`;
  return "once, when it came about";
}

export interface LedgerRow {
  id: string;
  personId: string;
  personName: string;
  item: string;
  title: string;
  href: string;
  reason: string;
  /** The day on which it came up. */
  day: Day;
  outcome: LedgerOutcome;
  why: string;
  saidAt: Date;
  /** The day of the digest that said it; null where it was held. */
  digestDay: Day | null;
  letter: { id: string; status: string } | null;
}
