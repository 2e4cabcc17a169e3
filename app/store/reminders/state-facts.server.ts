import { freshnessOf } from "~/domain/kpis/freshness";
import { type KpiFrequency, type PlanStatus, planCode } from "~/domain/plans/plan";
import type { PlanMoveEvent } from "~/domain/plans/plan-event";
import { moveLabel } from "~/domain/plans/plan-moves";
import type { StateFact } from "~/domain/reminders/reminder-facts";
import { proofWindow } from "~/domain/verification/proof-window";
import { Prisma } from "~/generated/prisma/client";
import { addDays, type Day, dayIn, formatDay } from "~/shared/calendar";
import { decisionMakersOf } from "../accounts/account-voices.server";
import { database } from "../database.server";

interface Around {
  timeZone: string;
  silentDays: number;
  leaderIds: readonly string[];
  today: Day;
}

/** Days after which a result that nobody was told is an expired clock. */
export const TELL_DAYS = 14;
const GOOD_NEWS = ["effective", "effectiveByAnotherCause", "partlyEffective"];

/** What came about without a promised day, each with the day on which it arose. */
export async function listStateFacts(workspaceId: string, around: Around): Promise<StateFact[]> {
  return [
    ...(await listDecisions(workspaceId, around)),
    ...(await listPlanStates(workspaceId, around)),
    ...(await listClocks(workspaceId, around)),
    ...(await listReviews(workspaceId)),
    ...(await listWishes(workspaceId)),
    ...(await listGaps(workspaceId, around)),
  ];
}

const real = (ids: readonly (string | null)[]): string[] => ids.filter((id) => id !== null);

/** Requests that wait for somebody's word. */
async function listDecisions(workspaceId: string, { timeZone }: Around): Promise<StateFact[]> {
  const plan = { select: { id: true, number: true, suffix: true, sponsorId: true } };
  const dates = await database().dateMove.findMany({
    where: { status: "requested", plan: { workspaceId } },
    select: { id: true, toDay: true, requestedAt: true, plan },
    orderBy: { id: "asc" },
  });
  const moves = await database().moveRequest.findMany({
    where: { status: "open", plan: { workspaceId } },
    select: { id: true, event: true, createdAt: true, askedOfId: true, plan },
    orderBy: { id: "asc" },
  });
  const taskDates = await database().taskDateMove.findMany({
    where: { workspaceId, status: "requested" },
    select: {
      id: true,
      toDay: true,
      requestedAt: true,
      requestedById: true,
      task: {
        select: {
          id: true,
          title: true,
          plan: { select: { id: true, number: true, suffix: true, ownerId: true, deputyId: true } },
        },
      },
    },
    orderBy: { id: "asc" },
  });
  return [
    ...dates.map((each): StateFact => {
      const code = planCode(each.plan.number, each.plan.suffix);
      return {
        key: `date-request:${each.id}`,
        kind: "decision",
        title: `${code}: a new end is asked for, ${formatDay(each.toDay as Day, "en")}`,
        href: `/plans/${code}#dates`,
        arisenOn: dayIn(each.requestedAt, timeZone),
        toldTo: real([each.plan.sponsorId]),
        settledOn: null,
        planId: each.plan.id,
      };
    }),
    ...moves.map((each): StateFact => {
      const code = planCode(each.plan.number, each.plan.suffix);
      return {
        key: `request:${each.id}`,
        kind: "decision",
        title: `${code}: you are asked to ${moveLabel(each.event as PlanMoveEvent).toLowerCase()}`,
        href: `/plans/${code}`,
        arisenOn: dayIn(each.createdAt, timeZone),
        toldTo: real([each.askedOfId]),
        settledOn: null,
        planId: each.plan.id,
      };
    }),
    ...taskDates.map(({ task, ...each }): StateFact => {
      const code = planCode(task.plan.number, task.plan.suffix);
      return {
        key: `task-date:${each.id}`,
        kind: "decision",
        title: `${code}: “${task.title}” asks for a later day, ${formatDay(each.toDay as Day, "en")}`,
        href: `/tasks/${task.id}`,
        arisenOn: dayIn(each.requestedAt, timeZone),
        // Whoever asked does not decide.
        toldTo: real([task.plan.ownerId, task.plan.deputyId]).filter((id) => id !== each.requestedById),
        settledOn: null,
        planId: task.plan.id,
      };
    }),
  ];
}

/** Approvals, verdicts, starts, wake-ups and readings that are due. */
async function listPlanStates(
  workspaceId: string,
  { timeZone, leaderIds, today }: Around,
): Promise<StateFact[]> {
  const plans = await database().plan.findMany({
    where: { workspaceId, status: { in: ["inReview", "approved", "acting", "monitoring", "onHold"] } },
    select: {
      id: true,
      number: true,
      suffix: true,
      status: true,
      startOn: true,
      startedOn: true,
      wakeOn: true,
      effectiveOn: true,
      submittedAt: true,
      ownerId: true,
      deputyId: true,
      sponsorId: true,
      verifierId: true,
      verifications: { where: { lockedAt: { not: null } }, orderBy: { number: "desc" }, take: 1 },
      kpis: {
        select: {
          id: true,
          name: true,
          frequency: true,
          feed: true,
          readings: {
            where: { withdrawnAt: null },
            orderBy: { day: "desc" },
            take: 1,
            select: { day: true },
          },
        },
      },
    },
    orderBy: [{ number: "asc" }, { suffix: "asc" }],
  });
  return plans.flatMap((plan) => {
    const code = planCode(plan.number, plan.suffix);
    const owners = [plan.ownerId, plan.deputyId];
    const state = (
      kind: StateFact["kind"],
      arisenOn: Day,
      title: string,
      toldTo: readonly (string | null)[],
      href = `/plans/${code}`,
    ): StateFact => ({
      key: `${kind}:${plan.id}`,
      kind,
      title: `${code}: ${title}`,
      href,
      arisenOn,
      toldTo: real(toldTo),
      settledOn: null,
      planId: plan.id,
    });
    const { status, startOn, wakeOn } = plan;
    const states: StateFact[] = [];
    if (status === "inReview" && plan.submittedAt) {
      states.push(
        state("decision", dayIn(plan.submittedAt, timeZone), "waits for your approval", [plan.sponsorId]),
      );
    }
    if (status === "approved" && startOn) {
      states.push(state("start", startOn as Day, "its start is reached", [...owners, ...leaderIds]));
    }
    if (status === "onHold" && wakeOn) {
      states.push(
        state("wake", wakeOn as Day, "its hold was to end today; resume it or hold it on", [
          ...owners,
          ...leaderIds,
        ]),
      );
    }
    const [promise] = plan.verifications;
    if (status === "monitoring" && promise && plan.effectiveOn) {
      const { earliestClose } = proofWindow(
        plan.effectiveOn as Day,
        promise.windowMonths,
        promise.evaluationOffsetDays,
        today,
      );
      states.push(
        state(
          "verdict",
          earliestClose,
          "its window is complete; the verdict can be read and signed",
          plan.verifierId ? [plan.verifierId] : owners,
          `/plans/${code}/verdict`,
        ),
      );
    }
    for (const kpi of plan.kpis) {
      // A KPI that is fed from an index gets its readings by themselves.
      if (kpi.feed === "index") continue;
      const readings = kpi.readings.map(({ day }) => ({ day: day as Day }));
      const { nextOn } = freshnessOf(
        { frequency: kpi.frequency as KpiFrequency, readings },
        {
          status: status as PlanStatus,
          startOn: startOn as Day | null,
          startedOn: plan.startedOn as Day | null,
        },
        today,
      );
      if (nextOn === null) continue;
      states.push({
        ...state("reading", nextOn, `${kpi.name}: a reading is due`, owners, `/plans/${code}/kpis/${kpi.id}`),
        key: `reading:${kpi.id}:${nextOn}`,
      });
    }
    return states;
  });
}

/** Results of closed plans that are not good news and that nobody was told, fourteen days on; readings taken again. */
async function listClocks(workspaceId: string, { leaderIds }: Around): Promise<StateFact[]> {
  const [untold, later] = [
    await database().plan.findMany({
      where: {
        workspaceId,
        status: "closed",
        closedOn: { not: null },
        verdicts: { some: { word: { notIn: GOOD_NEWS } } },
        communications: { none: { kind: "results", status: "sent" } },
      },
      select: {
        id: true,
        number: true,
        suffix: true,
        closedOn: true,
        communications: { where: { kind: "results" }, select: { code: true }, take: 1 },
      },
      orderBy: [{ number: "asc" }, { suffix: "asc" }],
    }),
    await database().laterReading.findMany({
      where: { workspaceId, readOn: null },
      select: {
        id: true,
        months: true,
        dueOn: true,
        plan: { select: { id: true, number: true, suffix: true, verifierId: true, ownerId: true } },
      },
      orderBy: { dueOn: "asc" },
    }),
  ];
  const relapses = await database().laterReading.findMany({
    where: { workspaceId, result: "relapsed", readOn: { not: null }, acknowledgedAt: null },
    select: {
      id: true,
      months: true,
      readOn: true,
      plan: { select: { id: true, number: true, suffix: true, ownerId: true } },
    },
    orderBy: { dueOn: "asc" },
  });
  return [
    ...untold.map((plan): StateFact => {
      const code = planCode(plan.number, plan.suffix);
      const [draft] = plan.communications;
      return {
        key: `clock:${plan.id}`,
        kind: "clock",
        title: `${code}: its result is untold for ${TELL_DAYS} days`,
        href: draft ? `/communications/${draft.code}` : `/plans/${code}`,
        arisenOn: addDays(plan.closedOn as Day, TELL_DAYS),
        toldTo: leaderIds,
        settledOn: null,
        planId: plan.id,
      };
    }),
    ...relapses.map((each): StateFact => {
      const code = planCode(each.plan.number, each.plan.suffix);
      return {
        key: `relapse:${each.id}`,
        kind: "later",
        title: `${code}: its effect is no longer shown after ${each.months} months; say what follows`,
        href: `/later-readings/${each.id}/answer`,
        arisenOn: each.readOn as Day,
        toldTo: [...real([each.plan.ownerId]), ...leaderIds],
        settledOn: null,
        planId: each.plan.id,
      };
    }),
    ...later.map((each): StateFact => {
      const code = planCode(each.plan.number, each.plan.suffix);
      return {
        key: `later:${each.id}`,
        kind: "later",
        title: `${code}: does it last? The reading after ${each.months} months can be taken`,
        href: `/plans/${code}/verdict`,
        arisenOn: each.dueOn as Day,
        toldTo: real([each.plan.verifierId, each.plan.ownerId]),
        settledOn: null,
        planId: each.plan.id,
      };
    }),
  ];
}

/** Policies whose next review has come. */
async function listReviews(workspaceId: string): Promise<StateFact[]> {
  const policies = await database().policy.findMany({
    where: { workspaceId, retiredAt: null, nextReviewOn: { not: null }, ownerId: { not: null } },
    select: { id: true, name: true, ownerId: true, nextReviewOn: true },
    orderBy: { nextReviewOn: "asc" },
  });
  return policies.map((each) => ({
    key: `policy:${each.id}:${each.nextReviewOn}`,
    kind: "review",
    title: `The policy “${each.name}” is due for its review`,
    href: `/policies/${each.id}`,
    arisenOn: each.nextReviewOn as Day,
    toldTo: real([each.ownerId]),
    settledOn: null,
  }));
}

/** What people asked to be reminded of, each on the day they chose. */
async function listWishes(workspaceId: string): Promise<StateFact[]> {
  const wishes = await database().personalReminder.findMany({
    where: { workspaceId, withdrawnAt: null },
    select: { id: true, personId: true, day: true, title: true, href: true, planId: true },
    orderBy: [{ day: "asc" }, { id: "asc" }],
  });
  return wishes.map(({ id, personId, day, title, href, planId }) => ({
    key: `wish:${id}`,
    kind: "wish",
    title,
    href: href || "/work",
    arisenOn: day as Day,
    toldTo: [personId],
    settledOn: null,
    planId,
  }));
}

/** A tier I account without a decision maker's voice: it arises the day after the last answer is too old. */
async function listGaps(workspaceId: string, { silentDays, leaderIds }: Around): Promise<StateFact[]> {
  const accounts = await database().account.findMany({
    where: { workspaceId, tier: "I", status: { not: "lost" } },
    select: { id: true, name: true, ownerId: true },
    orderBy: { name: "asc" },
  });
  if (accounts.length === 0) return [];
  const heard = await database().$queryRaw<{ accountId: string; lastHeard: string | null }[]>(
    decisionMakersOf(Prisma.join(accounts.map(({ id }) => id))),
  );
  const last = new Map(heard.map(({ accountId, lastHeard }) => [accountId, lastHeard]));
  return accounts.flatMap(({ id, name, ownerId }) => {
    const day = last.get(id) as Day | null | undefined;
    if (!day) return [];
    return [
      {
        key: `gap:${id}:${day}`,
        kind: "gap" as const,
        title: `${name}: no decision maker was heard since ${formatDay(day, "en")}`,
        href: `/accounts/${id}`,
        arisenOn: addDays(day, silentDays + 1),
        toldTo: [...real([ownerId]), ...leaderIds],
        settledOn: null,
      },
    ];
  });
}
