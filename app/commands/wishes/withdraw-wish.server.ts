import type { Act } from "~/domain/act";
import { done, notFound, type Result } from "~/domain/refusal";
import type { Day } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findOwnWish } from "~/store/wishes/wish.queries.server";

/** Takes a wish back; what was told already stays told. */
export function withdrawWish(
  act: Act,
  input: { wishId: string },
): Promise<Result<{ about: string; day: Day }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const wish = await findOwnWish(unit.db, viewer, { id: input.wishId });
    if (!wish) return notFound("reminder");
    await unit.move("personalReminder", wish, { withdrawnAt: now });
    unit.log({
      noun: "reminder",
      recordId: wish.id,
      verb: "withdrawn",
      summary: `took back a reminder for ${wish.day}`,
      before: { day: wish.day },
    });
    return done({ about: wish.about, day: wish.day as Day });
  });
}
