import { sayValue } from "~/domain/fields/custom-field";
import { HEALTH_LABELS, type HealthStatus } from "~/domain/plans/health";
import { PLAN_STATUS_LABELS, type PlanStatus } from "~/domain/plans/plan";
import { fieldOfColumn } from "~/domain/plans/plan-columns";
import { sayQuarter } from "~/domain/plans/plan-filter";
import type { PlanAsk, PlanGroupCount } from "~/domain/plans/plan-list";
import { Prisma } from "~/generated/prisma/client";
import { database } from "../database.server";
import { groupKey, joinHealth, valueOfGroup } from "./plan-order.server";
import type { PlanGround } from "./plan-where.server";

/** More groups than these are no overview; the list itself goes on. */
const MOST_GROUPS = 500;

const NOTHING: Record<string, string> = {
  owner: "Nobody yet",
  sponsor: "No sponsor",
  health: "Not under way",
  stage: "No stage",
  quarter: "No end date",
};

/** Every group of the list with how many plans stand in it, in the order of the list. */
export async function listPlanGroups(
  asked: { ask: PlanAsk; stages: readonly string[]; ground: PlanGround },
  where: Prisma.Sql,
): Promise<PlanGroupCount[]> {
  const { ask, stages, ground } = asked;
  const key = groupKey(ask.group, { stages, fields: ground.fields });
  const rows = await database().$queryRaw<{ key: string; name: string | null; count: number }[]>`
    SELECT key, min(name) AS name, count(*)::int AS count FROM (
      SELECT (${key} COLLATE "C") AS key, ${nameOfGroup(ask.group, ground)} AS name
      FROM "Plan" p
      LEFT JOIN "Person" o ON o.id = p."ownerId"
      LEFT JOIN "Person" s ON s.id = p."sponsorId"
      ${ask.group === "health" ? joinHealth(ground.signs) : Prisma.empty}
      WHERE ${where}
    ) listed GROUP BY key ORDER BY key LIMIT ${MOST_GROUPS}`;
  return rows.map(({ key, name, count }) => {
    const value = valueOfGroup(key);
    return { key, value, label: labelOf(ask.group, value, name, ground), count };
  });
}

function nameOfGroup(group: string, ground: PlanGround): Prisma.Sql {
  if (group === "owner") return Prisma.sql`o.name`;
  if (group === "sponsor") return Prisma.sql`s.name`;
  const field = fieldOfColumn(group, ground.fields);
  return field?.kind === "person"
    ? Prisma.sql`(SELECT n.name FROM "Person" n WHERE n.id = p.custom ->> ${field.id})`
    : Prisma.sql`NULL::text`;
}

function labelOf(group: string, value: string, name: string | null, ground: PlanGround): string {
  const field = fieldOfColumn(group, ground.fields);
  if (value === "") return field ? `${field.name}: nothing written` : (NOTHING[group] ?? "None");
  if (group === "state") return PLAN_STATUS_LABELS[value as PlanStatus] ?? value;
  if (group === "health") return HEALTH_LABELS[value as HealthStatus] ?? value;
  if (group === "quarter") return sayQuarter(value);
  if (field && field.kind !== "person") {
    const said = sayValue(field, value, {
      currency: "USD",
      locale: ground.viewer.locale,
      nameOf: (id) => id,
    });
    return `${field.name}: ${said}`;
  }
  return name ?? value;
}
