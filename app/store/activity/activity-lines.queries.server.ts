import { type ActivityLine, hrefOfRecord } from "~/domain/activity/activity-line";
import { pilotCode } from "~/domain/pilots/pilot";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { canGo, listStanding } from "../accounts/standing.queries.server";
import { database } from "../database.server";
import { type ActivityFilter, listActivity } from "./activity.queries.server";

/** All that happens to a pilot is logged under it, whatever it is about. */
const OF_PILOT: ReadonlySet<string> = new Set([
  "pilot",
  "funding",
  "business-case",
  "spend",
  "lesson",
  "replication",
  "rollout",
  "hand-raiser",
]);
const isOfPilot = (noun: string): boolean => OF_PILOT.has(noun);

/** The log with the page behind each line: two queries, one more for pilots and one for findings where they are spoken of. */
export async function listActivityLines(
  viewer: Viewer,
  filter: ActivityFilter = {},
): Promise<{ lines: ActivityLine[]; next: number | null }> {
  const { entries, next } = await listActivity(viewer, filter);
  const planIds = new Set(
    entries.flatMap((entry) => entry.planId ?? (entry.noun === "plan" ? entry.recordId : [])),
  );
  const findingIds = new Set(entries.flatMap((entry) => (entry.noun === "finding" ? entry.recordId : [])));
  const pilotIds = new Set(entries.flatMap((entry) => (isOfPilot(entry.noun) ? entry.recordId : [])));
  const [plans, pilots, findings, standing] = await Promise.all([
    planIds.size === 0
      ? []
      : database().plan.findMany({
          where: { workspaceId: viewer.workspaceId, id: { in: [...planIds] } },
          select: { id: true, number: true, suffix: true },
        }),
    pilotIds.size === 0
      ? []
      : database().pilot.findMany({
          where: { workspaceId: viewer.workspaceId, id: { in: [...pilotIds] } },
          select: { id: true, number: true },
        }),
    findingIds.size === 0
      ? []
      : database().finding.findMany({
          where: { workspaceId: viewer.workspaceId, id: { in: [...findingIds] } },
          select: { id: true, number: true },
        }),
    listStanding(viewer, entries),
  ]);
  const codes = new Map(plans.map((plan) => [plan.id, planCode(plan.number, plan.suffix)]));
  const pilotCodes = new Map(pilots.map(({ id, number }) => [id, pilotCode(number)]));
  const numbers = new Map(findings.map((finding) => [finding.id, finding.number]));
  const lines = entries.map((entry) => ({
    id: entry.id,
    at: entry.at,
    actorName: entry.actorName,
    door: entry.door,
    summary: entry.summary,
    byItself: entry.verb === "settled",
    href: pilotCodes.has(entry.recordId)
      ? pilotPath(pilotCodes.get(entry.recordId) ?? "")
      : entry.noun === "finding" && numbers.has(entry.recordId)
        ? `/findings/F-${numbers.get(entry.recordId)}`
        : canGo(entry.noun) && !standing.has(entry.recordId)
          ? null
          : hrefOfRecord(entry.noun, entry.recordId, codes.get(entry.planId ?? entry.recordId) ?? null),
  }));
  return { lines, next };
}
