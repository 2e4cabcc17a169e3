import { caseCode } from "~/domain/cases/case";
import { messagePath } from "~/domain/communications/message-places";
import { findingCode } from "~/domain/findings/finding";
import { type FollowedNoun, type Following, isFollowedNoun } from "~/domain/follows/follow";
import { pilotCode } from "~/domain/pilots/pilot";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** So many names are told; beyond them the count. */
const NAMES = 12;

/** How the viewer stands to one record, and who else follows it. `part` is why they would hear of it anyway. */
export async function findFollowing(
  viewer: Viewer,
  noun: FollowedNoun,
  recordId: string,
  part: string | null,
): Promise<Following> {
  const db = database();
  const { workspaceId, personId } = viewer;
  const rows = await db.follow.findMany({
    where: { workspaceId, noun, recordId },
    select: { personId: true, wanted: true },
  });
  const people = await db.person.findMany({
    where: {
      workspaceId,
      active: true,
      auditor: false,
      id: { in: rows.filter(({ wanted }) => wanted).map((row) => row.personId) },
    },
    select: { name: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return {
    noun,
    recordId,
    part,
    wanted: rows.find((row) => row.personId === personId)?.wanted ?? null,
    followers: people.slice(0, NAMES).map(({ name }) => name),
    count: people.length,
  };
}

/** Whether there is such a record in the viewer's workspace. */
export async function isRecord(viewer: Viewer, noun: FollowedNoun, id: string): Promise<boolean> {
  const args = { where: { id, workspaceId: viewer.workspaceId } };
  const db = database();
  switch (noun) {
    case "plan":
      return (await db.plan.count(args)) > 0;
    case "task":
      return (await db.task.count(args)) > 0;
    case "finding":
      return (await db.finding.count(args)) > 0;
    case "case":
      return (await db.customerCase.count(args)) > 0;
    case "pilot":
      return (await db.pilot.count(args)) > 0;
    case "communication":
      return (await db.communication.count(args)) > 0;
  }
}

export interface FollowedRow {
  noun: FollowedNoun;
  recordId: string;
  code: string;
  title: string;
  href: string;
  since: string;
  wanted: boolean;
}

export interface FollowedPage {
  rows: FollowedRow[];
  /** Where the next page begins; null on the last one. */
  next: number | null;
}

const PAGE = 50;

/** Everything the viewer said they follow or turned away from, the latest first. */
export async function listFollowed(viewer: Viewer, skip = 0): Promise<FollowedPage> {
  const { workspaceId, personId } = viewer;
  const follows = await database().follow.findMany({
    where: { workspaceId, personId },
    orderBy: [{ since: "desc" }, { noun: "asc" }, { recordId: "asc" }],
    skip,
    take: PAGE + 1,
  });
  const shown = follows.slice(0, PAGE);
  const names = await namesOf(workspaceId, shown);
  return {
    rows: shown.flatMap(({ noun, recordId, wanted, since }) => {
      const name = names.get(`${noun}:${recordId}`);
      return name && isFollowedNoun(noun)
        ? [{ noun, recordId, wanted, since: since.toISOString(), ...name }]
        : [];
    }),
    next: follows.length > PAGE ? skip + PAGE : null,
  };
}

type Named = Pick<FollowedRow, "code" | "title" | "href">;

async function namesOf(
  workspaceId: string,
  follows: readonly { noun: string; recordId: string }[],
): Promise<Map<string, Named>> {
  const db = database();
  const where = (noun: FollowedNoun) => ({
    workspaceId,
    id: { in: follows.filter((each) => each.noun === noun).map(({ recordId }) => recordId) },
  });
  const plans = await db.plan.findMany({
    where: where("plan"),
    select: { id: true, number: true, suffix: true, title: true },
  });
  const tasks = await db.task.findMany({
    where: where("task"),
    select: { id: true, number: true, title: true, plan: { select: { number: true, suffix: true } } },
  });
  const numbered = { id: true, number: true, title: true } as const;
  const findings = await db.finding.findMany({ where: where("finding"), select: numbered });
  const cases = await db.customerCase.findMany({ where: where("case"), select: numbered });
  const pilots = await db.pilot.findMany({ where: where("pilot"), select: numbered });
  const messages = await db.communication.findMany({
    where: where("communication"),
    select: { id: true, code: true, subject: true },
  });
  const named: [string, Named][] = [
    ...messages.map(({ id, code, subject }): [string, Named] => [
      `communication:${id}`,
      { code, title: subject, href: messagePath(code) },
    ]),
    ...plans.map(({ id, number, suffix, title }): [string, Named] => {
      const code = planCode(number, suffix);
      return [`plan:${id}`, { code, title, href: `/plans/${code}` }];
    }),
    ...tasks.map(({ id, number, title, plan }): [string, Named] => [
      `task:${id}`,
      { code: `${planCode(plan.number, plan.suffix)} · task ${number}`, title, href: `/tasks/${id}` },
    ]),
    ...pilots.map(({ id, number, title }): [string, Named] => {
      const code = pilotCode(number);
      return [`pilot:${id}`, { code, title, href: `/pilots/${code}` }];
    }),
    ...findings.map(({ id, number, title }): [string, Named] => [
      `finding:${id}`,
      { code: findingCode(number), title, href: `/findings/${number}` },
    ]),
    ...cases.map(({ id, number, title }): [string, Named] => [
      `case:${id}`,
      { code: caseCode(number), title, href: `/cases/${number}` },
    ]),
  ];
  return new Map(named);
}
