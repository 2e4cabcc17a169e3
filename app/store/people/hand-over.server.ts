import type { ActivityNoun } from "~/domain/activity/activity";
import type { Holding, HoldingKind } from "~/domain/people/holdings";
import { isDrafting, type PlanStatus } from "~/domain/plans/plan";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import type { Unit } from "../commit.server";

interface Giving {
  workspaceId: string;
  from: { id: string; name: string };
  to: { id: string; name: string };
  today: Day;
}

const PLAN_FIELDS: Partial<Record<HoldingKind, "ownerId" | "deputyId" | "sponsorId" | "verifierId">> = {
  planOwner: "ownerId",
  planDeputy: "deputyId",
  sponsor: "sponsorId",
  verifier: "verifierId",
};
const PART_WORDS: Partial<Record<HoldingKind, string>> = {
  planOwner: "the ownership of",
  planDeputy: "the deputy's part in",
  sponsor: "the sponsorship of",
  verifier: "the verification of",
};

/** Gives one record to its new person, with its line in the log. */
export async function giveHolding(unit: Unit, holding: Holding, giving: Giving): Promise<void> {
  const { kind, id, label } = holding;
  const { workspaceId, from, to } = giving;
  const field = PLAN_FIELDS[kind];
  if (field) return givePart(unit, holding, field, giving);
  if (kind === "pilotOwner" || kind === "pilotSponsor") return givePilot(unit, holding, giving);
  if (kind === "task") return giveTask(unit, holding, giving);
  if (kind === "keyAccount") return giveKeyAccount(unit, holding, giving);
  const own = { id, workspaceId };
  const data = { version: { increment: 1 } } as const;
  let recordId = id;
  const { db } = unit;
  switch (kind) {
    case "request":
      await db.moveRequest.updateMany({
        where: { id, plan: { workspaceId } },
        data: { ...data, askedOfId: to.id },
      });
      break;
    case "rollout": {
      const [rollout] = await db.rollout.updateManyAndReturn({
        where: own,
        data: { ...data, ownerId: to.id },
        select: { pilotId: true },
      });
      // All that happens to a pilot is one list.
      recordId = rollout?.pilotId ?? id;
      break;
    }
    case "case":
      await db.customerCase.updateMany({ where: own, data: { ...data, ownerId: to.id } });
      break;
    case "account":
      await db.account.updateMany({ where: own, data: { ...data, ownerId: to.id } });
      break;
    case "winBack":
      await db.winBack.updateMany({ where: own, data: { ...data, ownerId: to.id } });
      break;
    case "stage":
      await db.stage.updateMany({ where: own, data: { ...data, ownerId: to.id } });
      break;
    case "component":
      await db.componentRecord.updateMany({ where: own, data: { ...data, leadId: to.id } });
      break;
    case "system":
      await db.sourceSystem.updateMany({ where: own, data: { ...data, ownerId: to.id } });
      break;
    case "cadence":
      await db.cadenceEntry.updateMany({ where: own, data: { ...data, ownerId: to.id } });
      break;
    case "policy":
      await db.policy.updateMany({ where: own, data: { ...data, ownerId: to.id } });
      break;
    case "forum":
      await db.forum.updateMany({ where: own, data: { ...data, ownerId: to.id } });
      break;
    case "partner":
      await db.partner.updateMany({ where: own, data: { ...data, ownerId: to.id } });
      break;
    case "audience":
      await db.audience.updateMany({ where: own, data: { ...data, ownerId: to.id } });
      break;
    case "channel":
      await db.channelForm.updateMany({ where: own, data: { ...data, ownerId: to.id } });
      break;
    case "target":
      await db.target.updateMany({ where: own, data: { ...data, ownerId: to.id } });
      break;
    case "absence":
      await db.absence.updateMany({ where: own, data: { ...data, deputyId: to.id } });
      break;
    default:
      throw new Error(`Nobody said how a ${kind} is handed over.`);
  }
  unit.log({
    noun: NOUNS[kind] ?? "person",
    recordId,
    verb: "handed-over",
    summary: `handed ${label} over from ${from.name} to ${to.name}`,
    before: { personId: from.id },
    after: { personId: to.id },
  });
}

const NOUNS: Partial<Record<HoldingKind, ActivityNoun>> = {
  request: "plan",
  rollout: "rollout",
  case: "case",
  account: "account",
  winBack: "win-back",
  stage: "stage",
  component: "component",
  system: "system",
  cadence: "cadence",
  policy: "policy",
  forum: "forum",
  partner: "partner",
  audience: "audience",
  channel: "channel-form",
  target: "target",
  absence: "absence",
};

type PlanField = "ownerId" | "deputyId" | "sponsorId" | "verifierId";

async function givePart(unit: Unit, holding: Holding, field: PlanField, giving: Giving): Promise<void> {
  const { from, to, workspaceId } = giving;
  const plan = await unit.db.plan.findFirstOrThrow({
    where: { id: holding.id, workspaceId },
    select: { id: true, version: true, status: true, deputyId: true },
  });
  // Whoever was the deputy and owns it now needs no deputy of themselves.
  const change =
    field === "ownerId" && plan.deputyId === to.id
      ? { ownerId: to.id, deputyId: null }
      : field === "ownerId" && isDrafting(plan.status as PlanStatus)
        ? { ownerId: to.id, loadConfirmed: "" }
        : { [field]: to.id };
  await unit.move("plan", { id: plan.id, version: plan.version }, change);
  await giveWords(unit, plan.id, giving);
  unit.log({
    noun: "plan",
    recordId: plan.id,
    planId: plan.id,
    verb: "handed-over",
    summary: `handed ${PART_WORDS[holding.kind] ?? ""} ${holding.label.split(" ")[0]} over from ${from.name} to ${to.name}`,
    before: { [field]: from.id },
    after: { [field]: to.id },
  });
}

/** Whoever takes over a part reads, and later rewrites, what the part was and why it matters. */
async function giveWords(unit: Unit, planId: string, { from, to }: Giving): Promise<void> {
  const rows = await unit.db.planPerson.findMany({
    where: { planId, personId: { in: [from.id, to.id] } },
  });
  const theirs = rows.find(({ personId }) => personId === from.id);
  if (!theirs || rows.some(({ personId }) => personId === to.id)) return;
  await unit.db.planPerson.create({
    data: { id: newId(), planId, personId: to.id, part: theirs.part, why: theirs.why },
  });
}

async function givePilot(unit: Unit, { id, kind, label }: Holding, giving: Giving): Promise<void> {
  const { from, to, workspaceId } = giving;
  const field = kind === "pilotOwner" ? "ownerId" : "sponsorId";
  const pilot = await unit.db.pilot.findFirstOrThrow({
    where: { id, workspaceId },
    select: { id: true, version: true },
  });
  await unit.move("pilot", pilot, { [field]: to.id });
  unit.log({
    noun: "pilot",
    recordId: id,
    verb: "handed-over",
    summary: `handed ${kind === "pilotOwner" ? "the ownership" : "the sponsorship"} of ${label.split(" ")[0]} over from ${from.name} to ${to.name}`,
    before: { [field]: from.id },
    after: { [field]: to.id },
  });
}

async function giveTask(unit: Unit, holding: Holding, giving: Giving): Promise<void> {
  const { from, to, workspaceId } = giving;
  const task = await unit.db.task.findFirstOrThrow({
    where: { id: holding.id, workspaceId },
    select: { id: true, version: true, planId: true },
  });
  await unit.move("task", { id: task.id, version: task.version }, { assigneeId: to.id });
  await giveWords(unit, task.planId, giving);
  unit.log({
    noun: "task",
    recordId: task.id,
    planId: task.planId,
    verb: "handed-over",
    summary: `handed “${holding.label}” over from ${from.name} to ${to.name}`,
    before: { assigneeId: from.id },
    after: { assigneeId: to.id },
  });
}

/** An enrolment ends on the day the next begins, so that every manager's time stays on record. */
async function giveKeyAccount(unit: Unit, holding: Holding, giving: Giving): Promise<void> {
  const { from, to, workspaceId, today } = giving;
  const open = await unit.db.keyEnrolment.findFirstOrThrow({
    where: { id: holding.id, workspaceId },
    select: { id: true, version: true, accountId: true, enrolledOn: true },
  });
  const on = open.enrolledOn > today ? open.enrolledOn : today;
  const reason = `Handed over from ${from.name}.`;
  await unit.move("keyEnrolment", open, { endedOn: on, endReason: `Handed over to ${to.name}.` });
  await unit.db.keyEnrolment.create({
    data: {
      id: newId(),
      workspaceId,
      accountId: open.accountId,
      managerId: to.id,
      reason,
      overCapReason: reason,
      enrolledOn: on,
    },
  });
  unit.log({
    noun: "key-account",
    recordId: open.accountId,
    verb: "handed-over",
    summary: `handed the key account ${holding.label} over from ${from.name} to ${to.name}`,
    before: { manager: from.id },
    after: { manager: to.id },
  });
}

/** People whose last part in a plan went over are no longer named on it. */
export async function leavePlans(unit: Unit, workspaceId: string, personId: string): Promise<void> {
  const rows = await unit.db.planPerson.findMany({
    where: { personId, plan: { workspaceId, status: { notIn: ["closed", "cancelled"] } } },
    select: {
      id: true,
      plan: {
        select: {
          ownerId: true,
          deputyId: true,
          sponsorId: true,
          verifierId: true,
          tasks: {
            where: { OR: [{ assigneeId: personId }, { doneById: personId }] },
            select: { id: true },
            take: 1,
          },
        },
      },
    },
  });
  // Compared here, because a part that nobody has is neither theirs nor not theirs to a database.
  const gone = rows.filter(
    ({ plan: { ownerId, deputyId, sponsorId, verifierId, tasks } }) =>
      ![ownerId, deputyId, sponsorId, verifierId].includes(personId) && tasks.length === 0,
  );
  if (gone.length > 0) {
    await unit.db.planPerson.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  }
}
