import type { ContactOfAccount } from "~/domain/accounts/account-page";
import { planCode } from "~/domain/plans/plan";
import type { Viewer } from "~/domain/viewer";
import { isTalkWay, isWinBackStatus, type TalkWay, WIN_BACK_STATUSES } from "~/domain/win-back/win-back";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import type { ReachedStates } from "~/domain/win-back/win-back-rail";
import { type Day, dayIn } from "~/shared/calendar";
import { listContactsOf } from "../accounts/account-page.queries.server";
import { database } from "../database.server";

export interface TalkLine {
  id: string;
  day: Day;
  way: TalkWay;
  /** With whom: a contact bears a name only with consent, else their level. */
  withWhom: string;
  text: string;
  by: string;
  /** When it was written down. */
  at: Date;
}

/** Talks with the customer, the newest first. */
export async function listTalks(viewer: Viewer, winBackId: string): Promise<TalkLine[]> {
  const { workspaceId } = viewer;
  const db = database();
  const rows = await db.winBackTalk.findMany({
    where: { winBackId, removedAt: null, winBack: { workspaceId } },
    orderBy: [{ day: "desc" }, { createdAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  const [contacts, people] = await Promise.all([
    db.contact.findMany({
      where: { workspaceId, id: { in: rows.flatMap(({ contactId }) => contactId ?? []) } },
      select: { id: true, name: true, level: true, consent: true },
    }),
    db.person.findMany({
      where: { workspaceId, id: { in: rows.map(({ byId }) => byId) } },
      select: { id: true, name: true },
    }),
  ]);
  const contactOf = new Map(contacts.map((contact) => [contact.id, contact]));
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => {
    const contact = row.contactId === null ? undefined : contactOf.get(row.contactId);
    const named = contact ? (contact.consent ? contact.name : (contact.level ?? "a contact")) : "";
    return {
      id: row.id,
      day: row.day as Day,
      way: isTalkWay(row.way) ? row.way : "call",
      withWhom: [named, row.withName].filter((part) => part !== "").join(", "),
      text: row.text,
      by: nameOf.get(row.byId) ?? "Somebody",
      at: row.createdAt,
    };
  });
}

/** The account's people, for the form of a talk and of a testimonial: with consent by name. */
export async function listTalkContacts(
  viewer: Viewer,
  accountId: string,
): Promise<(Pick<ContactOfAccount, "id" | "level" | "consent"> & { name: string })[]> {
  const contacts = await listContactsOf(viewer, accountId);
  return contacts.map(({ id, name, level, consent }) => ({ id, name, level, consent }));
}

/** When each state was reached last, and by whom, as the log has it. */
export async function listReachedStates(
  viewer: Viewer,
  { id, createdOn }: Pick<WinBackFacts, "id" | "createdOn">,
): Promise<ReachedStates> {
  const db = database();
  const [rows, { timeZone }] = await Promise.all([
    db.activity.findMany({
      where: { workspaceId: viewer.workspaceId, recordId: id, noun: "win-back" },
      select: { at: true, actorName: true, after: true },
      orderBy: { seq: "asc" },
    }),
    db.workspace.findUniqueOrThrow({ where: { id: viewer.workspaceId }, select: { timeZone: true } }),
  ]);
  const reached: ReachedStates = { lost: { on: createdOn, by: "" } };
  for (const { at, actorName, after } of rows) {
    const status = (after as { status?: unknown } | null)?.status;
    if (!isWinBackStatus(status)) continue;
    // What lies ahead of a step back or of another try was not reached any more.
    for (const later of WIN_BACK_STATUSES.slice(WIN_BACK_STATUSES.indexOf(status) + 1)) {
      if (status !== "lostForGood") delete reached[later];
    }
    if (status !== "lost") reached[status] = { on: dayIn(at, timeZone), by: actorName };
  }
  return reached;
}

export interface PlanChoice {
  id: string;
  label: string;
  linked: boolean;
}

/** Plans that could remove the cause; those that were given up remove nothing. */
export async function listPlanChoices(viewer: Viewer, linkedIds: readonly string[]): Promise<PlanChoice[]> {
  const rows = await database().plan.findMany({
    where: { workspaceId: viewer.workspaceId, status: { not: "cancelled" } },
    select: { id: true, number: true, suffix: true, title: true },
    orderBy: [{ number: "desc" }, { suffix: "desc" }],
    take: 500,
  });
  return rows.map(({ id, number, suffix, title }) => ({
    id,
    label: `${planCode(number, suffix)} ${title}`,
    linked: linkedIds.includes(id),
  }));
}
