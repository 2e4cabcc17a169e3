import Decimal from "decimal.js";
import { type Day, formatDay, isDay } from "~/shared/calendar";
import { formatMoney, moneyText, parseMoney } from "~/shared/money";
import { can } from "../access";
import type { Viewer } from "../viewer";

/** A field of the workspace's own, on plans or on tasks. */
export const FIELD_NOUNS = ["plan", "task"] as const;
export type FieldNoun = (typeof FIELD_NOUNS)[number];
export const FIELD_NOUN_LABELS: Record<FieldNoun, string> = { plan: "Plans", task: "Tasks" };

export const FIELD_KINDS = ["words", "number", "day", "choice", "yesNo", "money", "person"] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];
export const FIELD_KIND_LABELS: Record<FieldKind, string> = {
  words: "Words",
  number: "A number",
  day: "A day",
  choice: "One of some choices",
  yesNo: "Yes or no",
  money: "An amount of money",
  person: "A person",
};

/** More than these on one page help nobody; retired ones do not count. */
export const MOST_FIELDS = 30;
export const MOST_CHOICES = 50;
export const LONGEST_WORDS = 1_000;

export interface CustomField {
  id: string;
  noun: FieldNoun;
  name: string;
  kind: FieldKind;
  choices: readonly string[];
  help: string;
  position: number;
  version: number;
  retired: boolean;
}

/** Values by the field's id, each as one exact text: a decimal, whole minor units, a day, a person's id, "yes" or "no". */
export type CustomValues = Readonly<Record<string, string>>;

/** What the database holds, whatever it is; what is no text is no value. */
export function readCustom(stored: unknown): CustomValues {
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter((pair): pair is [string, string] => typeof pair[1] === "string"),
  );
}

export const mayDefineFields = (viewer: Viewer): boolean => can(viewer, "playbook.edit");
export const WHO_DEFINES_FIELDS =
  "Fields are defined by a CX leader or an administrator. Ask one of them for a field you miss.";

export type ReadValue = { ok: true; value: string | null } | { ok: false; message: string };

/** What values are read against, beside the field itself. */
export interface ValueContext {
  currency: string;
  /** Who can be named; null where that was checked before. */
  people: ReadonlySet<string> | null;
  /** The value that is there: what was once chosen may stay although it is offered no longer. */
  present?: string;
}

const refuse = (message: string): ReadValue => ({ ok: false, message });
const take = (value: string): ReadValue => ({ ok: true, value });

const NUMBER = /^[+-]?\d{1,15}(\.\d{1,6})?$/;

/** What somebody typed as the value that is kept; nothing typed is no value. */
export function readValue(field: CustomField, typed: string, context: ValueContext): ReadValue {
  const text = typed.trim();
  if (text === "") return { ok: true, value: null };
  if (text === context.present) return take(text);
  switch (field.kind) {
    case "words":
      return text.length > LONGEST_WORDS
        ? refuse(`At most ${LONGEST_WORDS.toLocaleString("en")} characters; these are ${text.length}.`)
        : take(text);
    case "number":
      return NUMBER.test(text)
        ? take(new Decimal(text).toFixed())
        : refuse("A number such as 12 or 12.5, with at most six decimals.");
    case "day":
      return isDay(text) ? take(text) : refuse("A day such as 2026-11-13.");
    case "choice":
      return field.choices.includes(text) ? take(text) : refuse("Choose one of those offered.");
    case "yesNo":
      return text === "yes" || text === "no" ? take(text) : refuse("Yes or no.");
    case "money": {
      const minor = parseMoney(text, context.currency);
      return minor === null || text.length > 20
        ? refuse(`An amount in ${context.currency}, such as 1200 or 1200.50.`)
        : take(minor.toString());
    }
    case "person":
      return context.people === null || context.people.has(text)
        ? take(text)
        : refuse("Choose somebody who works here.");
  }
}

/** The value as its input shows it. */
export function inputText(field: Pick<CustomField, "kind">, value: string, currency: string): string {
  return field.kind === "money" && /^-?\d+$/.test(value) ? moneyText(BigInt(value), currency) : value;
}

export interface SayContext {
  currency: string;
  locale: string;
  /** The name of a person, who may have left. */
  nameOf: (id: string) => string;
}

/** The value in words, as lists and logs show it. */
export function sayValue(field: Pick<CustomField, "kind">, value: string, context: SayContext): string {
  switch (field.kind) {
    case "day":
      return isDay(value) ? formatDay(value as Day, context.locale) : value;
    case "yesNo":
      return value === "yes" ? "yes" : "no";
    case "money":
      return /^-?\d+$/.test(value) ? formatMoney(BigInt(value), context.currency, context.locale) : value;
    case "person":
      return context.nameOf(value);
    default:
      return value;
  }
}

export type CustomChange =
  | { ok: true; values: CustomValues; changed: { field: CustomField; before: string; after: string }[] }
  | { ok: false; fieldErrors: Record<string, string[]> };

export const inputName = (fieldId: string): string => `custom.${fieldId}`;

/**
 * What a form says over what is there: fields that the form does not hold stay as they are, retired ones too, so
 * that nothing is lost by a field somebody retired meanwhile.
 */
export function changeValues(
  fields: readonly CustomField[],
  present: CustomValues,
  typed: Readonly<Record<string, string | undefined>>,
  context: Omit<ValueContext, "present">,
): CustomChange {
  const fieldErrors: Record<string, string[]> = {};
  const values: Record<string, string> = { ...present };
  const changed: { field: CustomField; before: string; after: string }[] = [];
  for (const field of fields) {
    const text = typed[field.id];
    if (text === undefined || field.retired) continue;
    const before = present[field.id] ?? "";
    const shown = before === "" ? "" : inputText(field, before, context.currency);
    const read =
      text.trim() === shown
        ? ({ ok: true, value: before || null } as const)
        : readValue(field, text, { ...context, present: field.kind === "money" ? undefined : before });
    if (!read.ok) {
      fieldErrors[inputName(field.id)] = [read.message];
      continue;
    }
    const after = read.value ?? "";
    if (after === before) continue;
    if (after === "") delete values[field.id];
    else values[field.id] = after;
    changed.push({ field, before, after });
  }
  return Object.keys(fieldErrors).length > 0 ? { ok: false, fieldErrors } : { ok: true, values, changed };
}
