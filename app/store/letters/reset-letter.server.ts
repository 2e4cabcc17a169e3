import type { Act } from "~/domain/act";
import { systemAct } from "~/domain/act";
import { done } from "~/domain/refusal";
import { now } from "~/shared/clock.server";
import { env } from "~/shared/env.server";
import { commit } from "../commit.server";
import { database } from "../database.server";
import { writeLetter } from "./letter.write.server";

interface ResetLetter {
  userId: string;
  token: string;
  minutes: number;
}

const listHomes = (userId: string) =>
  database().person.findMany({
    where: { userId, active: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { id: true, name: true, email: true, workspaceId: true, timeZone: true },
  });

const onScreen = (workspaceId: string, timeZone: string): Act => ({
  ...systemAct(workspaceId, timeZone, now()),
  door: "screen",
});

/** The letter by which somebody sets a new password; whoever is active nowhere gets none. */
export async function writeResetLetter({ userId, token, minutes }: ResetLetter): Promise<void> {
  const [person] = await listHomes(userId);
  if (!person) return;
  const act = onScreen(person.workspaceId, person.timeZone);
  await commit(act, async (unit) => {
    const letterId = await writeLetter(unit, {
      workspaceId: person.workspaceId,
      toEmail: person.email,
      toName: person.name,
      at: act.now,
      content: {
        kind: "password-reset",
        name: person.name,
        link: `${env().CAPSTAN_URL}/reset?token=${encodeURIComponent(token)}`,
        minutes,
      },
    });
    unit.log({
      noun: "letter",
      recordId: letterId,
      verb: "requested",
      summary: `wrote a letter to ${person.name}, for whom a new password was asked`,
    });
    return done(null);
  });
}

/** On record in every workspace the person belongs to. */
export async function recordPasswordReset(userId: string): Promise<void> {
  for (const person of await listHomes(userId)) {
    const act = onScreen(person.workspaceId, person.timeZone);
    await commit(act, async (unit) => {
      unit.log({
        noun: "person",
        recordId: person.id,
        verb: "changed",
        summary: `set a new password for ${person.name} by mail link and ended every session`,
      });
      return done(null);
    });
  }
}
