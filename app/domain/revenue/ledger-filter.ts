import { type Day, isDay } from "~/shared/calendar";
import { type ChangeKind, isChangeKind } from "./revenue-change";

/** Which lines of the ledger are asked for. */
export interface LedgerFilter {
  /** Of one account. */
  account: string | null;
  /** Accounts whose name holds this. */
  q: string;
  kind: ChangeKind | null;
  from: Day | null;
  to: Day | null;
  /** Those of one file. */
  batch: string | null;
  /** With lines that were withdrawn. */
  withdrawn: boolean;
}

/** Everything that counts. */
export const WHOLE_LEDGER: LedgerFilter = {
  account: null,
  q: "",
  kind: null,
  from: null,
  to: null,
  batch: null,
  withdrawn: false,
};

const short = (text: string | null): string | null =>
  text === null || text === "" || text.length > 60 || text.includes("\0") ? null : text;
const dayOf = (text: string | null): Day | null => (isDay(text) ? text : null);

/** What cannot be read is not asked for. */
export function readLedgerFilter(params: URLSearchParams): LedgerFilter {
  const kind = params.get("kind");
  return {
    account: short(params.get("account")),
    q: (params.get("q") ?? "").replaceAll("\0", "").trim().slice(0, 120),
    kind: isChangeKind(kind) ? kind : null,
    from: dayOf(params.get("from")),
    to: dayOf(params.get("to")),
    batch: short(params.get("batch")),
    withdrawn: params.get("withdrawn") === "on",
  };
}

/** The address of the ledger with this filter, and from a line on. */
export function ledgerHref(filter: Partial<LedgerFilter>, after?: string | null): string {
  const params = new URLSearchParams();
  for (const key of ["account", "q", "kind", "from", "to", "batch"] as const) {
    const value = filter[key];
    if (value) params.set(key, value);
  }
  if (filter.withdrawn) params.set("withdrawn", "on");
  if (after) params.set("after", after);
  const query = params.toString();
  return `/revenue${query && `?${query}`}`;
}

export const isFiltered = ({ account, q, kind, from, to, batch }: LedgerFilter): boolean =>
  [account, q || null, kind, from, to, batch].some((value) => value !== null);
