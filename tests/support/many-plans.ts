import { connection } from "~/store/database.server";

export interface ManyPlans {
  workspaceId: string;
  /** Owners in turn; the last has left. */
  owners: readonly [string, string, string, string];
  sponsor: string;
  verifier: string;
  count: number;
  /** The calendar day on which the list is read. */
  today: string;
  /** Values of a field of one's own, in turn. */
  choice?: { fieldId: string; values: readonly [string, string, string] };
}

/**
 * Thousands of plans straight into the tables, in every state of their life, with what hangs on them: what is
 * looked at is reading. Everything follows from the number, so that tests can count for themselves.
 */
export const seedPlans = (seed: ManyPlans): Promise<unknown> => connection().sql(seedSql(seed));

const list = (values: readonly string[]) => `(ARRAY[${values.map((value) => `'${value}'`).join(", ")}])`;

/** Of twelve plans in a row. */
const STATES = [
  "defining",
  "assigning",
  "quantifying",
  "planned",
  "inReview",
  "approved",
  "acting",
  "acting",
  "acting",
  "monitoring",
  "closed",
  "cancelled",
] as const;
const STAGES = ["Learn", "Shop", "Buy", "Onboard", "Use", "Own"];
const WORDS = ["effective", "operationalOnly", "notDemonstrated"];

/** The state of plan number n. */
export const stateOf = (n: number): string => STATES[n % STATES.length] ?? "";

function seedSql({ workspaceId, owners, sponsor, verifier, count, today, choice }: ManyPlans): string {
  const custom = choice
    ? `jsonb_build_object('${choice.fieldId}', ${list(choice.values)}[1 + n % 3])`
    : "'{}'::jsonb";
  const day = (shift: string) => `to_char(date '${today}' + (${shift})::int, 'YYYY-MM-DD')`;
  const state = `${list(STATES)}[1 + n % ${STATES.length}]`;
  const at = `timestamptz '${today}T08:00:00Z'`;
  return `
INSERT INTO "Plan" ("id", "workspaceId", "number", "kind", "title", "status", "whatHappens", "intended", "trigger", "rootCause", "stage",
  "goal", "ownerId", "sponsorId", "verifierId", "solution", "hypothesis", "plannedSpendMinor", "startOn", "endOn", "firstEndOn",
  "startedOn", "effectiveOn", "custom", "createdById", "createdAt", "updatedAt")
SELECT 'P' || lpad(n::text, 25, '0'), '${workspaceId}', n, CASE WHEN n % 4 = 0 THEN 'preventive' ELSE 'corrective' END,
  ${list(["Parts are missing", "Answers come late", "Invoices are wrong", "Nobody calls back", "The manual is unread"])}[1 + n % 5] || ' in region ' || n % 17,
  ${state}, 'What happens, number ' || n, 'What we intend', ${list(["complaint", "finding", "audit", "badTrend"])}[1 + n % 4], 'A cause',
  ${list(STAGES)}[1 + n % 6], CASE WHEN n % 3 = 0 THEN '' ELSE 'Answer on the same day' END,
  CASE WHEN n % 23 = 0 THEN NULL ELSE ${list(owners)}[1 + n % 4] END, '${sponsor}', '${verifier}', 'A solution', 'A hypothesis',
  (n * 7919) % 9000000, ${day("n % 300 - 200")},
  CASE WHEN n % 29 = 0 THEN NULL ELSE ${day("n % 400 - 120")} END, CASE WHEN n % 29 = 0 THEN NULL ELSE ${day("n % 400 - 120 - CASE WHEN n % 5 = 0 THEN n % 60 ELSE 0 END")} END,
  CASE WHEN n % 12 IN (6, 7, 8, 9, 10) THEN ${day("n % 300 - 200")} END, CASE WHEN n % 12 IN (9, 10) THEN ${day("-30")} END,
  ${custom}, '${sponsor}', ${at} - (n % 500) * interval '1 day', ${at} - (n % 97) * interval '1 hour'
FROM generate_series(1, ${count}) n;
INSERT INTO "Kpi" ("id", "planId", "name", "meaning", "type", "primary", "unit", "direction", "baseline", "target", "frequency", "position")
SELECT 'K' || lpad(n::text, 25, '0'), 'P' || lpad(n::text, 25, '0'), 'Days to answer', 'From asking to answer', 'operational', true, 'days', 'down', 20, 5, 'monthly', 0
FROM generate_series(1, ${count}) n;
INSERT INTO "KpiReading" ("id", "kpiId", "day", "value", "n", "byId", "createdAt")
SELECT 'R' || lpad((n * 10 + m)::text, 25, '0'), 'K' || lpad(n::text, 25, '0'), ${day("-m * 28 - n % 40")}, 20 - (n % 16) * (6 - m) / 5.0, 30, '${sponsor}', ${at}
FROM generate_series(1, ${count}) n, generate_series(1, 5) m WHERE n % 12 BETWEEN 6 AND 10;
INSERT INTO "Task" ("id", "workspaceId", "planId", "number", "title", "status", "assigneeId", "successCriterion", "startOn", "dueOn", "createdAt", "updatedAt")
SELECT 'T' || lpad((n * 10 + m)::text, 25, '0'), '${workspaceId}', 'P' || lpad(n::text, 25, '0'), m, 'Step ' || m,
  CASE WHEN n % 12 >= 9 OR (n + m) % 4 <> 0 THEN 'done' ELSE 'todo' END, ${list(owners)}[1 + (n + m) % 4], CASE WHEN n % 31 = 0 THEN '' ELSE 'It is there' END,
  ${day("n % 300 - 190 + m * 10")}, ${day("n % 300 - 180 + m * 10")}, ${at} - interval '200 days', ${at}
FROM generate_series(1, ${count}) n, generate_series(1, 4) m;
INSERT INTO "CheckIn" ("id", "workspaceId", "planId", "day", "heldAt")
SELECT 'C' || lpad((n * 10 + m)::text, 25, '0'), '${workspaceId}', 'P' || lpad(n::text, 25, '0'), ${day("n % 300 - 190 + m * 20")},
  CASE WHEN n % 7 <> 0 THEN ${at} END
FROM generate_series(1, ${count}) n, generate_series(1, 2) m WHERE n % 12 BETWEEN 3 AND 10;
INSERT INTO "DateMove" ("id", "planId", "fromDay", "toDay", "reason", "status", "requestedById", "requestedAt")
SELECT 'D' || lpad((n * 10 + m)::text, 25, '0'), 'P' || lpad(n::text, 25, '0'), ${day("0")}, ${day("n % 60")}, 'A reason',
  CASE WHEN n % 45 = 0 AND m = 2 THEN 'requested' ELSE 'accepted' END, '${sponsor}', ${at}
FROM generate_series(1, ${count}) n, generate_series(1, 2) m WHERE n % 5 = 0 AND (m = 1 OR n % 15 = 0);
INSERT INTO "VerificationPlan" ("id", "planId", "number", "hasOutcome", "hash", "lockedAt", "createdById", "createdAt")
SELECT 'V' || lpad(n::text, 25, '0'), 'P' || lpad(n::text, 25, '0'), 1, false, 'hash', ${at}, '${sponsor}', ${at}
FROM generate_series(1, ${count}) n WHERE n % 12 BETWEEN 6 AND 10;
INSERT INTO "Verdict" ("id", "planId", "verificationPlanId", "word", "reading", "frozen", "hash", "meaning", "signedById", "signedOn", "signedAt")
SELECT 'S' || lpad(n::text, 25, '0'), 'P' || lpad(n::text, 25, '0'), 'V' || lpad(n::text, 25, '0'), ${list(WORDS)}[1 + n % 3], '{}', '{}', 'hash', 'meaning',
  '${verifier}', ${day("-1")}, ${at}
FROM generate_series(1, ${count}) n WHERE n % 12 = 10 AND n % 9 <> 0;
UPDATE "Workspace" SET "lastPlanNumber" = ${count}, "dataVersion" = "dataVersion" + 1 WHERE "id" = '${workspaceId}';`;
}
