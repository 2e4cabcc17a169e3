import { CONTACT_LEVELS } from "./account";
import { NONE } from "./account-filter";

export const CONTACT_FILTER_KEYS = ["q", "level", "consent", "account", "heard", "reach"] as const;
export type ContactFilterKey = (typeof CONTACT_FILTER_KEYS)[number];

/** Which contacts a list shows. Null does not narrow. */
export interface ContactFilter {
  q: string | null;
  level: string | null;
  consent: "given" | "withdrawn" | null;
  account: string | null;
  /** never: no answer ever; silent: none for as long as the settings call silent. */
  heard: "never" | "silent" | null;
  /** Mail came back, or not to be invited for now. */
  reach: "bounced" | "quarantine" | null;
}

export const NO_CONTACT_FILTER: ContactFilter = {
  q: null,
  level: null,
  consent: null,
  account: null,
  heard: null,
  reach: null,
};

const choice =
  (...values: string[]) =>
  (text: string) =>
    values.includes(text) ? text : null;

const readers: Record<ContactFilterKey, (text: string) => string | null> = {
  q: (text) => text.slice(0, 200),
  level: choice(...CONTACT_LEVELS, NONE),
  consent: choice("given", "withdrawn"),
  account: (text) => text.slice(0, 60),
  heard: choice("never", "silent"),
  reach: choice("bounced", "quarantine"),
};

export function readContactFilter(params: URLSearchParams): ContactFilter {
  const found = CONTACT_FILTER_KEYS.map((key) => {
    const text = (params.get(key) ?? "").replaceAll("\u0000", "").trim();
    return [key, text === "" ? null : readers[key](text)];
  });
  return Object.fromEntries(found) as unknown as ContactFilter;
}

export function contactQuery(filter: ContactFilter, more: Record<string, string | null> = {}): string {
  const params = new URLSearchParams();
  for (const key of CONTACT_FILTER_KEYS) {
    const value = filter[key];
    if (value !== null) params.set(key, value);
  }
  for (const [key, value] of Object.entries(more)) if (value !== null) params.set(key, value);
  return params.size > 0 ? `?${params}` : "";
}

export const contactsHref = (filter: Partial<ContactFilter> = {}): string =>
  `/contacts${contactQuery({ ...NO_CONTACT_FILTER, ...filter })}`;

export const isContactFilterNarrow = (filter: ContactFilter): boolean =>
  CONTACT_FILTER_KEYS.some((key) => filter[key] !== null);
