import type { CustomField, FieldKind } from "./custom-field";
import { inputText, readValue } from "./custom-field";

/** How a list is narrowed by one field. Values are as they are kept, except the words that are looked for. */
export interface CustomFilter {
  fieldId: string;
  /** Any of these, exactly. */
  is: readonly string[];
  contains: string;
  from: string | null;
  to: string | null;
  /** Nothing is written there. */
  empty: boolean;
  /** Anything is. */
  filled: boolean;
}

export const isOrdered = (kind: FieldKind): boolean =>
  kind === "number" || kind === "day" || kind === "money";
/** Kinds whose values are few and come again: a list can be grouped by them. */
export const isGroupable = (kind: FieldKind): boolean =>
  kind === "choice" || kind === "yesNo" || kind === "person";

/** "f.<id>" in the address; ".from", ".to" and ".empty" behind it. */
export const filterName = (fieldId: string): string => `f.${fieldId}`;

const MOST_VALUES = 20;

/** What the address says of the fields there are; anything unreadable narrows nothing. */
export function readCustomFilters(
  params: URLSearchParams,
  fields: readonly CustomField[],
  currency: string,
): CustomFilter[] {
  return fields.flatMap((field) => {
    const name = filterName(field.id);
    const kept = (text: string | null): string | null => {
      if (text === null) return null;
      const read = readValue(field, text, { currency, people: null });
      return read.ok ? read.value : null;
    };
    const said = params
      .getAll(name)
      .map((each) => each.trim())
      .filter(Boolean)
      .slice(0, MOST_VALUES);
    const ordered = isOrdered(field.kind);
    const filter: CustomFilter = {
      fieldId: field.id,
      is: field.kind === "words" || ordered ? [] : said,
      contains: field.kind === "words" ? (said[0] ?? "").slice(0, 200) : "",
      from: ordered ? kept(params.get(`${name}.from`)) : null,
      to: ordered ? kept(params.get(`${name}.to`)) : null,
      empty: params.get(`${name}.empty`) === "1",
      filled: params.get(`${name}.filled`) === "1",
    };
    const exactly = field.kind === "words" ? params.get(`${name}.is`)?.trim() : undefined;
    const whole = exactly ? { ...filter, is: [exactly.slice(0, 200)] } : filter;
    return narrows(whole) ? [whole] : [];
  });
}

const narrows = (filter: CustomFilter): boolean =>
  filter.is.length > 0 ||
  filter.contains !== "" ||
  filter.from !== null ||
  filter.to !== null ||
  filter.empty ||
  filter.filled;

/** The same back into an address. */
export function customPairs(
  filters: readonly CustomFilter[],
  fields: readonly CustomField[],
  currency: string,
): [string, string][] {
  return filters.flatMap((filter): [string, string][] => {
    const field = fields.find(({ id }) => id === filter.fieldId);
    if (!field) return [];
    const name = filterName(filter.fieldId);
    const pairs: [string, string][] = [];
    if (filter.contains !== "") pairs.push([name, filter.contains]);
    for (const value of filter.is) pairs.push([field.kind === "words" ? `${name}.is` : name, value]);
    if (filter.from !== null) pairs.push([`${name}.from`, inputText(field, filter.from, currency)]);
    if (filter.to !== null) pairs.push([`${name}.to`, inputText(field, filter.to, currency)]);
    if (filter.empty) pairs.push([`${name}.empty`, "1"]);
    if (filter.filled) pairs.push([`${name}.filled`, "1"]);
    return pairs;
  });
}
