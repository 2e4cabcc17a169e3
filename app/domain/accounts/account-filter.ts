import { ACCOUNT_STATUSES } from "./account";

/** Stands for "nothing was given": accounts without a tier, an owner, a region. */
export const NONE = "(none)";

export const ACCOUNT_FILTER_KEYS = [
  "q",
  "tier",
  "segment",
  "region",
  "status",
  "owner",
  "strategic",
  "key",
  "voice",
] as const;
export type AccountFilterKey = (typeof ACCOUNT_FILTER_KEYS)[number];

/** Which accounts a list shows. Null does not narrow. */
export interface AccountFilter {
  q: string | null;
  tier: string | null;
  segment: string | null;
  region: string | null;
  /** One status, "customer" for all but lost. */
  status: string | null;
  owner: string | null;
  strategic: "yes" | null;
  key: "yes" | null;
  /** No decision maker was heard for as long as the settings call silent. */
  voice: "missing" | null;
}

export const NO_ACCOUNT_FILTER: AccountFilter = {
  q: null,
  tier: null,
  segment: null,
  region: null,
  status: null,
  owner: null,
  strategic: null,
  key: null,
  voice: null,
};

export const ACCOUNT_SORTS = ["name", "revenue", "renewal", "satisfaction"] as const;
export type AccountSort = (typeof ACCOUNT_SORTS)[number];

export const STATUS_CHOICES = ["customer", ...ACCOUNT_STATUSES] as const;

const readers: Record<AccountFilterKey, (text: string) => string | null> = {
  q: (text) => text.slice(0, 200),
  tier: (text) => (["I", "II", "III", NONE].includes(text) ? text : null),
  segment: (text) => text.slice(0, 200),
  region: (text) => text.slice(0, 200),
  status: (text) => ((STATUS_CHOICES as readonly string[]).includes(text) ? text : null),
  owner: (text) => text.slice(0, 60),
  strategic: (text) => (text === "yes" ? text : null),
  key: (text) => (text === "yes" ? text : null),
  voice: (text) => (text === "missing" ? text : null),
};

/** A database takes no NUL, so an address that holds one asks for nothing. */
const textOf = (params: URLSearchParams, key: string): string =>
  (params.get(key) ?? "").replaceAll("\u0000", "").trim();

export function readAccountFilter(params: URLSearchParams): AccountFilter {
  const found = ACCOUNT_FILTER_KEYS.map((key) => {
    const text = textOf(params, key);
    return [key, text === "" ? null : readers[key](text)];
  });
  return Object.fromEntries(found) as unknown as AccountFilter;
}

export function readAccountSort(params: URLSearchParams): AccountSort {
  return ACCOUNT_SORTS.find((sort) => sort === params.get("sort")) ?? "name";
}

/** The address of a list: only what narrows is named, so that a link keeps its meaning. */
export function accountQuery(
  filter: AccountFilter,
  sort: AccountSort = "name",
  more: Record<string, string | null> = {},
): string {
  const params = new URLSearchParams();
  for (const key of ACCOUNT_FILTER_KEYS) {
    const value = filter[key];
    if (value !== null) params.set(key, value);
  }
  if (sort !== "name") params.set("sort", sort);
  for (const [key, value] of Object.entries(more)) if (value !== null) params.set(key, value);
  return params.size > 0 ? `?${params}` : "";
}

export const accountsHref = (filter: Partial<AccountFilter> = {}, sort: AccountSort = "name"): string =>
  `/measure/accounts${accountQuery({ ...NO_ACCOUNT_FILTER, ...filter }, sort)}`;

export const isNarrowed = (filter: AccountFilter): boolean =>
  ACCOUNT_FILTER_KEYS.some((key) => filter[key] !== null);
