import { can } from "~/domain/access";
import { PROPOSED_INTENTION, perceptionWord } from "~/domain/accounts/perception";
import type { Act } from "~/domain/act";
import { type FindingSource, findingCode } from "~/domain/findings/finding";
import { decideFinding } from "~/domain/findings/finding-decision";
import { type PlanTrigger, planCode } from "~/domain/plans/plan";
import type { CreatePlan } from "~/domain/plans/plan.schema";
import { takeAlong } from "~/domain/plans/templates/template";
import type { BeginPlan } from "~/domain/plans/templates/template.schema";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { findPlanOrigin, type PlanOrigin } from "~/store/accounts/plan-origin.server";
import { commit } from "~/store/commit.server";
import type { Tx } from "~/store/database.server";
import { findFindingForChange } from "~/store/findings/finding.queries.server";
import { listEvidenceOfFinding } from "~/store/plans/evidence.queries.server";
import { moveFinding } from "~/store/plans/plan-finding.server";
import { keepPlanNumber, takePlanNumber } from "~/store/plans/plan-number.server";
import { settleDraftsAround, settlePlan } from "~/store/plans/plan-settling.server";
import { columnsOf, listActiveNamed, writeContent } from "~/store/templates/begin-with.server";
import { findPlanSource, type PlanSource } from "~/store/templates/origin.server";
import { findWorkingCalendar } from "~/store/templates/working-calendar.server";

const TRIGGERS: Partial<Record<FindingSource, PlanTrigger>> = {
  complaint: "complaint",
  internalAudit: "audit",
};

/** What a plan can begin with beside a finding: a template, or another plan. */
type BeginsWith = Partial<Pick<BeginPlan, "from" | "startOn" | "takeProblem" | "takePeople">>;

/** Begins a plan: blank, from a finding with its words and evidence, or with what a template or another plan brings. */
export async function createPlan(
  act: Act,
  input: CreatePlan & BeginsWith & { number?: number },
): Promise<Result<{ planId: string; code: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "plan.create")) {
    return notPermitted("Plans are begun by owners, leaders and administrators. Ask one of them.");
  }
  return commit(act, async (unit) => {
    // The form was sent twice: what it asked for is done already.
    const made = input.key ? await unit.db.plan.findUnique({ where: { id: input.key } }) : null;
    if (made && made.workspaceId === workspaceId && made.createdById === viewer.personId) {
      return done({ planId: made.id, code: planCode(made.number, made.suffix) });
    }
    const number = input.findingNumber;
    const finding = number === null ? null : await findFindingForChange(viewer, { number }, unit.db);
    if (number !== null && !finding) return notFound("finding");
    const customer = input.accountId ? await findPlanOrigin(viewer, input.accountId, unit.db) : null;
    if (input.accountId && !customer) return notFound("account");
    const planned = finding && decideFinding(finding, { type: "PLAN" });
    if (planned && !planned.ok) return planned;

    const source = input.from ? await findPlanSource(viewer, input.from, unit.db) : null;
    if (input.from && !source) return notFound("template or plan");
    const beginning = source && (await beginningOf(unit.db, viewer.workspaceId, source, input));

    const planNumber =
      act.door === "import" && input.number !== undefined
        ? await keepPlanNumber(unit.db, workspaceId, input.number)
        : await takePlanNumber(unit.db, workspaceId);
    const code = planCode(planNumber);
    const origin = finding
      ? await unit.db.finding.findUniqueOrThrow({
          where: { id: finding.id },
          select: { source: true, stage: true },
        })
      : null;
    const plan = await unit.db.plan.create({
      data: {
        id: made ? newId() : (input.key ?? newId()),
        workspaceId,
        number: planNumber,
        kind: input.kind,
        title: input.title,
        status: "defining",
        createdById: viewer.personId,
        createdAt: now,
        updatedAt: now,
        ...(source && beginning
          ? { form: source.form, madeFrom: source.madeFrom, ...columnsOf(beginning) }
          : {}),
        // Who begins it as an owner answers for it, whoever answered for what it was copied from.
        ...(viewer.role === "owner" ? { ownerId: viewer.personId } : {}),
        ...(customer ? wordsOf(customer) : {}),
        ...(finding && origin
          ? {
              findingId: finding.id,
              whatHappens: finding.experience,
              intended: finding.expectation,
              stage: origin.stage,
              trigger: TRIGGERS[origin.source as FindingSource] ?? "finding",
              triggerDetail: `${findingCode(finding.number)} ${finding.title}`,
            }
          : {}),
      },
    });
    if (beginning) {
      await writeContent(unit.db, { ...beginning, planId: plan.id, workspaceId, at: now });
    }
    if (finding && planned) {
      const evidence = await listEvidenceOfFinding(unit.db, viewer, finding.id);
      await unit.db.planEvidence.createMany({
        data: evidence.map((piece) => ({ ...piece, id: newId(), planId: plan.id, createdAt: now })),
      });
      await moveFinding(unit, finding, planned.status);
    }
    if (customer?.reading) {
      const { evidence, responseId, day } = customer.reading;
      await unit.db.planEvidence.create({
        data: {
          id: newId(),
          planId: plan.id,
          responseId,
          kind: "customer",
          quote: evidence,
          source: `What ${customer.name} sees in us, ${day}`,
          createdAt: now,
        },
      });
    }
    unit.log({
      noun: "plan",
      recordId: plan.id,
      planId: plan.id,
      verb: "created",
      summary: `began ${code} “${input.title}”${finding ? ` from ${findingCode(finding.number)}` : ""}${source ? ` with “${source.name}”` : ""}`,
      after: {
        code,
        title: input.title,
        kind: input.kind,
        finding: finding?.number ?? null,
        account: customer?.name ?? null,
        madeFrom: source?.madeFrom ?? null,
      },
    });
    await settlePlan(unit, plan.id);
    await settleDraftsAround(unit, workspaceId, [plan.ownerId]);
    return done({ planId: plan.id, code });
  });
}

async function beginningOf(db: Tx, workspaceId: string, source: PlanSource, input: BeginsWith) {
  // A template's words are what it is for; of another plan, each part is asked for.
  const all = source.type !== "plan";
  const content = takeAlong(source.content, {
    problem: all || input.takeProblem === true,
    people: all || input.takePeople === true,
  });
  const { timeZone: _, ...calendar } = await findWorkingCalendar(db, workspaceId);
  const active = await listActiveNamed(db, workspaceId, content);
  return { content, calendar, active, startOn: (input.startOn ?? null) as Day | null };
}

/** What a customer's own perception gives a plan to begin with; everything can be rewritten. */
function wordsOf({ accountId, name, reading }: PlanOrigin) {
  if (reading?.perception !== "vendor") return { accountId };
  return {
    accountId,
    whatHappens: `${name} sees a ${perceptionWord("vendor").toLowerCase()} in us.${reading.evidence ? ` In their words: ${reading.evidence}` : ""}`,
    intended: PROPOSED_INTENTION,
    trigger: "badTrend",
    triggerDetail: `Read on ${reading.day}`,
  };
}
