import type { AccountPage, NamedLink } from "~/domain/accounts/account-page";
import { CASE_STATUS_LABELS, caseCode, caseHref, isCaseStatus } from "~/domain/cases/case";
import { FINDING_STATUS_LABELS, findingCode, findingHref, isFindingStatus } from "~/domain/findings/finding";
import { isPlanStatus, PLAN_STATUS_LABELS, planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

const LINES = 8;

type Work = Pick<AccountPage, "cases" | "casesInAll" | "findings" | "plans" | "enrolment" | "perceptionRead">;

/** What is being done about an account: cases, findings and plans whose evidence it gave, the key account program. */
export async function listAccountTrail(viewer: Viewer, accountId: string): Promise<Work> {
  const { workspaceId } = viewer;
  const db = database();
  const where = { workspaceId, accountId };
  const evidence = { evidence: { some: { response: { accountId } } } };
  const [cases, casesInAll, findings, plans, enrolment, perceptionRead] = await Promise.all([
    db.customerCase.findMany({
      where,
      select: { number: true, title: true, status: true },
      orderBy: { number: "desc" },
      take: LINES,
    }),
    db.customerCase.count({ where }),
    db.finding.findMany({
      where: { workspaceId, ...evidence },
      select: { number: true, title: true, status: true },
      orderBy: { number: "desc" },
      take: LINES,
    }),
    db.plan.findMany({
      where: { workspaceId, ...evidence },
      select: { number: true, suffix: true, title: true, status: true },
      orderBy: { number: "desc" },
      take: LINES,
    }),
    findEnrolment(viewer, accountId),
    db.perceptionReading.findFirst({
      where: { ...where, withdrawnAt: null },
      orderBy: [{ day: "desc" }, { createdAt: "desc" }],
      select: { day: true, perception: true, source: true, evidence: true },
    }),
  ]);
  return {
    casesInAll,
    enrolment,
    perceptionRead,
    cases: cases.map(
      ({ number, title, status }): NamedLink => ({
        code: caseCode(number),
        href: caseHref(number),
        title,
        state: isCaseStatus(status) ? CASE_STATUS_LABELS[status] : status,
      }),
    ),
    findings: findings.map(
      ({ number, title, status }): NamedLink => ({
        code: findingCode(number),
        href: findingHref(number),
        title,
        state: isFindingStatus(status) ? FINDING_STATUS_LABELS[status] : status,
      }),
    ),
    plans: plans.map(({ number, suffix, title, status }): NamedLink => {
      const code = planCode(number, suffix);
      return {
        code,
        href: `/plans/${code}`,
        title,
        state: isPlanStatus(status) ? PLAN_STATUS_LABELS[status] : status,
      };
    }),
  };
}

async function findEnrolment(viewer: Viewer, accountId: string): Promise<AccountPage["enrolment"]> {
  const db = database();
  const { workspaceId } = viewer;
  const found = await db.keyEnrolment.findFirst({
    where: { workspaceId, accountId, endedOn: null },
    orderBy: { enrolledOn: "desc" },
  });
  if (!found) return null;
  const manager = await db.person.findFirst({
    where: { id: found.managerId, workspaceId },
    select: { name: true },
  });
  return { manager: manager?.name ?? "somebody", enrolledOn: found.enrolledOn, reason: found.reason };
}
