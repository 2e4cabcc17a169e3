import type { RegisterCounts } from "~/domain/governance/registers";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { database } from "../database.server";

/** One question for all registers of the governance page. */
export async function readRegisterCounts(viewer: Viewer, today: Day): Promise<RegisterCounts> {
  const w = viewer.workspaceId;
  const [row] = await database().$queryRaw<RegisterCounts[]>`
    SELECT po.*, fo.*, ch.*, tr.*, aw.*, ha.*, de.*,
      (SELECT count(*)::int FROM "Partner" WHERE "workspaceId" = ${w} AND "endedOn" IS NULL) AS "partners",
      (SELECT count(*)::int FROM "EvidencePack" WHERE "workspaceId" = ${w}) AS "packs",
      (SELECT count(*)::int FROM "TeamMember" WHERE "workspaceId" = ${w}
        AND ("toDay" IS NULL OR "toDay" >= ${today})) AS "members"
    FROM
      (SELECT count(*)::int AS "policies", count(*) FILTER (WHERE "feelsGood" = false)::int AS "policiesBad",
          count(*) FILTER (WHERE "nextReviewOn" <= ${today})::int AS "policiesDue"
        FROM "Policy" WHERE "workspaceId" = ${w} AND "retiredAt" IS NULL) po,
      (SELECT count(*)::int AS "forums", count(*) FILTER (WHERE "status" = 'draft')::int AS "forumsDraft"
        FROM "Forum" WHERE "workspaceId" = ${w}) fo,
      (SELECT count(*)::int AS "channels", count("grade")::int AS "channelsGraded"
        FROM "ChannelForm" WHERE "workspaceId" = ${w}) ch,
      (SELECT count(DISTINCT t."id")::int AS "trainings", count(p."id")::int AS "trainingPlaces",
          count(p."completedOn")::int AS "trainingDone"
        FROM "Training" t LEFT JOIN "TrainingPlace" p ON p."trainingId" = t."id"
        WHERE t."workspaceId" = ${w} AND t."retiredAt" IS NULL) tr,
      (SELECT count(*)::int AS "awardYears", count(*) FILTER (WHERE "decided" <> '')::int AS "awardDecided"
        FROM "AwardYear" WHERE "workspaceId" = ${w}) aw,
      (SELECT count(*) FILTER (WHERE "status" <> 'lowered')::int AS "hands",
          count(*) FILTER (WHERE "status" = 'open')::int AS "handsOpen"
        FROM "HandRaiser" WHERE "workspaceId" = ${w}) ha,
      (SELECT count(*)::int AS "decisions",
          count(*) FILTER (WHERE "replacedById" IS NULL AND "reviewOn" <= ${today})::int AS "decisionsDue"
        FROM "Decision" WHERE "workspaceId" = ${w}) de`;
  if (!row) throw new Error("A count always has one row.");
  return row;
}
