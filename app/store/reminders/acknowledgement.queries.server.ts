import type { AcknowledgedView } from "~/domain/reminders/acknowledged-view";
import type { AcknowledgedFact } from "~/domain/reminders/acknowledgement";
import { type LadderPeople, mayAcknowledge } from "~/domain/reminders/acknowledgement.access";
import type { PromiseFact } from "~/domain/reminders/reminder-facts";
import { sayPromise } from "~/domain/reminders/reminder-words";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { findPromise } from "./promise-facts.server";

/** Words that still matter, those taken back as well: until then the rungs above rested. */
export async function listAcknowledged(
  workspaceId: string,
  timeZone: string,
  which: { item: string } | { since: Day },
): Promise<AcknowledgedFact[]> {
  const rows = await database().acknowledgement.findMany({
    where: { workspaceId, ...("item" in which ? which : { untilDay: { gte: which.since } }) },
    select: { personId: true, item: true, dueDay: true, onDay: true, untilDay: true, withdrawnAt: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ dueDay, withdrawnAt, ...row }) => ({
    ...row,
    due: dueDay as Day,
    onDay: row.onDay as Day,
    untilDay: row.untilDay as Day,
    withdrawnOn: withdrawnAt && dayIn(withdrawnAt, timeZone),
  }));
}

/** Who says now that they are on it, for some items: only what still speaks of the day promised today. */
export async function listStanding(
  viewer: Viewer,
  promises: readonly Pick<PromiseFact, "key" | "due">[],
  today: Day,
): Promise<AcknowledgedView[]> {
  if (promises.length === 0) return [];
  const { workspaceId } = viewer;
  const rows = await database().acknowledgement.findMany({
    where: {
      workspaceId,
      item: { in: promises.map(({ key }) => key) },
      withdrawnAt: null,
      untilDay: { gt: today },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const dueOf = new Map(promises.map(({ key, due }) => [key, due]));
  const standing = rows.filter(({ item, dueDay }) => dueOf.get(item) === dueDay);
  if (standing.length === 0) return [];
  const people = await database().person.findMany({
    where: { workspaceId, id: { in: standing.map(({ personId }) => personId) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return standing.map(({ id, version, personId, item, onDay, untilDay, note }) => ({
    id,
    version,
    personId,
    name: names.get(personId) ?? "Somebody",
    item,
    onDay: onDay as Day,
    untilDay: untilDay as Day,
    note,
  }));
}

/** A promise with whoever may say that they are on it, and who does. */
export async function findPromiseToAcknowledge(
  viewer: Viewer,
  item: string,
  at: Date,
): Promise<{
  promise: PromiseFact;
  ladder: LadderPeople;
  today: Day;
  standing: AcknowledgedView[];
} | null> {
  const { workspaceId } = viewer;
  const db = database();
  const { timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  const promise = await findPromise(workspaceId, item, timeZone);
  if (!promise) return null;
  const today = dayIn(at, timeZone);
  const people = await db.person.findMany({
    where: { workspaceId, active: true, auditor: false, OR: [{ role: "leader" }, { champion: true }] },
    select: { id: true, role: true, champion: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return {
    promise,
    ladder: {
      leaderIds: people.filter(({ role }) => role === "leader").map(({ id }) => id),
      championId: people.find(({ champion }) => champion)?.id ?? null,
    },
    today,
    standing: await listStanding(viewer, [promise], today),
  };
}

export const findAcknowledgement = (viewer: Viewer, id: string) =>
  database().acknowledgement.findFirst({ where: { id, workspaceId: viewer.workspaceId } });

/** Beside something overdue: who says that they are on it, and whether the viewer may; null while it is not late. */
export interface OverdueView {
  item: string;
  title: string;
  standing: AcknowledgedView[];
  viewerId: string;
  mayAcknowledge: boolean;
}

export async function findOverdue(viewer: Viewer, item: string, at: Date): Promise<OverdueView | null> {
  const found = await findPromiseToAcknowledge(viewer, item, at);
  if (!found) return null;
  const { promise, ladder, today, standing } = found;
  if (promise.due >= today || promise.rests || (promise.doneOn !== null && promise.doneOn <= today))
    return null;
  return {
    item,
    title: sayPromise(promise, today).title,
    standing,
    viewerId: viewer.personId,
    mayAcknowledge: mayAcknowledge(viewer, promise, ladder),
  };
}

/** Of which things somebody says now that they are on it, each with the day until which. */
export async function listMyWords(viewer: Viewer, today: Day): Promise<Record<string, Day>> {
  const rows = await database().acknowledgement.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      personId: viewer.personId,
      withdrawnAt: null,
      untilDay: { gt: today },
    },
    select: { item: true, untilDay: true },
  });
  return Object.fromEntries(rows.map(({ item, untilDay }) => [item, untilDay as Day]));
}
