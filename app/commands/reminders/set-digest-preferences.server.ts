import type { Act } from "~/domain/act";
import { done, type Result, stale } from "~/domain/refusal";
import type { DigestPreferencesInput } from "~/domain/reminders/digest-preferences.schema";
import { commit } from "~/store/commit.server";
import { findDigestPreferences } from "~/store/reminders/reader.queries.server";

/** When one's own digest comes, by which road, and what it speaks of. */
export async function setDigestPreferences(
  act: Act,
  { version, ...after }: DigestPreferencesInput,
): Promise<Result<null>> {
  const { viewer } = act;
  const { digestHour, digestByMail, mutedKinds } = await findDigestPreferences(viewer);
  const result = await commit(act, async (unit) => {
    await unit.move("person", { id: viewer.personId, version }, after);
    unit.log({
      noun: "person",
      recordId: viewer.personId,
      verb: "changed",
      summary: "changed what their digest says and when",
      before: { digestHour, digestByMail, mutedKinds },
      after,
    });
    return done(null);
  });
  if (result.ok || result.refusal.kind !== "stale") return result;
  return stale(
    "Your profile was changed in another window meanwhile. Nothing of this was saved yet; look it over and save again.",
    result.refusal.theirs,
  );
}
