import type { MaturityCounts } from "~/domain/playbook/maturity-counts";
import type { Viewer } from "~/domain/viewer";
import { addDays, type Day } from "~/shared/calendar";
import { listOwedOn } from "../communications/owed-results.queries.server";
import { database } from "../database.server";

const HEARD_DAYS = 90;
const FRESH_DAYS = 45;
const TRIAGE_DAYS = 14;
const YEAR = 366;

/** One question to the database for the ladders of all twelve components, and the results that are owed. */
export async function readMaturityCounts(viewer: Viewer, today: Day): Promise<MaturityCounts> {
  const w = viewer.workspaceId;
  const owed = await listOwedOn(w, today);
  const resultsOverdue = owed.filter(({ daysLeft }) => daysLeft !== null && daysLeft < 0).length;
  const [row] = await database().$queryRaw<Omit<MaturityCounts, "resultsOverdue">[]>`
    SELECT
      (SELECT count(*)::int FROM "Person" WHERE "workspaceId" = ${w} AND "active" AND "champion") AS "champions",
      ch.*, st.*, ac.*, sy.*, fi.*, ta.*, be.*, pl.*, ve.*, me.*, wb.*, pi.*, re.*,
      (SELECT count(*)::int FROM "Strategy" WHERE "workspaceId" = ${w} AND "status" = 'current') AS "strategiesCurrent",
      (SELECT count(*)::int FROM "Decision" WHERE "workspaceId" = ${w}) AS "decisions",
      ve."verdicts" + (SELECT count(DISTINCT "pilotId")::int FROM "PilotDecision" WHERE "workspaceId" = ${w})
        AS "resultsKnown",
      (SELECT count(*)::int FROM "ProtectionPlan" p JOIN "Account" a ON a."id" = p."accountId"
        WHERE p."workspaceId" = ${w} AND a."keyAccount") AS "keyAccountsPlanned",
      (SELECT count(*)::int FROM "SegmentationReview" WHERE "workspaceId" = ${w} AND "status" = 'approved'
        AND "year" >= ${Number(addDays(today, -YEAR).slice(0, 4))}) AS "segmentationReviewed",
      (SELECT count(*)::int FROM "Response" WHERE "workspaceId" = ${w} AND "shelf" = '') AS "responses",
      (SELECT count(*)::int FROM (SELECT 1 FROM "Response" WHERE "workspaceId" = ${w} AND "shelf" = ''
        AND "day" > ${addDays(today, -FRESH_DAYS)} LIMIT 1) fresh) AS "freshAnswers",
      (SELECT count(*)::int FROM "Answer" WHERE "workspaceId" = ${w} AND "shelf" = '' AND "kind" = 'verbatim') AS "comments",
      (SELECT count(*)::int FROM "Triage" WHERE "workspaceId" = ${w}) AS "triages",
      (SELECT count(*)::int FROM "Triage" WHERE "workspaceId" = ${w}
        AND "heldAt" > ${addDays(today, -TRIAGE_DAYS)}::timestamptz) AS "triagesRecent",
      (SELECT count(*)::int FROM "Hypothesis" WHERE "workspaceId" = ${w}) AS "hypotheses",
      (SELECT count(*)::int FROM "HandRaiser" WHERE "workspaceId" = ${w} AND "status" <> 'lowered') AS "handRaisers"
    FROM
      (SELECT count(*)::int AS "charters", count(*) FILTER (WHERE "status" = 'signed')::int AS "chartersSigned"
        FROM "Charter" WHERE "workspaceId" = ${w}) ch,
      (SELECT count(*)::int AS "stages",
          count(*) FILTER (WHERE s."success" = '' OR p."id" IS NULL OR NOT p."active")::int AS "orphanStages"
        FROM "Stage" s LEFT JOIN "Person" p ON p."id" = s."ownerId"
        WHERE s."workspaceId" = ${w} AND s."retiredAt" IS NULL) st,
      (SELECT
          count(*) FILTER (WHERE "status" <> 'lost')::int AS "accounts",
          count(*) FILTER (WHERE "status" <> 'lost' AND "tier" IS NOT NULL)::int AS "tieredAccounts",
          count(*) FILTER (WHERE "status" <> 'lost' AND "tier" = 'I')::int AS "tierOne",
          count(*) FILTER (WHERE "status" <> 'lost' AND "tier" = 'I' AND NOT EXISTS (
            SELECT 1 FROM "Response" r JOIN "Contact" c ON c."id" = r."contactId"
            WHERE r."accountId" = a."id" AND r."shelf" = '' AND c."level" = 'DM' AND r."day" > ${addDays(today, -HEARD_DAYS)}
          ))::int AS "tierOneSilent",
          count(*) FILTER (WHERE "keyAccount")::int AS "keyAccounts",
          count(*) FILTER (WHERE "status" = 'lost')::int AS "lostAccounts",
          count(*) FILTER (WHERE "status" = 'wonBack')::int AS "wonBackAccounts",
          count(*) FILTER (WHERE "status" = 'wonBack' AND EXISTS (SELECT 1 FROM "RevenueChange" x
            WHERE x."accountId" = a."id" AND x."kind" = 'winBack' AND x."withdrawnAt" IS NULL))::int AS "wonBackCounted"
        FROM "Account" a WHERE "workspaceId" = ${w}) ac,
      (SELECT count(*)::int AS "systems", count(*) FILTER (WHERE p."active")::int AS "systemsOwned",
          count(*) FILTER (WHERE s."integration" IN ('intake', 'api'))::int AS "systemsIntegrated"
        FROM "SourceSystem" s LEFT JOIN "Person" p ON p."id" = s."ownerId"
        WHERE s."workspaceId" = ${w} AND s."retiredAt" IS NULL) sy,
      (SELECT count(*)::int AS "findings",
          count(*) FILTER (WHERE "status" NOT IN ('logged', 'reopened'))::int AS "findingsTriaged",
          count(*) FILTER (WHERE "severity" >= 3 AND "status" NOT IN ('resolved', 'dismissed'))::int AS "findingsSevere",
          count(*) FILTER (WHERE "severity" >= 3 AND "status" NOT IN ('resolved', 'dismissed') AND EXISTS (
            SELECT 1 FROM "FindingEvidence" e WHERE e."findingId" = f."id" AND e."kind" = 'customer'))::int AS "findingsSevereEvident"
        FROM "Finding" f WHERE "workspaceId" = ${w}) fi,
      (SELECT count(*)::int AS "targets", count(*) FILTER (WHERE "ownerId" IS NOT NULL)::int AS "targetsOwned"
        FROM "Target" WHERE "workspaceId" = ${w} AND "withdrawnAt" IS NULL) ta,
      (SELECT count(*)::int AS "benchmarks", count(*) FILTER (WHERE "kind" = 'internal')::int AS "benchmarksOwn",
          count(*) FILTER (WHERE "kind" <> 'internal')::int AS "benchmarksOutside"
        FROM "Benchmark" WHERE "workspaceId" = ${w} AND "withdrawnAt" IS NULL) be,
      (SELECT count(*)::int AS "plans",
          count(*) FILTER (WHERE "plannedSpendMinor" IS NOT NULL)::int AS "plansBudgeted",
          count(*) FILTER (WHERE "status" IN ('approved', 'acting') AND "endOn" < ${today})::int AS "plansOverdue",
          count(*) FILTER (WHERE EXISTS (SELECT 1 FROM "VerificationPlan" v WHERE v."planId" = p."id" AND v."lockedAt" IS NOT NULL))::int AS "plansLocked"
        FROM "Plan" p WHERE "workspaceId" = ${w} AND "status" <> 'cancelled') pl,
      (SELECT count(*)::int AS "verdicts",
          count(*) FILTER (WHERE v."word" IN ('effective', 'effectiveByAnotherCause', 'partlyEffective'))::int AS "verdictsEffective"
        FROM "Verdict" v JOIN "Plan" p ON p."id" = v."planId" WHERE p."workspaceId" = ${w}) ve,
      (SELECT count(*)::int AS "messages",
          count(*) FILTER (WHERE EXISTS (SELECT 1 FROM "CommunicationAudience" x WHERE x."communicationId" = m."id")
            AND NOT EXISTS (SELECT 1 FROM "CommunicationAudience" x WHERE x."communicationId" = m."id"
              AND (x."benefit" = '' OR x."change" = '' OR x."link" = '')))::int AS "messagesComplete",
          count(*) FILTER (WHERE EXISTS (SELECT 1 FROM "CommunicationAudience" x
            WHERE x."communicationId" = m."id" AND x."status" IN ('sent', 'closed')))::int AS "messagesSent",
          count(*) FILTER (WHERE EXISTS (SELECT 1 FROM "CommunicationAudience" x
            WHERE x."communicationId" = m."id" AND x."status" IN ('sent', 'closed') AND (
              (x."imported"->>'acknowledged')::numeric > 0 OR EXISTS (SELECT 1 FROM "Recipient" r
                WHERE r."communicationAudienceId" = x."id" AND r."acknowledgedAt" IS NOT NULL))))::int
            AS "messagesAcknowledged"
        FROM "Communication" m WHERE m."workspaceId" = ${w}) me,
      (SELECT count(*)::int AS "winBacks",
          count(*) FILTER (WHERE "reason" <> '' AND "reasonDetail" <> '' AND "reasonSource" <> ''
            AND "valueMinor" IS NOT NULL)::int AS "winBacksDiagnosed",
          count(*) FILTER (WHERE "status" IN ('approaching', 'negotiating') OR "earlyReason" <> '' OR EXISTS (
            SELECT 1 FROM "WinBackOffer" o WHERE o."winBackId" = b."id" AND o."status" = 'accepted'))::int AS "winBacksApproached",
          count(*) FILTER (WHERE "earlyReason" <> '')::int AS "winBacksEarly"
        FROM "WinBack" b WHERE b."workspaceId" = ${w} AND b."withdrawnAt" IS NULL) wb,
      (SELECT count(*)::int AS "pilots",
          count(*) FILTER (WHERE p."startedOn" IS NOT NULL OR p."round" > 1)::int AS "pilotsRan",
          count(*) FILTER (WHERE (p."startedOn" IS NOT NULL OR p."round" > 1)
            AND EXISTS (SELECT 1 FROM "PilotUnit" u WHERE u."pilotId" = p."id" AND u."arm" = 'treated')
            AND EXISTS (SELECT 1 FROM "PilotUnit" u WHERE u."pilotId" = p."id" AND u."arm" = 'control'))::int AS "pilotsControlled",
          count(*) FILTER (WHERE (p."startedOn" IS NOT NULL OR p."round" > 1)
            AND EXISTS (SELECT 1 FROM "CaseLine" l JOIN "BusinessCase" b ON b."id" = l."caseId"
              WHERE b."pilotId" = p."id" AND l."side" = 'cost')
            AND EXISTS (SELECT 1 FROM "CaseLine" l JOIN "BusinessCase" b ON b."id" = l."caseId"
              WHERE b."pilotId" = p."id" AND l."side" = 'benefit'))::int AS "pilotsValued"
        FROM "Pilot" p WHERE p."workspaceId" = ${w}) pi,
      (SELECT coalesce(sum(entries), 0)::int AS "revenueChanges",
          count(*) FILTER (WHERE booked <> worth)::int AS "revenueDiffering"
        FROM (SELECT count(x."id") AS entries, coalesce(sum(x."amountMinor"), 0) AS booked,
            CASE WHEN a."status" = 'lost' THEN 0 ELSE coalesce(max(a."revenueMinor"), 0) END AS worth
          FROM "Account" a LEFT JOIN "RevenueChange" x ON x."accountId" = a."id" AND x."withdrawnAt" IS NULL
            AND x."day" <= ${today}
          WHERE a."workspaceId" = ${w} GROUP BY a."id", a."status") ledger) re`;
  if (!row) throw new Error("A count always has one row.");
  return { ...row, resultsOverdue };
}
