import { readPlea } from "../surveys/answer-words";
import { type ColumnRole, isQuestionRole } from "../surveys/column-role";
import type { KnownQuestion } from "../surveys/guess-mapping";
import { wholeNumber } from "../surveys/level";
import { SINGLE_KINDS } from "../surveys/survey";
import type { FieldMapping, FieldUse } from "./field-mapping";
import { INTAKE_LIMITS, type Shape } from "./key";
import type { SentField, SentResponse } from "./sent-response";

/** Where the programs keep what every response has; the first path that is there is taken. */
const WELL_KNOWN: Record<Shape, Partial<Record<ColumnRole, readonly string[]>>> = {
  plain: {
    responseId: ["responseId", "response_id", "id"],
    date: ["date", "answeredAt", "answered_at", "submittedAt", "createdAt", "created_at"],
    contact: ["contact", "contactEmail", "contact_email", "email"],
    account: ["account", "accountName", "company"],
  },
  qualtrics: {
    responseId: ["responseId"],
    date: ["values.recordedDate", "values.endDate", "responseDate"],
    channel: ["values.distributionChannel"],
    contact: ["values.recipientEmail", "values.email", "values.Email", "embeddedData.email"],
  },
  surveymonkey: {
    responseId: ["id"],
    date: ["date_modified", "date_created"],
    contact: ["metadata.contact.email", "email_address", "custom_variables.email"],
  },
  formbricks: {
    responseId: ["id"],
    date: ["createdAt", "updatedAt"],
    contact: ["contactAttributes.email", "personAttributes.email"],
  },
  delighted: { responseId: ["id"], date: ["created_at", "updated_at"], contact: ["person.email"] },
};

/** Where a program keeps what a company says of its customers: a segment, unless its name says more. */
const ATTRIBUTES =
  /^(attributes|custom_variables|person_properties|contactAttributes|personAttributes|embeddedData|values)\./;
/** Technical values of the survey programs: never an answer. */
const TECHNICAL =
  /^(updated_?at|updatedAt|createdAt|created_at|date_\w+|surveyId|survey_id|survey_type|collector_id|collection_mode|recipient_id|singleUseId|language|tags|ip_address|custom_value|labels\..*|meta\..*|variables\..*|values\.(_recordId|startDate|endDate|status|ipAddress|progress|duration|finished|recordedDate|locationLatitude|locationLongitude|userLanguage|recipient\w+|externalDataReference)|.*_NPS_GROUP)$/;

/** An offer, never a decision: the person sees beside each field what the sample holds. */
export function guessFields(
  shape: Shape,
  sample: readonly SentResponse[],
  questions: readonly KnownQuestion[],
  before: FieldMapping,
): FieldUse[] {
  const fields = fieldsIn(sample);
  const taken = new Set<ColumnRole>();
  const known = new Map(before.columns.map((field) => [field.path, field]));
  for (const field of known.values()) taken.add(field.role);
  const wellKnown = wellKnownPaths(shape, fields, taken);
  const guessed = fields.map(({ path, value, label }): FieldUse => {
    const use = known.get(path);
    if (use) return use;
    const role = wellKnown.get(path) ?? offer(shape, { path, value, label }, taken, fields);
    taken.add(role);
    return {
      path,
      role,
      header: nameFor(path, role, questions),
      label: label?.slice(0, 300) ?? "",
      notApplicable: [],
    };
  });
  const missing = before.columns.filter(({ path }) => !fields.some((field) => field.path === path));
  return [...guessed, ...missing];
}

/** Every field of the sample once, with the first value that says something. */
export function fieldsIn(sample: readonly SentResponse[]): SentField[] {
  const fields = new Map<string, SentField>();
  for (const response of sample) {
    for (const field of response.fields) {
      const first = fields.get(field.path);
      if (!first || (first.value === "" && field.value !== "")) fields.set(field.path, field);
    }
  }
  return [...fields.values()].slice(0, INTAKE_LIMITS.fields);
}

function wellKnownPaths(
  shape: Shape,
  fields: readonly SentField[],
  taken: Set<ColumnRole>,
): Map<string, ColumnRole> {
  const found = new Map<string, ColumnRole>();
  for (const [role, paths] of Object.entries(WELL_KNOWN[shape]) as [ColumnRole, readonly string[]][]) {
    const path = paths.find((one) => fields.some((field) => field.path === one));
    if (path === undefined || taken.has(role)) continue;
    found.set(path, role);
    taken.add(role);
  }
  return found;
}

const ONCE: readonly ColumnRole[] = [
  "responseId",
  "date",
  "account",
  "contact",
  "stage",
  "channel",
  "region",
  ...SINGLE_KINDS,
];

function offer(
  shape: Shape,
  { path, value, label }: SentField,
  taken: ReadonlySet<ColumnRole>,
  fields: readonly SentField[],
): ColumnRole {
  if (TECHNICAL.test(path)) return "none";
  if (shape === "delighted" && path === "score") return scoreRole(fields);
  const free = (role: ColumnRole): boolean => !ONCE.includes(role) || !taken.has(role);
  return offers(path, value, label).find(free) ?? "none";
}

/** Delighted says beside the score what was asked. */
function scoreRole(fields: readonly SentField[]): ColumnRole {
  const type = fields.find(({ path }) => path === "survey_type")?.value;
  if (type === "nps") return "nps";
  return type === "ces" ? "effort" : "satisfaction";
}

/** What a field could be by its name and by what is in it, best first. */
function offers(path: string, value: string, label = ""): ColumnRole[] {
  const name = `${lastOf(path)} ${label}`.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/[_-]+/g, " ");
  const says = (pattern: RegExp) => pattern.test(name);
  const level = wholeNumber(value);
  if (says(/contact me|call me|callback|call back|plea\b/i) && readPlea(value) !== null) return ["plea"];
  if (level !== null && level >= 0 && level <= 10) return levelRoles(name, level, path);
  const roles: ColumnRole[] = [];
  if (/^\S+@\S+\.\S+$/.test(value)) return ["contact", "none"];
  if (says(/\b(account|company|customer|client|organi[sz]ation|firm)\b/i)) roles.push("account");
  if (says(/\b(stage|journey)\b/i)) roles.push("stage");
  if (says(/\b(channel|medium)\b/i)) roles.push("channel");
  if (says(/\b(region|territory)\b/i)) roles.push("region");
  if (says(/\b(perception|see us)\b/i)) roles.push("perception");
  if (says(/comment|verbatim|remark|feedback|suggestion|why|\btext\b|improve/i) || value.length > 60)
    roles.push("verbatim");
  if (ATTRIBUTES.test(path) && value.length <= 80) roles.push("attribute");
  return [...roles, "none"];
}

function levelRoles(name: string, level: number, path: string): ColumnRole[] {
  const says = (pattern: RegExp) => pattern.test(name);
  if (says(/\bnps\b|likelihood/i) || level > 5) return ["nps", "none"];
  if (says(/effort|\bces\b|easy|ease\b/i)) return ["effort"];
  if (level < 1) return ["none"];
  if (says(/loyal|recommend/i)) return ["loyalty", "rating"];
  if (says(/satisf|csat|overall/i)) return ["satisfaction", "rating"];
  return /^(attributes|custom_variables|person_properties|contactAttributes)\./.test(path)
    ? ["none"]
    : ["rating"];
}

const lastOf = (path: string): string => path.slice(path.lastIndexOf(".") + 1);

/** A question of the survey that asks the same keeps its name; a new one is called as the program calls it. */
function nameFor(path: string, role: ColumnRole, questions: readonly KnownQuestion[]): string {
  if (!isQuestionRole(role) && role !== "attribute") return path;
  const last = lastOf(path);
  const own = questions.find(({ key }) =>
    [path, last].some((name) => name.toLowerCase() === key.toLowerCase()),
  );
  if (own) return own.key;
  const single = SINGLE_KINDS.some((kind) => kind === role)
    ? questions.find(({ kind }) => kind === role)
    : undefined;
  if (single) return single.key;
  return /^\d+$/.test(last) ? path : last;
}

/** The documented names of Capstan's own shape, so that a key of it works before anybody pastes a sample. */
export const PLAIN_FIELDS: readonly (readonly [path: string, role: ColumnRole])[] = [
  ["responseId", "responseId"],
  ["date", "date"],
  ["account", "account"],
  ["contact", "contact"],
  ["stage", "stage"],
  ["channel", "channel"],
  ["region", "region"],
  ["satisfaction", "satisfaction"],
  ["loyalty", "loyalty"],
  ["comment", "verbatim"],
  ["contactMe", "plea"],
];

/** What a new key begins with. Only Capstan's own shape says beforehand what its fields are. */
export function firstFields(shape: Shape, questions: readonly KnownQuestion[]): FieldUse[] {
  if (shape !== "plain") return [];
  return PLAIN_FIELDS.map(([path, role]) => ({
    path,
    role,
    header: nameFor(path, role, questions),
    label: "",
    notApplicable: [],
  }));
}
