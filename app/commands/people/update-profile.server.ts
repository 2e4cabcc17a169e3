import type { Act } from "~/domain/act";
import type { Profile } from "~/domain/people/person.schema";
import { done, type Result, stale } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findProfile } from "~/store/people/people.queries.server";

/** A person's own words about themselves; nobody else's leave is needed. */
export async function updateProfile(act: Act, input: Profile): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const before = await findProfile(viewer);
  const { version, ...after } = input;
  const { name, jobTitle, timeZone, locale, leadDays } = before;
  const result = await commit(act, async (unit) => {
    await unit.move("person", { id: viewer.personId, version }, after);
    unit.log({
      noun: "person",
      recordId: viewer.personId,
      verb: "changed",
      summary: "changed their profile",
      before: { name, jobTitle, timeZone, locale, leadDays },
      after,
    });
    return done({ name: after.name });
  });
  if (result.ok || result.refusal.kind !== "stale") return result;
  return stale(
    "Your profile was changed in another window meanwhile. Nothing of this was saved yet; look it over and save again.",
    result.refusal.theirs,
  );
}
