import type { CustomField } from "~/domain/fields/custom-field";
import type { HealthStatus } from "~/domain/plans/health";
import { PLAN_STATUSES } from "~/domain/plans/plan";
import { fieldOfColumn } from "~/domain/plans/plan-columns";
import { isPlanGroup, isPlanSort, type PlanAsk } from "~/domain/plans/plan-list";
import type { PlanSigns } from "~/domain/plans/plan-signs";
import { Prisma } from "~/generated/prisma/client";
import { customNumber, customText } from "./plan-where.server";

type Sql = Prisma.Sql;
const { sql, empty } = Prisma;

/** What a plan is ordered by: whether it has a value at all (those without come last, either way), and the value. */
interface SortKey {
  value: Sql;
  as: "text" | "numeric";
}

/** The place of a plan in the list, as the address of the next page carries it. */
export interface PlanCursor {
  group: string;
  missing: number;
  value: string;
  number: number;
  suffix: string;
}

/** Between what a group is ordered by and what it is. */
const SEAM = "\u0001";
/** Behind everything that has a name. */
const LAST = "\uffff";

export const valueOfGroup = (key: string): string => key.slice(key.indexOf(SEAM) + 1);

/** The gravest first; a plan without health comes behind all that have one. */
const WORST_FIRST = ["offTrack", "atRisk", "tooEarly", "onTrack"] as const satisfies readonly HealthStatus[];

/** Health of each plan beside it, where the order or the groups ask for it. */
export function joinHealth(signs: ReadonlyMap<string, PlanSigns> | null): Sql {
  if (!signs) return empty;
  const known = [...signs].flatMap(([id, { health }]) => (health ? [{ id, status: health.status }] : []));
  return sql`LEFT JOIN unnest(${known.map(({ id }) => id)}::text[], ${known.map(({ status }) => status)}::text[])
    AS h(id, status) ON h.id = p.id`;
}

export const ordersByHealth = (ask: PlanAsk): boolean => ask.sort === "health" || ask.group === "health";

const place = (values: readonly string[], value: Sql): Sql =>
  sql`lpad(array_position(${[...values]}::text[], ${value})::text, 3, '0')`;

function sortKey(sort: string, fields: readonly CustomField[]): SortKey {
  if (isPlanSort(sort)) {
    switch (sort) {
      case "number":
        return { value: sql`p.number`, as: "numeric" };
      case "title":
        return { value: sql`lower(left(p.title, 80))`, as: "text" };
      case "end":
        return { value: sql`p."endOn"`, as: "text" };
      case "health":
        return { value: sql`array_position(${[...WORST_FIRST]}::text[], h.status)`, as: "numeric" };
      case "slip":
        return { value: sql`coalesce(p."endOn"::date - p."firstEndOn"::date, 0)`, as: "numeric" };
      case "updated":
        return { value: sql`floor(extract(epoch FROM p."updatedAt") * 1000)`, as: "numeric" };
      case "planned":
        return { value: sql`p."plannedSpendMinor"`, as: "numeric" };
      case "spend":
        return { value: sql`p."actualSpendMinor"`, as: "numeric" };
    }
  }
  const field = fieldOfColumn(sort, fields);
  if (!field) return { value: sql`p.number`, as: "numeric" };
  return field.kind === "number" || field.kind === "money"
    ? { value: customNumber(field.id), as: "numeric" }
    : { value: sql`lower(left(${customText(field.id)}, 80))`, as: "text" };
}

/** The group as text that sorts as its groups stand: the order, a seam, the value. */
export function groupKey(
  group: string,
  around: { stages: readonly string[]; fields: readonly CustomField[] },
): Sql {
  const keyed = (order: Sql, value: Sql) =>
    sql`(coalesce(${order}, ${LAST}) || ${SEAM} || coalesce(${value}, ''))`;
  if (isPlanGroup(group)) {
    switch (group) {
      case "owner":
        return keyed(sql`lower(o.name)`, sql`p."ownerId"`);
      case "sponsor":
        return keyed(sql`lower(s.name)`, sql`p."sponsorId"`);
      case "state":
        return keyed(place(PLAN_STATUSES, sql`p.status`), sql`p.status`);
      case "health":
        return keyed(place(WORST_FIRST, sql`h.status`), sql`h.status`);
      case "stage":
        return keyed(
          sql`CASE WHEN p.stage = '' THEN NULL ELSE coalesce(${place(around.stages, sql`p.stage`)}, '999') END || p.stage`,
          sql`p.stage`,
        );
      case "quarter": {
        const quarter = sql`(substr(p."endOn", 1, 4) || '-Q' || ((substr(p."endOn", 6, 2)::int + 2) / 3)::text)`;
        return keyed(quarter, quarter);
      }
    }
  }
  const field = fieldOfColumn(group, around.fields);
  if (!field) return sql`''::text`;
  const value = customText(field.id);
  if (field.kind === "choice")
    return keyed(sql`coalesce(${place(field.choices, value)}, '999') || ${value}`, value);
  if (field.kind === "person")
    return keyed(sql`(SELECT lower(n.name) FROM "Person" n WHERE n.id = ${value})`, value);
  return keyed(value, value);
}

/** The columns a plan is ordered by; they come back with each row, so that the next page begins behind the last. */
export interface PlanOrder {
  columns: Sql;
  orderBy: Sql;
  behind: (cursor: PlanCursor | null) => Sql;
}

export function orderPlans(
  ask: Pick<PlanAsk, "sort" | "desc" | "group">,
  around: { stages: readonly string[]; fields: readonly CustomField[] },
): PlanOrder {
  const key = sortKey(ask.sort, around.fields);
  const group = ask.group === "" ? sql`''::text` : groupKey(ask.group, around);
  const way = ask.desc ? sql`DESC` : sql`ASC`;
  const beyond = ask.desc ? sql`<` : sql`>`;
  const value = key.as === "text" ? sql`(${key.value} COLLATE "C")` : sql`(${key.value})::numeric`;
  return {
    columns: sql`(${group} COLLATE "C") AS "groupKey", (${value} IS NULL)::int AS missing, ${value} AS "sortValue"`,
    // Numbers come newest first wherever the rest is equal, so that every plan has one place.
    orderBy: sql`"groupKey" ASC, missing ASC, "sortValue" ${way}, number DESC, suffix DESC`,
    behind: (cursor) => {
      if (!cursor) return empty;
      const at = key.as === "text" ? sql`${cursor.value}::text` : sql`${cursor.value}::numeric`;
      const rest = sql`(number, suffix) < (${cursor.number}, ${cursor.suffix})`;
      const same =
        cursor.missing === 1 ? rest : sql`("sortValue" ${beyond} ${at} OR ("sortValue" = ${at} AND ${rest}))`;
      return sql`WHERE ("groupKey" > ${cursor.group} OR ("groupKey" = ${cursor.group} AND
        (missing > ${cursor.missing} OR (missing = ${cursor.missing} AND ${same}))))`;
    },
  };
}

/** The cursor as one word of an address, and back; a damaged one begins at the beginning. */
export function writeCursor(cursor: PlanCursor): string {
  const { group, missing, value, number, suffix } = cursor;
  return Buffer.from(JSON.stringify([group, missing, value, number, suffix])).toString("base64url");
}

export function readCursor(text: string | null | undefined, as: "text" | "numeric"): PlanCursor | null {
  if (!text || text.length > 2_000) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
    if (!Array.isArray(parts)) return null;
    const [group, missing, value, number, suffix] = parts as unknown[];
    if (typeof group !== "string" || typeof value !== "string" || typeof suffix !== "string") return null;
    if ((missing !== 0 && missing !== 1) || !Number.isInteger(number) || Math.abs(Number(number)) > 1e9)
      return null;
    if (missing === 0 && as === "numeric" && !/^-?\d{1,30}(\.\d{1,20})?$/.test(value)) return null;
    if (/\0/.test(group + value + suffix)) return null;
    return { group, missing, value, number: Number(number), suffix };
  } catch {
    return null;
  }
}

/** How the value of a cursor has to read for a sort. */
export const cursorKind = (sort: string, fields: readonly CustomField[]): "text" | "numeric" =>
  sortKey(sort, fields).as;
