import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { whyNotAgain } from "~/domain/letters/letter-moves";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { findLetterRow } from "~/store/letters/letter.queries.server";
import { putOnItsWay } from "~/store/letters/letter-moves.server";

/** Puts a letter that waits, came back, was held back or given up into the queue once more; it leaves at once. */
export async function resendLetter(
  act: Act,
  input: { letterId: string; version?: number },
): Promise<Result<{ toEmail: string }>> {
  const { viewer, now } = act;
  if (!can(viewer, "mail.read"))
    return notPermitted("Only administrators and CX leaders can send letters again.");
  const letter = await findLetterRow(database(), viewer, input.letterId);
  if (!letter) return notFound("letter");
  const why = whyNotAgain(letter.facts, now);
  if (why) return notAllowedNow(why);
  return commit(act, async (unit) => {
    await putOnItsWay(unit, { ...letter, version: input.version ?? letter.version });
    return done({ toEmail: letter.toEmail });
  });
}
