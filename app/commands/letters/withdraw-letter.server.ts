import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { whyNotWithdraw } from "~/domain/letters/letter-moves";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";
import { findLetterRow } from "~/store/letters/letter.queries.server";
import { holdBack } from "~/store/letters/letter-moves.server";

/** Holds a letter back that has not left; it can be sent after all. */
export async function withdrawLetter(
  act: Act,
  input: { letterId: string; version?: number },
): Promise<Result<{ toEmail: string; version: number }>> {
  const { viewer } = act;
  if (!can(viewer, "mail.read"))
    return notPermitted("Only administrators and CX leaders can hold letters back.");
  const letter = await findLetterRow(database(), viewer, input.letterId);
  if (!letter) return notFound("letter");
  const why = whyNotWithdraw(letter.facts.status);
  if (why) return notAllowedNow(why);
  return commit(act, async (unit) => {
    const version = input.version ?? letter.version;
    await holdBack(unit, { ...letter, version });
    return done({ toEmail: letter.toEmail, version: version + 1 });
  });
}
