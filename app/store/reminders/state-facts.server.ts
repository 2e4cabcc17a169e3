import { MOST_DAYS, type StateFact } from "~/domain/reminders/reminder-facts";
import { Prisma } from "~/generated/prisma/client";
import { addDays, type Day, formatDay } from "~/shared/calendar";
import { decisionMakersOf } from "../accounts/account-voices.server";
import { database } from "../database.server";
import { listDecisions } from "./decision-facts.server";
import { listMessageStates } from "./message-facts.server";
import { listPilotStates } from "./pilot-facts.server";
import { listPlanStates } from "./plan-state-facts.server";
import { listResults } from "./result-facts.server";
import { listSilences } from "./silence-facts.server";
import { type Around, real } from "./state-around.server";
import { listWinBackStates } from "./win-back-facts.server";

/** What came about without a promised day, each with the day on which it arose. */
export async function listStateFacts(workspaceId: string, around: Around): Promise<StateFact[]> {
  return [
    ...(await listDecisions(workspaceId, around)),
    ...(await listPilotStates(workspaceId, around)),
    ...(await listMessageStates(workspaceId, around)),
    ...(await listPlanStates(workspaceId, around)),
    ...(await listResults(workspaceId, around)),
    ...(await listWinBackStates(workspaceId)),
    ...(await listReviews(workspaceId)),
    ...(await listWishes(workspaceId, around)),
    ...(await listGaps(workspaceId, around)),
    ...(await listSilences(workspaceId, around)),
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
async function listWishes(workspaceId: string, { today }: Around): Promise<StateFact[]> {
  const wishes = await database().personalReminder.findMany({
    where: { workspaceId, withdrawnAt: null, day: { gte: addDays(today, -MOST_DAYS) } },
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
