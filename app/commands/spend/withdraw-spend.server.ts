import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import type { CorrectSpend } from "~/domain/spend/spend.schema";
import { newId } from "~/shared/id.server";
import { formatMoney } from "~/shared/money";
import { commit } from "~/store/commit.server";
import { columnsOf, findSpendGroundOf, logOf } from "~/store/spend/spend-ground.server";
import { settleSpend } from "~/store/spend/spend-sum.server";

/**
 * Takes an entry out of the sums; it stays on record as withdrawn. With a correction the right entry is booked in the
 * same step, so that no sum ever lacks both.
 */
export async function withdrawSpend(
  act: Act,
  { spendId, correction }: { spendId: string; correction?: CorrectSpend },
): Promise<Result<{ code: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  return commit(act, async (unit) => {
    const entry = await unit.db.spendEntry.findFirst({ where: { id: spendId, workspaceId } });
    const ground = entry && (await findSpendGroundOf(unit.db, viewer, entry, now));
    if (!entry || !ground) return notFound("entry");
    if (!ground.mayBook) return notPermitted(ground.whoBooks);
    if (entry.withdrawnAt) return notAllowedNow("This entry was withdrawn already.");
    if (correction && correction.day > ground.today) {
      return invalid("This day has not come yet.", { day: ["Choose today or an earlier day."] });
    }
    const { currency } = await unit.db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { currency: true },
    });
    await unit.db.spendEntry.update({ where: { id: entry.id }, data: { withdrawnAt: now } });
    unit.log({
      noun: "spend",
      ...logOf(ground, entry.id),
      verb: "withdrawn",
      summary: `withdrew ${formatMoney(entry.amountMinor, currency, "en")} from ${ground.code}: ${entry.what}`,
      before: { day: entry.day, amountMinor: entry.amountMinor, what: entry.what },
    });
    if (correction) {
      const id = newId();
      await unit.db.spendEntry.create({
        data: {
          id,
          workspaceId,
          ...columnsOf(ground),
          day: correction.day,
          amountMinor: correction.amount,
          what: correction.what,
          byId: viewer.personId,
          createdAt: now,
        },
      });
      unit.log({
        noun: "spend",
        ...logOf(ground, id),
        verb: "recorded",
        summary: `booked ${formatMoney(correction.amount, currency, "en")} on ${ground.code} in its place: ${correction.what}`,
        after: {
          day: correction.day,
          amountMinor: correction.amount,
          what: correction.what,
          corrects: entry.id,
        },
      });
    }
    await settleSpend(unit, ground);
    return done({ code: ground.code });
  });
}
