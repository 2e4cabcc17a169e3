import { type PlanStatus, planCode } from "~/domain/plans/plan";
import { proofWindow } from "~/domain/verification/proof-window";
import type { Viewer } from "~/domain/viewer";
import { CHECK_IN_DAYS, PLAN_END_DAYS } from "~/domain/work/work-groups";
import type { DatedItem, DecisionItem, WaitingItem, WorkPlan } from "~/domain/work/work-item";
import { addDays, type Day, dayIn, formatDay } from "~/shared/calendar";
import { database } from "../database.server";

interface PlanRow {
  id: string;
  number: number;
  suffix: string;
  title: string;
  status: string;
  why: string;
  endOn: string | null;
  effectiveOn: string | null;
  submittedAt: Date | null;
  ownerId: string | null;
  deputyId: string | null;
  sponsorId: string | null;
  verifierId: string | null;
  owner: string | null;
  sponsor: string | null;
  verifier: string | null;
  windowMonths: number | null;
  evaluationOffsetDays: number | null;
  locked: boolean | null;
  /** Days of the check-ins that nobody has held. */
  checkIns: { id: string; day: string }[] | null;
}

interface PlanWork {
  dated: DatedItem[];
  decisions: DecisionItem[];
  waiting: WaitingItem[];
}

/** Plans that somebody owns, stands in for, sponsors or verifies, with the looks that are still to be held: one statement. */
export async function listPlanWork(viewer: Viewer, today: Day): Promise<PlanWork> {
  const { workspaceId, personId } = viewer;
  const rows = await database().$queryRaw<PlanRow[]>`
    select p.id, p.number, p.suffix, p.title, p.status, coalesce(nullif(p.intended, ''), p."whatHappens") as why,
      p."endOn", p."effectiveOn", p."submittedAt", p."ownerId", p."deputyId", p."sponsorId", p."verifierId",
      o.name as owner, s.name as sponsor, v.name as verifier,
      q."windowMonths", q."evaluationOffsetDays", q."lockedAt" is not null as locked,
      (select json_agg(json_build_object('id', c.id, 'day', c.day) order by c.day)
        from "CheckIn" c where c."planId" = p.id and c."heldAt" is null) as "checkIns"
    from "Plan" p
    left join "Person" o on o.id = p."ownerId"
    left join "Person" s on s.id = p."sponsorId"
    left join "Person" v on v.id = p."verifierId"
    left join lateral (
      select * from "VerificationPlan" x where x."planId" = p.id and x."lockedAt" is not null
      order by x.number desc limit 1
    ) q on true
    where p."workspaceId" = ${workspaceId} and p.status in ('inReview', 'approved', 'acting', 'monitoring')
      and ${personId} in (p."ownerId", p."deputyId", p."sponsorId", p."verifierId")
    order by p.number, p.suffix`;
  return rows.reduce<PlanWork>(
    (work, row) => {
      const own = row.ownerId === personId || row.deputyId === personId;
      if (own) work.dated.push(...datedOf(row, personId, today));
      work.decisions.push(...decisionsOf(row, personId, viewer.timeZone, today));
      if (own) work.waiting.push(...waitingOf(row, personId, viewer.timeZone, today));
      else if (row.verifierId === personId) work.waiting.push(...toVerify(row, today));
      return work;
    },
    { dated: [], decisions: [], waiting: [] },
  );
}

const codeOf = (row: PlanRow) => planCode(row.number, row.suffix);
const planOf = (row: PlanRow): WorkPlan => ({ code: codeOf(row), title: row.title, why: row.why });

function datedOf(row: PlanRow, personId: string, today: Day): DatedItem[] {
  const status = row.status as PlanStatus;
  const asDeputy = row.ownerId !== personId;
  const endOn = row.endOn as Day | null;
  const shared = { plan: planOf(row), asDeputy };
  // The end is the day by which the work is implemented: nothing is overdue any more afterwards.
  const ends = status === "acting" && endOn !== null && endOn <= addDays(today, PLAN_END_DAYS);
  const looks =
    status === "acting" || status === "monitoring"
      ? (row.checkIns ?? []).filter(({ day }) => day <= addDays(today, CHECK_IN_DAYS))
      : [];
  return [
    ...(ends ? [{ kind: "plan" as const, id: row.id, due: endOn, ...shared }] : []),
    ...looks.map(({ id, day }) => ({ kind: "checkIn" as const, id, due: day as Day, ...shared })),
  ];
}

/** The day from which the verdict of a plan in monitoring can be read. */
function readableFrom(row: PlanRow, today: Day): Day | null {
  if (row.status !== "monitoring" || !row.effectiveOn || !row.locked || row.windowMonths === null)
    return null;
  return proofWindow(row.effectiveOn as Day, row.windowMonths, row.evaluationOffsetDays, today).earliestClose;
}

function decisionsOf(row: PlanRow, personId: string, timeZone: string, today: Day): DecisionItem[] {
  const code = codeOf(row);
  const decisions: DecisionItem[] = [];
  if (row.status === "inReview" && row.sponsorId === personId && row.ownerId !== personId) {
    decisions.push({
      id: `approve-${row.id}`,
      kind: "approve",
      text: `Approve or return ${code}`,
      detail: `${row.title}${row.owner ? `, by ${row.owner}` : ""}`,
      href: `/plans/${code}`,
      since: row.submittedAt ? dayIn(row.submittedAt, timeZone) : null,
    });
  }
  const readable = readableFrom(row, today);
  if (row.verifierId === personId && row.ownerId !== personId && readable !== null && readable <= today) {
    decisions.push({
      id: `sign-${row.id}`,
      kind: "sign",
      text: `Read and sign the verdict of ${code}`,
      detail: row.title,
      href: `/plans/${code}/verdict`,
      since: readable,
    });
  }
  return decisions;
}

/** A verifier sees from afar what will come to them. */
function toVerify(row: PlanRow, today: Day): WaitingItem[] {
  const readable = readableFrom(row, today);
  if (readable === null || readable <= today) return [];
  const code = codeOf(row);
  return [
    {
      id: `verify-${row.id}`,
      text: `${code}: you sign its verdict, from ${formatDay(readable, "en", "short")}`,
      detail: row.title,
      href: `/plans/${code}/verdict`,
      who: "customers' answers",
      since: null,
    },
  ];
}

function waitingOf(row: PlanRow, personId: string, timeZone: string, today: Day): WaitingItem[] {
  const code = codeOf(row);
  const base = { detail: row.title, href: `/plans/${code}` };
  if (row.status === "inReview" && row.sponsorId !== personId) {
    return [
      {
        ...base,
        id: `review-${row.id}`,
        text: `${code} is in review`,
        who: row.sponsor ?? "a sponsor, and none is named",
        since: row.submittedAt ? dayIn(row.submittedAt, timeZone) : null,
      },
    ];
  }
  const readable = readableFrom(row, today);
  if (readable === null) return [];
  const due = readable <= today;
  return [
    {
      ...base,
      id: `proof-${row.id}`,
      href: `/plans/${code}/verdict`,
      text: due
        ? `${code}: the verdict can be read`
        : `${code} is being observed, verdict from ${formatDay(readable, "en", "short")}`,
      who: due ? (row.verifier ?? "a verifier, and none is named") : "customers' answers",
      since: due ? readable : null,
    },
  ];
}
