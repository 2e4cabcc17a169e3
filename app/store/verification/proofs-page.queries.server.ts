import type { Claim } from "~/domain/measurement/action-verdict";
import { planCode } from "~/domain/plans/plan";
import type { ProofFact } from "~/domain/plans/plan-facts";
import { quarterOf, spanOfEnds } from "~/domain/plans/plan-filter";
import {
  type JudgedPlan,
  type JudgedTogether,
  judgeTogether,
  primaryP,
} from "~/domain/verification/judged-together";
import type { LaterView } from "~/domain/verification/later-view";
import type { ProofReading } from "~/domain/verification/proof";
import type { ProofMetric } from "~/domain/verification/proof-metric";
import type { VerdictWord } from "~/domain/verification/verdict-word";
import { describeMetric, type Measure, type Segment } from "~/domain/verification/verification-plan";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { listLaterReadings } from "./later-reading.queries.server";
import { listProofs } from "./proof.queries.server";

/** A proof that is under way: counts alone, so that nobody sees where it is heading. */
export interface RunningProof {
  planCode: string;
  planTitle: string;
  ownerName: string | null;
  verifierName: string | null;
  mine: boolean;
  proof: ProofFact | null;
}

export interface ProofsPage {
  today: Day;
  running: RunningProof[];
  moreRunning: number;
  quarters: string[];
  quarter: string;
  together: JudgedTogether;
  later: LaterView[];
}

const MOST = 50;

export async function findProofsPage(viewer: Viewer, asked: string | null, at: Date): Promise<ProofsPage> {
  const db = database();
  const { workspaceId } = viewer;
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  const today = dayIn(at, timeZone);
  const [monitoring, running, quarters, later] = await Promise.all([
    db.plan.findMany({
      where: { workspaceId, status: "monitoring" },
      orderBy: [{ effectiveOn: "asc" }, { number: "asc" }],
      take: MOST,
      select: {
        id: true,
        number: true,
        suffix: true,
        title: true,
        ownerId: true,
        verifierId: true,
      },
    }),
    db.plan.count({ where: { workspaceId, status: "monitoring" } }),
    listQuarters(workspaceId),
    listLaterReadings(viewer),
  ]);
  const quarter = asked && quarters.includes(asked) ? asked : (quarters[0] ?? quarterOf(today));
  const ids = monitoring.map(({ id }) => id);
  const [proofs, people, judged] = await Promise.all([
    ids.length > 0 ? listProofs(db, workspaceId, ids, today) : new Map<string, ProofFact>(),
    db.person.findMany({
      where: {
        workspaceId,
        id: {
          in: monitoring
            .flatMap(({ ownerId, verifierId }) => [ownerId, verifierId])
            .filter((id) => id !== null),
        },
      },
      select: { id: true, name: true },
    }),
    listJudged(workspaceId, quarter),
  ]);
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  return {
    today,
    running: monitoring.map((plan) => ({
      planCode: planCode(plan.number, plan.suffix),
      planTitle: plan.title,
      ownerName: nameOf(plan.ownerId),
      verifierName: nameOf(plan.verifierId),
      mine: plan.verifierId === viewer.personId,
      proof: proofs.get(plan.id) ?? null,
    })),
    moreRunning: running - monitoring.length,
    quarters,
    quarter,
    together: judgeTogether(judged),
    later,
  };
}

/** The quarters in which verdicts were signed, the latest first. */
async function listQuarters(workspaceId: string): Promise<string[]> {
  const rows = await database().$queryRaw<{ quarter: string }[]>`
    select distinct substr(v."signedOn", 1, 4) || '-Q' || ((substr(v."signedOn", 6, 2)::int + 2) / 3) as quarter
    from "Verdict" v join "Plan" p on p.id = v."planId" where p."workspaceId" = ${workspaceId}
    order by quarter desc`;
  return rows.map(({ quarter }) => quarter);
}

async function listJudged(workspaceId: string, quarter: string): Promise<JudgedPlan[]> {
  const span = spanOfEnds(quarter);
  if (!span) return [];
  const verdicts = await database().verdict.findMany({
    where: { plan: { workspaceId }, signedOn: { gte: span.from, lte: span.to } },
    orderBy: [{ signedOn: "asc" }, { id: "asc" }],
    select: {
      word: true,
      claim: true,
      signedOn: true,
      reading: true,
      plan: { select: { number: true, suffix: true, title: true, ownerId: true } },
      verificationPlan: { select: { measure: true, metric: true, segment: true, hasOutcome: true } },
    },
  });
  const owners = await database().person.findMany({
    where: { workspaceId, id: { in: verdicts.map(({ plan }) => plan.ownerId).filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  return verdicts.map((verdict) => {
    const { plan, verificationPlan } = verdict;
    // Written by the signing command in this very shape, and never changed since.
    const { outcome, p } = verdict.reading as unknown as ProofReading;
    const told = outcome && outcome.diff !== null && outcome.lower !== null && outcome.upper !== null;
    return {
      planCode: planCode(plan.number, plan.suffix),
      planTitle: plan.title,
      ownerName: owners.find(({ id }) => id === plan.ownerId)?.name ?? null,
      word: verdict.word as VerdictWord,
      claim: verdict.claim as Claim | null,
      signedOn: verdict.signedOn as Day,
      metric: verificationPlan.hasOutcome
        ? describeMetric({
            measure: verificationPlan.measure as Measure,
            metric: verificationPlan.metric as ProofMetric,
            segment: verificationPlan.segment as Segment,
            hasOutcome: true,
          })
        : null,
      effect: told
        ? {
            diff: outcome.diff as number,
            lower: outcome.lower as number,
            upper: outcome.upper as number,
            nBefore: outcome.nBefore,
            nAfter: outcome.nAfter,
          }
        : null,
      // The test that decided, where it was kept; else from the figures it left.
      p: p ?? (outcome ? primaryP(outcome) : null),
    };
  });
}
