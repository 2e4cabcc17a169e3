import type { CustomField } from "~/domain/fields/custom-field";
import type { CustomFilter } from "~/domain/fields/custom-filter";
import { isOrdered } from "~/domain/fields/custom-filter";
import { OVERDUE_OF } from "~/domain/plans/health";
import type { Inhibitor } from "~/domain/plans/inhibitors";
import { parsePlanCode } from "~/domain/plans/plan";
import {
  healthsOf,
  ME,
  NONE,
  type PlanFilter,
  spanOfEnds,
  statesOf,
  UNSIGNED,
} from "~/domain/plans/plan-filter";
import type { PlanSigns } from "~/domain/plans/plan-signs";
import type { Viewer } from "~/domain/viewer";
import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/shared/calendar";

/** What a condition is built from beside the filter: the day, the fields there are, what was derived from the data. */
export interface PlanGround {
  viewer: Viewer;
  today: Day;
  fields: readonly CustomField[];
  /** Asked only where the filter needs it. */
  signs: ReadonlyMap<string, PlanSigns> | null;
  inhibitors: ReadonlyMap<string, readonly Inhibitor[]> | null;
}

export const needsSigns = (filter: PlanFilter): boolean => filter.health.length > 0 || filter.stale;
export const needsInhibitors = (filter: PlanFilter): boolean => filter.inhibitor.length > 0;

type Sql = Prisma.Sql;
const { sql, join, empty } = Prisma;
const NEVER = sql`false`;

/** An array as one parameter: the statement stays the same however long the list is. */
const anyOf = (values: readonly string[]): Sql => sql`ANY(${[...values]}::text[])`;

/** The one translation of a filter into SQL: list, counts, groups, tiles and export are all cut by it. Name: p plan. */
export function wherePlans(filter: PlanFilter, ground: PlanGround): Sql {
  const { viewer, today } = ground;
  const parts: Sql[] = [sql`p."workspaceId" = ${viewer.workspaceId}`];
  if (filter.state.length > 0) parts.push(sql`p.status = ${anyOf(statesOf(filter.state))}`);
  if (filter.health.length > 0) parts.push(inSigns(ground, ({ health }) => isOneOf(health?.status, filter)));
  if (filter.stale) parts.push(inSigns(ground, ({ stale }) => stale));
  parts.push(
    ...personPart(sql`p."ownerId"`, filter.owner, viewer),
    ...personPart(sql`p."sponsorId"`, filter.sponsor, viewer),
    ...personPart(sql`p."verifierId"`, filter.verifier, viewer),
    ...plainPart(sql`p.kind`, filter.kind),
    ...plainPart(sql`p.form`, filter.form),
    ...plainPart(sql`p.stage`, filter.stage),
    ...plainPart(sql`p.trigger`, filter.trigger),
    ...tierPart(filter.tier),
    ...verdictPart(filter.verdict),
    ...endPart(filter.ends),
    ...wordsPart(filter.q),
    ...filter.custom.map((each) => customPart(each, ground.fields)),
  );
  if (filter.inhibitor.length > 0) parts.push(inhibitorPart(filter.inhibitor, ground));
  if (filter.mine) parts.push(minePart(viewer.personId));
  if (filter.overdue) parts.push(overdueOn(today));
  if (filter.waiting) parts.push(WAITING);
  if (filter.orphan) parts.push(sql`p.goal !~ '[^[:space:]]'`);
  if (filter.account !== "") parts.push(sql`p."accountId" = ${filter.account}`);
  if (filter.moves > 0) {
    // Counted row by row: a list of all that moved is joined slowly where the database has no statistics yet.
    parts.push(sql`(SELECT count(*) FROM "DateMove" m
      WHERE m."planId" = p.id AND m.status = 'accepted') >= ${filter.moves}`);
  }
  return join(parts, " AND ");
}

/** The promised end lies behind us and the work is not implemented: what daysOverdue counts. */
export const overdueOn = (today: Day): Sql => sql`(p.status = ${anyOf(OVERDUE_OF)} AND p."endOn" < ${today})`;

/** Somebody has to say yes or no: to the plan, to a new date, to a move that was asked for. */
export const WAITING: Sql = sql`(p.status = 'inReview'
  OR p.id IN (SELECT m."planId" FROM "DateMove" m WHERE m.status = 'requested')
  OR p.id IN (SELECT r."planId" FROM "MoveRequest" r WHERE r.status = 'open'))`;

/** The word of the last signature; null where nobody signed. */
export const SIGNED_WORD: Sql = sql`(SELECT v.word FROM "Verdict" v WHERE v."planId" = p.id
  ORDER BY v."signedAt" DESC LIMIT 1)`;

const isOneOf = (health: string | undefined, filter: PlanFilter): boolean =>
  healthsOf(filter).some((each) => each === health);

function inSigns({ signs }: PlanGround, fits: (signs: PlanSigns) => boolean): Sql {
  if (!signs) throw new Error("The filter asks for signs that were not derived.");
  const ids = [...signs].filter(([, each]) => fits(each)).map(([id]) => id);
  return sql`p.id = ${anyOf(ids)}`;
}

function inhibitorPart(numbers: readonly string[], { inhibitors }: PlanGround): Sql {
  if (!inhibitors) throw new Error("The filter asks for inhibitors that were not derived.");
  const ids = [...inhibitors].filter(([, found]) =>
    found.some((each) => numbers.includes(String(each.number))),
  );
  return sql`p.id = ${anyOf(ids.map(([id]) => id))}`;
}

function personPart(column: Sql, said: readonly string[], viewer: Viewer): Sql[] {
  if (said.length === 0) return [];
  const ids = said.filter((id) => id !== NONE).map((id) => (id === ME ? viewer.personId : id));
  const nobody = said.includes(NONE) ? sql` OR ${column} IS NULL` : empty;
  return [sql`(${column} = ${anyOf(ids)}${nobody})`];
}

/** Columns whose "nothing" is an empty text. */
function plainPart(column: Sql, said: readonly string[]): Sql[] {
  if (said.length === 0) return [];
  return [sql`${column} = ${anyOf(said.map((each) => (each === NONE ? "" : each)))}`];
}

function tierPart(said: readonly string[]): Sql[] {
  if (said.length === 0) return [];
  const tiers = said.filter((each) => each !== NONE);
  const without = said.includes(NONE)
    ? sql` OR NOT EXISTS (SELECT 1 FROM "Account" a WHERE a.id = p."accountId" AND a.tier IS NOT NULL)`
    : empty;
  return [
    sql`(p."accountId" IN (SELECT a.id FROM "Account" a WHERE a."workspaceId" = p."workspaceId" AND a.tier = ${anyOf(tiers)})${without})`,
  ];
}

function verdictPart(said: readonly string[]): Sql[] {
  if (said.length === 0) return [];
  const unsigned = said.includes(UNSIGNED) ? sql` OR ${SIGNED_WORD} IS NULL` : empty;
  return [sql`(p.status = 'closed' AND (${SIGNED_WORD} = ${anyOf(said)}${unsigned}))`];
}

function endPart(ends: string): Sql[] {
  if (ends === NONE) return [sql`p."endOn" IS NULL`];
  const span = spanOfEnds(ends);
  return span ? [sql`p."endOn" BETWEEN ${span.from} AND ${span.to}`] : [];
}

const likeWords = (text: string): string => `%${text.replace(/[\\%_]/g, "\\$&")}%`;

/** A number, the title, the problem and its cause. */
function wordsPart(q: string): Sql[] {
  if (q === "") return [];
  const words = likeWords(q);
  const code = parsePlanCode(q) ?? (/^\d{1,9}$/.test(q) ? { number: Number(q), suffix: "" } : null);
  const byCode = code
    ? sql` OR (p.number = ${code.number} AND (p.suffix = ${code.suffix} OR ${code.suffix} = ''))`
    : empty;
  return [
    sql`(p.title ILIKE ${words} OR p."whatHappens" ILIKE ${words} OR p.intended ILIKE ${words}
      OR p."rootCause" ILIKE ${words} OR p."whereItHappens" ILIKE ${words}${byCode})`,
  ];
}

const minePart = (me: string): Sql => sql`(${me} IN (p."ownerId", p."deputyId", p."sponsorId", p."verifierId")
  OR EXISTS (SELECT 1 FROM "PlanPerson" i WHERE i."planId" = p.id AND i."personId" = ${me})
  OR EXISTS (SELECT 1 FROM "Task" t WHERE t."planId" = p.id AND t."assigneeId" = ${me}))`;

/** The text of a field's value; null where nothing is written. */
export const customText = (fieldId: string): Sql => sql`(p.custom ->> ${fieldId})`;

/** As a figure; what is no figure is no value, so that nothing odd stops a whole list. */
export const customNumber = (fieldId: string): Sql =>
  sql`(CASE WHEN ${customText(fieldId)} ~ '^-?[0-9]+(\\.[0-9]+)?$' THEN ${customText(fieldId)}::numeric END)`;

function customPart(filter: CustomFilter, fields: readonly CustomField[]): Sql {
  const field = fields.find(({ id }) => id === filter.fieldId);
  if (!field) return NEVER;
  const text = customText(field.id);
  const isDay = field.kind === "day";
  const within: Sql[] = [];
  if (filter.contains !== "") within.push(sql`${text} ILIKE ${likeWords(filter.contains)}`);
  if (filter.is.length > 0) within.push(isValue(field, filter.is));
  if (filter.from !== null && isOrdered(field.kind)) {
    within.push(
      isDay ? sql`${text} >= ${filter.from}` : sql`${customNumber(field.id)} >= ${filter.from}::numeric`,
    );
  }
  if (filter.to !== null && isOrdered(field.kind)) {
    within.push(
      isDay ? sql`${text} <= ${filter.to}` : sql`${customNumber(field.id)} <= ${filter.to}::numeric`,
    );
  }
  if (filter.filled) within.push(sql`${text} IS NOT NULL`);
  const nothing = sql`${text} IS NULL`;
  if (within.length === 0) return filter.empty ? nothing : sql`true`;
  const fits = join(within, " AND ");
  return filter.empty ? sql`(${nothing} OR (${fits}))` : sql`(${fits})`;
}

const isValue = (field: CustomField, values: readonly string[]): Sql =>
  field.kind === "words"
    ? sql`lower(${customText(field.id)}) = ${anyOf(values.map((each) => each.toLowerCase()))}`
    : sql`${customText(field.id)} = ${anyOf(values)}`;
