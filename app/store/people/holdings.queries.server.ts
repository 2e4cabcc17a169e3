import { audienceHref } from "~/domain/audiences/audience-places";
import { CHANNEL_LABELS, type ChannelForm } from "~/domain/channels/channel";
import { MEASURE_LABELS, type Measure } from "~/domain/indices/measure";
import { HOLDING_KINDS, type Holding, type HoldingKind, type PlanStanding } from "~/domain/people/holdings";
import { pilotCode } from "~/domain/pilots/pilot";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { type PlanStatus, planCode } from "~/domain/plans/plan";
import { findComponent } from "~/domain/playbook/playbook";
import { rolloutPath } from "~/domain/rollouts/rollout";
import { winBackCode } from "~/domain/win-back/win-back";
import { winBackPath } from "~/domain/win-back/win-back-places";
import { type Day, dayIn, formatDay } from "~/shared/calendar";
import type { Tx } from "../database.server";
import { listFormerOwners } from "../plans/former-owners.server";

const ENDED = ["closed", "cancelled"];

/** Everything that lies with one person and would lie with nobody without them. */
export async function listHoldings(
  db: Tx,
  workspaceId: string,
  personId: string,
  at: Date,
): Promise<Holding[]> {
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  const today = dayIn(at, timeZone);
  const found: Holding[] = [
    ...(await listPlanHoldings(db, workspaceId, personId)),
    ...(await listPilotHoldings(db, workspaceId, personId)),
    ...(await listTaskHoldings(db, workspaceId, personId)),
    ...(await listRequests(db, workspaceId, personId)),
    ...(await listCustomerHoldings(db, workspaceId, personId)),
    ...(await listRegisterHoldings(db, workspaceId, personId)),
    ...(await listAbsenceHoldings(db, workspaceId, personId, today)),
  ];
  return found.toSorted((a, b) => HOLDING_KINDS.indexOf(a.kind) - HOLDING_KINDS.indexOf(b.kind));
}

const STANDING = {
  id: true,
  number: true,
  suffix: true,
  title: true,
  status: true,
  ownerId: true,
  deputyId: true,
  sponsorId: true,
  verifierId: true,
  approvedById: true,
  tasks: { where: { status: { not: "cancelled" } }, select: { assigneeId: true, doneById: true } },
} as const;

interface PlanRow {
  id: string;
  number: number;
  suffix: string;
  title: string;
  status: string;
  ownerId: string | null;
  deputyId: string | null;
  sponsorId: string | null;
  verifierId: string | null;
  approvedById: string | null;
  tasks: { assigneeId: string | null; doneById: string | null }[];
}

const standingOf = (plan: PlanRow, formerIds: readonly string[]): PlanStanding => ({
  status: plan.status as PlanStatus,
  ownerId: plan.ownerId,
  deputyId: plan.deputyId,
  sponsorId: plan.sponsorId,
  verifierId: plan.verifierId,
  approvedById: plan.approvedById,
  doerIds: [...new Set(plan.tasks.flatMap(({ assigneeId, doneById }) => [assigneeId, doneById]))].filter(
    (id) => id !== null,
  ),
  formerIds,
});

async function listPlanHoldings(db: Tx, workspaceId: string, personId: string): Promise<Holding[]> {
  const plans = await db.plan.findMany({
    where: {
      workspaceId,
      status: { notIn: ENDED },
      OR: [{ ownerId: personId }, { deputyId: personId }, { sponsorId: personId }, { verifierId: personId }],
    },
    select: STANDING,
    orderBy: [{ number: "asc" }, { suffix: "asc" }],
  });
  const holdings: Holding[] = [];
  for (const plan of plans) {
    const code = planCode(plan.number, plan.suffix);
    // Who answered before is asked of the log, and only where a verifier is sought.
    const former =
      plan.verifierId === personId ? await listFormerOwners(db, { workspaceId, planId: plan.id }) : [];
    const shared = {
      id: plan.id,
      label: `${code} ${plan.title}`,
      href: `/plans/${code}`,
      plan: standingOf(plan, former),
    };
    const kinds: [HoldingKind, string | null][] = [
      ["planOwner", plan.ownerId],
      ["planDeputy", plan.deputyId],
      ["sponsor", plan.sponsorId],
      ["verifier", plan.verifierId],
    ];
    for (const [kind, holder] of kinds) if (holder === personId) holdings.push({ ...shared, kind });
  }
  return holdings;
}

async function listPilotHoldings(db: Tx, workspaceId: string, personId: string): Promise<Holding[]> {
  const pilots = await db.pilot.findMany({
    where: {
      workspaceId,
      status: { notIn: ["scaled", "stopped"] },
      OR: [{ ownerId: personId }, { sponsorId: personId }],
    },
    select: { id: true, number: true, title: true, ownerId: true, sponsorId: true },
    orderBy: { number: "asc" },
  });
  const rollouts = await db.rollout.findMany({
    where: { workspaceId, ownerId: personId, status: { in: ["planned", "adopting"] } },
    select: { id: true, businessUnit: true, pilot: { select: { number: true } } },
    orderBy: { createdAt: "asc" },
  });
  return [
    ...pilots.flatMap(({ id, number, title, ownerId, sponsorId }) => {
      const code = pilotCode(number);
      const shared = {
        id,
        label: `${code} ${title}`,
        href: pilotPath(code),
        plan: null,
        pilot: { ownerId, sponsorId },
      };
      return [
        ...(ownerId === personId ? [{ ...shared, kind: "pilotOwner" as const }] : []),
        ...(sponsorId === personId ? [{ ...shared, kind: "pilotSponsor" as const }] : []),
      ];
    }),
    ...rollouts.map(
      ({ id, businessUnit, pilot }): Holding => ({
        kind: "rollout",
        id,
        label: `${pilotCode(pilot.number)} in ${businessUnit}`,
        href: rolloutPath(id),
        plan: null,
      }),
    ),
  ];
}

async function listTaskHoldings(db: Tx, workspaceId: string, personId: string): Promise<Holding[]> {
  const tasks = await db.task.findMany({
    where: {
      workspaceId,
      assigneeId: personId,
      status: { notIn: ["done", "cancelled"] },
      plan: { status: { notIn: ENDED } },
    },
    select: { id: true, title: true, plan: { select: { ...STANDING, tasks: false } } },
    orderBy: [{ plan: { number: "asc" } }, { number: "asc" }],
  });
  return tasks.map(({ id, title, plan }) => ({
    kind: "task",
    id,
    label: `${planCode(plan.number, plan.suffix)}: ${title}`,
    href: `/tasks/${id}`,
    plan: standingOf({ ...plan, tasks: [] }, []),
  }));
}

async function listRequests(db: Tx, workspaceId: string, personId: string): Promise<Holding[]> {
  const requests = await db.moveRequest.findMany({
    where: { status: "open", askedOfId: personId, plan: { workspaceId } },
    select: { id: true, note: true, plan: { select: { number: true, suffix: true, title: true } } },
    orderBy: { createdAt: "asc" },
  });
  return requests.map(({ id, plan }) => {
    const code = planCode(plan.number, plan.suffix);
    return { kind: "request", id, label: `${code} ${plan.title}`, href: `/plans/${code}`, plan: null };
  });
}

async function listCustomerHoldings(db: Tx, workspaceId: string, personId: string): Promise<Holding[]> {
  const cases = await db.customerCase.findMany({
    where: {
      workspaceId,
      ownerId: personId,
      status: { in: ["new", "acknowledged", "inProgress", "resolved"] },
    },
    select: { id: true, number: true, title: true },
    orderBy: { number: "asc" },
  });
  const accounts = await db.account.findMany({
    where: { workspaceId, ownerId: personId },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  const winBacks = await db.winBack.findMany({
    where: {
      workspaceId,
      ownerId: personId,
      withdrawnAt: null,
      status: { notIn: ["wonBack", "lostForGood"] },
    },
    select: { id: true, number: true, account: { select: { name: true } } },
    orderBy: { number: "asc" },
  });
  const keys = await db.keyEnrolment.findMany({
    where: { workspaceId, managerId: personId, endedOn: null },
    select: { id: true, accountId: true, account: { select: { name: true } } },
    orderBy: { account: { name: "asc" } },
  });
  return [
    ...cases.map(({ id, number, title }): Holding => {
      const code = `CASE-${number}`;
      return { kind: "case", id, label: `${code} ${title}`, href: `/cases/${code}`, plan: null };
    }),
    ...accounts.map(
      ({ id, name }): Holding => ({ kind: "account", id, label: name, href: `/accounts/${id}`, plan: null }),
    ),
    ...winBacks.map(({ id, number, account }): Holding => {
      const code = winBackCode(number);
      return { kind: "winBack", id, label: `${code} ${account.name}`, href: winBackPath(code), plan: null };
    }),
    ...keys.map(
      ({ id, accountId, account }): Holding => ({
        kind: "keyAccount",
        id,
        label: account.name,
        href: `/key-accounts/${accountId}`,
        plan: null,
      }),
    ),
  ];
}

async function listRegisterHoldings(db: Tx, workspaceId: string, personId: string): Promise<Holding[]> {
  const own = { workspaceId, ownerId: personId };
  const stages = await db.stage.findMany({
    where: { ...own, retiredAt: null },
    orderBy: { position: "asc" },
  });
  const components = await db.componentRecord.findMany({ where: { workspaceId, leadId: personId } });
  const systems = await db.sourceSystem.findMany({
    where: { ...own, retiredAt: null },
    orderBy: { name: "asc" },
  });
  const cadences = await db.cadenceEntry.findMany({
    where: { ...own, endedAt: null },
    orderBy: { title: "asc" },
  });
  const policies = await db.policy.findMany({ where: { ...own, retiredAt: null }, orderBy: { name: "asc" } });
  const forums = await db.forum.findMany({ where: own, orderBy: { name: "asc" } });
  const partners = await db.partner.findMany({ where: { ...own, endedOn: null }, orderBy: { name: "asc" } });
  const audiences = await db.audience.findMany({
    where: { ...own, retiredOn: null },
    orderBy: { name: "asc" },
  });
  const channels = await db.channelForm.findMany({ where: own });
  const targets = await db.target.findMany({ where: { ...own, withdrawnAt: null } });
  const record = (kind: HoldingKind, id: string, label: string, href: string): Holding => ({
    kind,
    id,
    label,
    href,
    plan: null,
  });
  return [
    ...stages.map(({ id, name }) => record("stage", id, name, `/stages/${id}`)),
    ...components.map(({ id, slug }) =>
      record("component", id, findComponent(slug)?.label ?? slug, `/components/${slug}`),
    ),
    ...systems.map(({ id, name }) => record("system", id, name, `/systems/${id}`)),
    ...cadences.map(({ id, title }) => record("cadence", id, title, `/cadence/${id}`)),
    ...policies.map(({ id, name }) => record("policy", id, name, `/policies/${id}`)),
    ...forums.map(({ id, name }) => record("forum", id, name, `/forums/${id}`)),
    ...partners.map(({ id, name }) => record("partner", id, name, `/partners/${id}`)),
    ...audiences.map(({ id, name }) => record("audience", id, name, audienceHref(id))),
    ...channels.map(({ id, form }) =>
      record("channel", id, CHANNEL_LABELS[form as ChannelForm] ?? form, `/channels/${form}`),
    ),
    ...targets.map(({ id, measure, value, fromMonth }) =>
      record(
        "target",
        id,
        `${MEASURE_LABELS[measure as Measure] ?? measure} ${value} from ${fromMonth}`,
        `/targets/${id}`,
      ),
    ),
  ];
}

/** Absences that still hold, in which this person stands in for somebody. */
async function listAbsenceHoldings(
  db: Tx,
  workspaceId: string,
  personId: string,
  today: Day,
): Promise<Holding[]> {
  const absences = await db.absence.findMany({
    where: { workspaceId, deputyId: personId, endedAt: null, toDay: { gte: today } },
    orderBy: { fromDay: "asc" },
  });
  const people = await db.person.findMany({
    where: { workspaceId, id: { in: absences.map((absence) => absence.personId) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return absences.map((absence) => ({
    kind: "absence",
    id: absence.id,
    label: `${nameOf.get(absence.personId) ?? ""}, ${formatDay(absence.fromDay as Day, "en")} to ${formatDay(absence.toDay as Day, "en")}`,
    href: `/absences/${absence.id}`,
    plan: null,
  }));
}
