import { dayIn } from "~/shared/calendar";
import type { Unit } from "../commit.server";
import { sameText } from "../same-text.server";

/** Codes by which a mail server says that nobody lives at an address; others speak of the letter or of the moment. */
const NOBODY_THERE = [550, 551, 553];
export const isNobodyThere = (code: number | null): boolean => code !== null && NOBODY_THERE.includes(code);

/** What is written to a contact comes back: known from this day on, until somebody mends the address. */
export async function noteContactBounce(
  unit: Unit,
  { workspaceId, email, at }: { workspaceId: string; email: string; at: Date },
): Promise<void> {
  const found = await unit.db.contact.findMany({
    where: { workspaceId, email: sameText(email), bouncedOn: null },
    select: { id: true, version: true, name: true },
  });
  if (found.length === 0) return;
  const { timeZone } = await unit.db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { timeZone: true },
  });
  const bouncedOn = dayIn(at, timeZone);
  for (const { id, version, name } of found) {
    await unit.move("contact", { id, version }, { bouncedOn });
    unit.log({
      noun: "contact",
      recordId: id,
      verb: "bounced",
      summary: `found that mail to ${name} comes back`,
      before: { bouncedOn: null },
      after: { bouncedOn },
    });
  }
}
