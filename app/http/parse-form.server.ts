import type * as z from "zod";
import { storableText } from "~/domain/activity/activity";
import type { FormAnswer } from "~/shared/form-answer";
import { readBody, sizeText } from "./read-body.server";
import { requireSameOrigin } from "./same-origin.server";

export type ParsedForm<T> = { ok: true; data: T; values: FormAnswer["values"] } | FormAnswer;

const FORM_LIMIT = 1_048_576;
const FIELD_LIMIT = 5_000;

/**
 * Reads a posted form against its schema. Names nest by dots ("items.0.name") and repeat as lists
 * ("ids[]"); files come as File, an empty file input as nothing at all. Refuses what another site sent.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  options: { maxBytes?: number } = {},
): Promise<ParsedForm<z.output<Schema>>> {
  requireSameOrigin(request);
  const maxBytes = options.maxBytes ?? FORM_LIMIT;
  const bytes = await readBody(request, maxBytes);
  if (!bytes) {
    return answer({}, [
      `This is larger than ${sizeText(maxBytes)}, which is the most that fits here. Nothing was saved.`,
    ]);
  }
  let form: FormData;
  try {
    const contentType = request.headers.get("content-type") ?? "application/x-www-form-urlencoded";
    form = await new Response(bytes, { headers: { "content-type": contentType } }).formData();
  } catch {
    return answer({}, [
      "The form arrived damaged and could not be read. Nothing was saved; please send it again.",
    ]);
  }
  return checkForm(form, schema);
}

/** The same for a form that is already read. */
export async function checkForm<Schema extends z.ZodType>(
  form: FormData,
  schema: Schema,
): Promise<ParsedForm<z.output<Schema>>> {
  const entries = [...form.entries()].map(storable);
  if (entries.length > FIELD_LIMIT) return answer({}, [`A form can have at most ${FIELD_LIMIT} fields.`]);
  const values = typedValues(entries);
  const parsed = await schema.safeParseAsync(nest(entries));
  if (parsed.success) return { ok: true, data: parsed.data, values };
  const failure = answer(values, []);
  for (const issue of parsed.error.issues) {
    const name = issue.path.map(String).join(".");
    if (name === "") failure.formErrors.push(issue.message);
    else failure.fieldErrors[name] = [...(failure.fieldErrors[name] ?? []), issue.message];
  }
  return failure;
}

export const answer = (
  values: FormAnswer["values"],
  formErrors: string[],
  fieldErrors: FormAnswer["fieldErrors"] = {},
): FormAnswer => ({ ok: false, fieldErrors, formErrors, values });

/** Whatever reaches a command can be kept: a database takes no NUL and no half characters, and ids are asked of it too. */
const storable = ([name, value]: [string, FormDataEntryValue]): [string, FormDataEntryValue] => [
  storableText(name),
  typeof value === "string" ? storableText(value) : value,
];

const plainName = (name: string) => (name.endsWith("[]") ? name.slice(0, -2) : name);
const isSecret = (name: string) => /password|secret|token/i.test(name);

/** What was typed, to be shown again. */
function typedValues(entries: [string, FormDataEntryValue][]): FormAnswer["values"] {
  const values: FormAnswer["values"] = Object.create(null);
  for (const [name, value] of entries) {
    if (typeof value !== "string" || isSecret(name)) continue;
    const key = plainName(name);
    const known = values[key];
    if (known === undefined) values[key] = name.endsWith("[]") ? [value] : value;
    else values[key] = [...(Array.isArray(known) ? known : [known]), value];
  }
  return { ...values };
}

interface Branch {
  [key: string]: Leaf;
}
type Leaf = FormDataEntryValue | Leaf[] | Branch;

const isNothing = (value: FormDataEntryValue) =>
  typeof value !== "string" && value.size === 0 && value.name === "";
const UNSAFE = new Set(["__proto__", "prototype", "constructor"]);

function nest(entries: [string, FormDataEntryValue][]): Leaf {
  const root: Branch = {};
  for (const [name, value] of entries) {
    if (isNothing(value)) continue;
    const path = plainName(name).split(".");
    if (path.some((part) => part === "" || UNSAFE.has(part))) continue;
    let branch = root;
    for (const part of path.slice(0, -1)) {
      const next = branch[part];
      branch = branch[part] = isBranch(next) ? next : {};
    }
    const last = path.at(-1) ?? "";
    const known = branch[last];
    if (name.endsWith("[]")) branch[last] = [...(Array.isArray(known) ? known : []), value];
    else if (known === undefined) branch[last] = value;
    else branch[last] = [...(Array.isArray(known) ? known : [known]), value];
  }
  return withLists(root);
}

const isBranch = (leaf: Leaf | undefined): leaf is Branch =>
  typeof leaf === "object" && !Array.isArray(leaf) && Object.getPrototypeOf(leaf) === Object.prototype;

/** A branch whose keys are all numbers is a list; gaps close up. */
function withLists(leaf: Leaf): Leaf {
  if (!isBranch(leaf)) return leaf;
  const keys = Object.keys(leaf);
  const children = keys.map((key): [string, Leaf] => [key, withLists(leaf[key] ?? "")]);
  if (keys.length > 0 && keys.every((key) => /^\d{1,5}$/.test(key))) {
    return children.sort(([a], [b]) => Number(a) - Number(b)).map(([, child]) => child);
  }
  return Object.fromEntries(children);
}
