import type { Claim } from "~/domain/measurement/action-verdict";
import type { ProofFact, SignedVerdictFact } from "~/domain/plans/plan-facts";
import { proofWindow } from "~/domain/verification/proof-window";
import type { VerdictWord } from "~/domain/verification/verdict-word";
import type { Control, Measure, Segment } from "~/domain/verification/verification-plan";
import { addMonths, type Day, formatMonth, monthOf } from "~/shared/calendar";
import type { Tx } from "../database.server";
import { askedGroups, type ProofGroup } from "./proof-answers.server";

/** What one plan's proof counts: its answers after the action, and readings of the deciding KPI. */
interface Question {
  planId: string;
  arm: "treated" | "control";
  measure: Measure;
  group: ProofGroup;
  from: Day;
  to: Day;
}

/**
 * How far the proofs of some plans have come. Three queries, however many plans there are; only plans with an
 * effective date and a promise are in the answer.
 */
export async function listProofs(
  db: Tx,
  workspaceId: string,
  planIds: readonly string[],
  today: Day,
): Promise<Map<string, ProofFact>> {
  const plans = await db.plan.findMany({
    where: { workspaceId, id: { in: [...planIds] }, effectiveOn: { not: null } },
    select: {
      id: true,
      effectiveOn: true,
      verifications: { orderBy: { number: "desc" } },
      verdicts: { orderBy: { signedAt: "desc" }, take: 1 },
      kpis: {
        where: { type: "operational" },
        orderBy: [{ primary: "desc" }, { position: "asc" }],
        take: 1,
        select: { readings: { where: { withdrawnAt: null }, select: { day: true } } },
      },
    },
  });
  const reads = plans.flatMap((plan) => {
    const promise = plan.verifications.find((row) => row.lockedAt !== null) ?? plan.verifications[0];
    if (!promise || !plan.effectiveOn) return [];
    const window = proofWindow(
      plan.effectiveOn as Day,
      promise.windowMonths,
      promise.evaluationOffsetDays,
      today,
    );
    return [{ plan, promise, window }];
  });
  const counts = await countAnswers(
    db,
    workspaceId,
    reads
      .filter(({ promise }) => promise.hasOutcome)
      .flatMap(({ plan, promise, window }) => {
        const { treated, control } = askedGroups({
          design: promise.design,
          segment: promise.segment as Segment,
          control: promise.control as Control,
        });
        const question = {
          planId: plan.id,
          measure: promise.measure as Measure,
          from: window.from,
          to: window.dataTo,
        };
        return [
          { ...question, arm: "treated" as const, group: treated },
          ...(control ? [{ ...question, arm: "control" as const, group: control }] : []),
        ];
      }),
  );
  const signers = await db.person.findMany({
    where: {
      workspaceId,
      id: { in: reads.flatMap(({ plan }) => plan.verdicts.map((row) => row.signedById)) },
    },
    select: { id: true, name: true },
  });
  return new Map(
    reads.map(({ plan, promise, window }) => {
      const verdict = plan.verdicts[0];
      const signed: SignedVerdictFact | null = verdict
        ? {
            id: verdict.id,
            word: verdict.word as VerdictWord,
            claim: verdict.claim as Claim | null,
            signedById: verdict.signedById,
            signedByName: signers.find((person) => person.id === verdict.signedById)?.name ?? "",
            signedOn: verdict.signedOn as Day,
            reason: verdict.reason,
          }
        : null;
      const fact: ProofFact = {
        windowFrom: window.from,
        windowTo: window.to,
        monthsDone: window.monthsDone,
        monthsNeeded: window.monthsNeeded,
        completeMonths: nameMonths(window.from, window.monthsDone),
        n: fewestOf(counts, plan.id, promise.hasOutcome && promise.design === "controlled"),
        neededN: promise.plannedN,
        operationalReadings:
          plan.kpis[0]?.readings.filter(({ day }) => day >= window.from && day <= window.to).length ?? 0,
        evaluationOn: window.evaluateOn,
        earliestClose: window.earliestClose,
        lateCloseFrom: window.concedeOn,
        signed,
      };
      return [plan.id, fact];
    }),
  );
}

/** "Aug, Sep": the months of the window that are over; a window that begins within a month has none to name. */
function nameMonths(from: Day, done: number): string {
  if (!from.endsWith("-01")) return "";
  return Array.from({ length: done }, (_, at) =>
    formatMonth(monthOf(addMonths(from, at)), "en", "short").replace(/ \d{4}$/, ""),
  ).join(", ");
}

/** Both groups need their answers: the smaller one says how far the proof has come. */
function fewestOf(counts: ReadonlyMap<string, number>, planId: string, hasControl: boolean): number {
  const treated = counts.get(`${planId} treated`) ?? 0;
  return hasControl ? Math.min(treated, counts.get(`${planId} control`) ?? 0) : treated;
}

async function countAnswers(
  db: Tx,
  workspaceId: string,
  questions: readonly Question[],
): Promise<Map<string, number>> {
  if (questions.length === 0) return new Map();
  const asked = JSON.stringify(
    questions.map(({ planId, arm, measure, group, from, to }) => ({
      ask: `${planId} ${arm}`,
      measure,
      tier: group.tier ?? "",
      level: group.level ?? "",
      stage: group.stage ?? "",
      region: group.region ?? "",
      // Null: whoever it is.
      within: group.accountIds ?? null,
      without: group.notAccountIds ?? null,
      since: from,
      until: to,
    })),
  );
  const rows = await db.$queryRaw<{ ask: string; n: number }[]>`
    select q.ask, count(*)::int as n
    from jsonb_to_recordset(${asked}::jsonb)
      as q(ask text, measure text, tier text, level text, stage text, region text, within text[],
        without text[], since text, until text)
    join "Answer" a on a."workspaceId" = ${workspaceId} and a.shelf = '' and a.kind = q.measure
      and a.value is not null and a.day between q.since and q.until
    join "Response" r on r.id = a."responseId"
    left join "Account" c on c.id = r."accountId"
    left join "Contact" p on p.id = r."contactId"
    where (q.tier = '' or c.tier = q.tier) and (q.level = '' or p.level = q.level)
      and (q.stage = '' or r.stage = q.stage) and (q.region = '' or r.region = q.region)
      and (q.within is null or r."accountId" = any(q.within))
      and (q.without is null or r."accountId" is null or r."accountId" <> all(q.without))
    group by q.ask`;
  return new Map(rows.map((row) => [row.ask, row.n]));
}
