import { ACKNOWLEDGED_DAYS, LONGEST_ACKNOWLEDGED, rungDayOf } from "~/domain/reminders/acknowledgement";
import { mayAcknowledge } from "~/domain/reminders/acknowledgement.access";
import { onRung } from "~/domain/reminders/ladder";
import type { LadderView } from "~/domain/reminders/ladder-view";
import { RUNGS } from "~/domain/reminders/raised-line";
import { sayPromise } from "~/domain/reminders/reminder-words";
import type { Viewer } from "~/domain/viewer";
import { addDays } from "~/shared/calendar";
import { database } from "../database.server";
import { findPromiseToAcknowledge, listAcknowledged } from "./acknowledgement.queries.server";

/** One promise with its ladder; null where there is none by that name, or it owes nothing any more. */
export async function findLadderPage(viewer: Viewer, item: string, at: Date): Promise<LadderView | null> {
  const found = await findPromiseToAcknowledge(viewer, item, at);
  if (!found) return null;
  const { promise, ladder, today, standing } = found;
  const { workspaceId } = viewer;
  const db = database();
  const { escalationDays, timeZone } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { escalationDays: true, timeZone: true },
  });
  const words = (await listAcknowledged(workspaceId, timeZone, { item: promise.key })).filter(
    ({ due }) => due === promise.due,
  );
  const ids = RUNGS.map((rung) => onRung(rung, promise, ladder));
  const people = await db.person.findMany({
    where: {
      workspaceId,
      id: { in: [...ids.flat(), ...promise.owedBy.map(({ personId }) => personId)] },
    },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const told = await db.reminderEntry.findMany({
    where: { workspaceId, item: promise.key, outcome: { in: ["told", "more"] } },
    select: { reason: true, saidAt: true, day: true },
    orderBy: { saidAt: "desc" },
  });
  return {
    ...sayPromise(promise, today),
    due: promise.due,
    today,
    owedBy: promise.owedBy.map(({ personId, as }) => ({ name: names.get(personId) ?? "Somebody", as })),
    rungs: RUNGS.flatMap((rung, step) => {
      const days = escalationDays[step];
      if (days === undefined) return [];
      const below = ids.slice(0, step).flat();
      const heeded = words.filter(({ personId }) => [...below, ...(ids[step] ?? [])].includes(personId));
      const said = told.find(({ reason, day }) => reason === `${rung}+${days}` && day >= promise.due);
      const usual = addDays(promise.due, days);
      const day = rungDayOf(usual, heeded, promise.due);
      return [
        {
          rung,
          days,
          day,
          rests: day !== usual,
          names: (ids[step] ?? [])
            .filter((id) => !below.includes(id))
            .map((id) => names.get(id) ?? "Somebody"),
          toldAt: said ? said.saidAt.toISOString() : null,
        },
      ];
    }),
    standing,
    mayAcknowledge: mayAcknowledge(viewer, promise, ladder) && !promise.rests,
    viewerId: viewer.personId,
    usualDay: addDays(today, ACKNOWLEDGED_DAYS),
    latestDay: addDays(today, LONGEST_ACKNOWLEDGED),
  };
}
