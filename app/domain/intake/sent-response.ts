import { storableText } from "../activity/activity";
import { INTAKE_LIMITS } from "./key";

/** One thing another program says of a response, by the path at which it stands in the body. */
export interface SentField {
  path: string;
  value: string;
  /** The words of the question, where the body tells them. */
  label?: string;
}

/** One response as it was sent, whatever the shape. */
export interface SentResponse {
  fields: SentField[];
  /** Why it is no answer to be counted: a preview, an unfinished one. Null when it is. */
  leftAside: string | null;
}

export type Unpacked =
  | { ok: true; responses: SentResponse[] }
  /** `mend`: what to do, in a sentence. */
  | { ok: false; problem: string; mend: string };

export const unreadable = (problem: string, mend: string): Unpacked => ({ ok: false, problem, mend });

export type JsonObject = { readonly [key: string]: unknown };
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** An own member, never one that every object has. */
export const member = (value: unknown, name: string): unknown =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

export const objects = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** A text, a number, a yes or no as text; null for whatever has parts of its own. */
export function plainText(value: unknown): string | null {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return storableText(value.replaceAll("\u0000", ""));
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "";
  if (typeof value === "boolean") return value ? "true" : "false";
  return null;
}

/** Everything in an object by its path; lists of plain values are one text, in order. */
export function flatten(value: unknown, prefix = "", depth = 0): SentField[] {
  const text = plainText(value);
  if (text !== null) return prefix === "" ? [] : [{ path: prefix, value: text }];
  if (depth >= INTAKE_LIMITS.depth) return [];
  if (Array.isArray(value)) {
    const texts = value.map(plainText);
    if (texts.every((one) => one !== null))
      return prefix === "" ? [] : [{ path: prefix, value: texts.join("; ") }];
    return value.flatMap((one, index) => flatten(one, join(prefix, String(index)), depth + 1));
  }
  return Object.entries(value as JsonObject).flatMap(([name, inner]) =>
    flatten(inner, join(prefix, cleanName(name)), depth + 1),
  );
}

const join = (prefix: string, name: string): string => (prefix === "" ? name : `${prefix}.${name}`);
const cleanName = (name: string): string =>
  storableText(name.replaceAll("\u0000", "")).trim().slice(0, INTAKE_LIMITS.path) || "(unnamed)";

/** The fields of some members of an object, each under its own name. */
export const fieldsOf = (value: JsonObject, names: readonly string[]): SentField[] =>
  names.flatMap((name) => (Object.hasOwn(value, name) ? flatten(value[name], name, 1) : []));

export const fieldValue = (response: SentResponse, path: string): string =>
  response.fields.find((field) => field.path === path)?.value ?? "";

export const isYes = (value: unknown): boolean =>
  value === true || value === 1 || (typeof value === "string" && /^(1|true|yes)$/i.test(value));
