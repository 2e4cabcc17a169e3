import { caseCode, caseHref } from "~/domain/cases/case";
import { decisionCode, decisionHref } from "~/domain/governance/decision";
import { isLessonKind, LESSON_KIND_LABELS } from "~/domain/lessons/lesson";
import { itemTextOf } from "~/domain/pilots/checklist";
import { parsePilotCode, pilotCode } from "~/domain/pilots/pilot";
import { pilotPath } from "~/domain/pilots/pilot-places";
import { planCode } from "~/domain/plans/plan";
import type { SearchGroup } from "~/domain/search";
import type { Viewer } from "~/domain/viewer";
import { parseWinBackCode, winBackCode } from "~/domain/win-back/win-back";
import { winBackPath } from "~/domain/win-back/win-back-places";
import { database } from "../database.server";
import { searchMessages } from "./search-messages.server";

const TAKE = 8;

/** Finds records by their number or a part of their words; narrowed to the viewer's workspace. */
export async function searchEverything(viewer: Viewer, text: string): Promise<SearchGroup[]> {
  const words = text.trim().slice(0, 100);
  if (words === "") return [];
  const { workspaceId } = viewer;
  const contains = { contains: words, mode: "insensitive" as const };
  const number = Number(/(\d{1,9})R?$/i.exec(words)?.[1] ?? Number.NaN);
  const byNumber = Number.isSafeInteger(number) ? [{ number }] : [];
  const db = database();
  const letters = parsePilotCode(words);
  const winBackNumber = parseWinBackCode(words);
  const [
    cases,
    plans,
    findings,
    tasks,
    accounts,
    contacts,
    people,
    decisions,
    pilots,
    lessons,
    winBacks,
    told,
  ] = await Promise.all([
    db.customerCase.findMany({
      where: { workspaceId, status: { not: "withdrawn" }, OR: [{ title: contains }, ...byNumber] },
      select: { number: true, title: true },
      orderBy: { number: "desc" },
      take: TAKE,
    }),
    db.plan.findMany({
      where: { workspaceId, OR: [{ title: contains }, ...byNumber] },
      select: { number: true, suffix: true, title: true },
      orderBy: { number: "desc" },
      take: TAKE,
    }),
    db.finding.findMany({
      where: { workspaceId, OR: [{ title: contains }, ...byNumber] },
      select: { number: true, title: true },
      orderBy: { number: "desc" },
      take: TAKE,
    }),
    db.task.findMany({
      where: { workspaceId, title: contains },
      select: { id: true, title: true, plan: { select: { number: true, suffix: true } } },
      orderBy: { updatedAt: "desc" },
      take: TAKE,
    }),
    db.account.findMany({
      where: { workspaceId, name: contains },
      select: { id: true, name: true, tier: true },
      orderBy: { name: "asc" },
      take: TAKE,
    }),
    db.contact.findMany({
      where: { workspaceId, OR: [{ name: contains }, { email: contains }] },
      select: { id: true, name: true, email: true },
      orderBy: { name: "asc" },
      take: TAKE,
    }),
    db.person.findMany({
      where: { workspaceId, active: true, OR: [{ name: contains }, { email: contains }] },
      select: { id: true, name: true, jobTitle: true },
      orderBy: { name: "asc" },
      take: TAKE,
    }),
    db.decision.findMany({
      where: { workspaceId, OR: [{ title: contains }, { decision: contains }, ...byNumber] },
      select: { number: true, title: true },
      orderBy: { number: "desc" },
      take: TAKE,
    }),
    db.pilot.findMany({
      where: {
        workspaceId,
        OR: [{ title: contains }, { question: contains }, ...(letters === null ? [] : [{ number: letters }])],
      },
      select: { number: true, title: true },
      orderBy: { number: "desc" },
      take: TAKE,
    }),
    db.lesson.findMany({
      where: { workspaceId, retiredAt: null, text: contains },
      select: { id: true, text: true, kind: true },
      orderBy: { createdAt: "desc" },
      take: TAKE,
    }),
    db.winBack.findMany({
      where: {
        workspaceId,
        OR: [{ account: { name: contains } }, ...(winBackNumber === null ? [] : [{ number: winBackNumber }])],
      },
      select: { number: true, account: { select: { name: true } } },
      orderBy: { number: "desc" },
      take: TAKE,
    }),
    searchMessages(db, workspaceId, words),
  ]);
  const groups: SearchGroup[] = [
    {
      label: "Plans",
      items: plans.map((plan) => {
        const code = planCode(plan.number, plan.suffix);
        return { label: plan.title, detail: code, href: `/plans/${code}` };
      }),
    },
    {
      label: "Pilots",
      items: pilots.map((pilot) => {
        const code = pilotCode(pilot.number);
        return { label: pilot.title, detail: code, href: pilotPath(code) };
      }),
    },
    ...told,
    {
      label: "Findings",
      items: findings.map((finding) => ({
        label: finding.title,
        detail: `F-${finding.number}`,
        href: `/findings/F-${finding.number}`,
      })),
    },
    {
      label: "Decisions",
      items: decisions.map((decision) => ({
        label: decision.title,
        detail: decisionCode(decision.number),
        href: decisionHref(decision.number),
      })),
    },
    {
      label: "Customer cases",
      items: cases.map((each) => ({
        label: each.title,
        detail: caseCode(each.number),
        href: caseHref(each.number),
      })),
    },
    {
      label: "Win-back",
      items: winBacks.map(({ number, account }) => ({
        label: account.name,
        detail: winBackCode(number),
        href: winBackPath(winBackCode(number)),
      })),
    },
    {
      label: "Tasks",
      items: tasks.map((task) => ({
        label: task.title,
        detail: planCode(task.plan.number, task.plan.suffix),
        href: `/tasks/${task.id}`,
      })),
    },
    {
      label: "Accounts",
      items: accounts.map((account) => ({
        label: account.name,
        detail: account.tier ? `Tier ${account.tier}` : "No tier",
        href: `/accounts/${account.id}`,
      })),
    },
    {
      label: "Contacts",
      items: contacts.map((contact) => ({
        label: contact.name,
        detail: contact.email,
        href: `/contacts/${contact.id}`,
      })),
    },
    {
      label: "People",
      items: people.map((person) => ({
        label: person.name,
        detail: person.jobTitle,
        href: `/plans?owner=${person.id}`,
      })),
    },
    {
      label: "Lessons",
      items: lessons.map(({ id, text, kind }) => ({
        label: itemTextOf(text).slice(0, 120),
        detail: isLessonKind(kind) ? LESSON_KIND_LABELS[kind] : "",
        href: `/lessons/${id}`,
      })),
    },
  ];
  return groups.filter((group) => group.items.length > 0);
}
