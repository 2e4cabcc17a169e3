import type { Act } from "~/domain/act";
import { isRecipient } from "~/domain/communications/recipient-act";
import { isPilotOver, type PilotStatus } from "~/domain/pilots/pilot";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Somebody who got a call for volunteers wants to take part. One letter, one hand. */
export async function raiseHandByLetter(
  act: Act,
  input: { recipientId: string; offers: string },
): Promise<Result<{ id: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  if (!isRecipient(viewer, input.recipientId)) return notFound("letter");
  const raisedOn = dayIn(now, await findTimeZone(workspaceId));
  return commit(act, async (unit) => {
    const row = await unit.db.recipient.findFirst({
      where: { id: input.recipientId, workspaceId },
      select: {
        id: true,
        name: true,
        email: true,
        personId: true,
        merge: true,
        communication: {
          select: {
            id: true,
            code: true,
            kind: true,
            planId: true,
            pilot: { select: { id: true, status: true } },
          },
        },
      },
    });
    if (!row) return notFound("letter");
    const { communication } = row;
    if (communication.kind !== "callForVolunteers")
      return notAllowedNow("This letter calls for no volunteers.");
    const known = await unit.db.handRaiser.findUnique({
      where: { recipientId: row.id },
      select: { id: true },
    });
    if (known) return done(known);
    const { pilot } = communication;
    if (pilot && isPilotOver(pilot.status as PilotStatus)) {
      return notAllowedNow("The pilot is over; hands are not collected any more.");
    }
    // Whoever raised it on the screen has it up already.
    const own = row.personId
      ? await unit.db.handRaiser.findFirst({
          where: {
            workspaceId,
            personId: row.personId,
            pilotId: pilot?.id ?? null,
            status: "open",
            recipientId: null,
          },
          select: { id: true },
        })
      : null;
    if (own) {
      await unit.db.handRaiser.update({ where: { id: own.id }, data: { recipientId: row.id } });
      return done(own);
    }
    const id = newId();
    await unit.db.handRaiser.create({
      data: {
        id,
        workspaceId,
        personId: row.personId,
        name: row.name || row.email,
        email: row.email,
        recipientId: row.id,
        unit: organisationOf(row.merge),
        offers: input.offers,
        pilotId: pilot?.id ?? null,
        raisedOn,
        createdAt: now,
      },
    });
    unit.log({
      noun: "hand-raiser",
      recordId: pilot?.id ?? id,
      verb: pilot ? "requested" : "created",
      summary: `raised a hand, asked by ${communication.code}`,
      after: { handId: id, name: row.name, note: input.offers },
    });
    return done({ id });
  });
}

const organisationOf = (merge: unknown): string => {
  const found = typeof merge === "object" && merge !== null && Reflect.get(merge, "organisation");
  return typeof found === "string" ? found.slice(0, 200) : "";
};
