import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { abovePlan } from "~/domain/spend/spend";
import type { BookSpend } from "~/domain/spend/spend.schema";
import { newId } from "~/shared/id.server";
import { formatMoney } from "~/shared/money";
import { commit } from "~/store/commit.server";
import { columnsOf, findSpendGround, logOf } from "~/store/spend/spend-ground.server";
import { settleSpend } from "~/store/spend/spend-sum.server";

/** What a plan or a pilot cost on a day, by its code. Entries are never changed: a wrong one is withdrawn and booked anew. */
export async function bookSpend(
  act: Act,
  { code, key, ...input }: BookSpend & { code: string },
): Promise<Result<{ spendId: string; actualMinor: bigint | null; above: bigint | null }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  return commit(act, async (unit) => {
    const ground = await findSpendGround(unit.db, viewer, code, now);
    if (!ground) return notFound("plan or pilot");
    if (!ground.mayBook) return notPermitted(ground.whoBooks);
    const { plannedMinor } = ground;
    const made = key ? await unit.db.spendEntry.findUnique({ where: { id: key } }) : null;
    if (made?.workspaceId === workspaceId) {
      const { actualMinor } = ground;
      return done({ spendId: made.id, actualMinor, above: abovePlan(plannedMinor, actualMinor) });
    }
    if (input.day > ground.today) {
      return invalid("This day has not come yet: what is planned stands in the planned spend.", {
        day: ["Choose today or an earlier day."],
      });
    }
    const { currency } = await unit.db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { currency: true },
    });
    const spendId = made ? newId() : (key ?? newId());
    await unit.db.spendEntry.create({
      data: {
        id: spendId,
        workspaceId,
        ...columnsOf(ground),
        day: input.day,
        amountMinor: input.amount,
        what: input.what,
        byId: viewer.personId,
        createdAt: now,
      },
    });
    const actualMinor = await settleSpend(unit, ground);
    unit.log({
      noun: "spend",
      ...logOf(ground, spendId),
      verb: "recorded",
      summary: `booked ${formatMoney(input.amount, currency, "en")} on ${ground.code}: ${input.what}`,
      after: { spendId, day: input.day, amountMinor: input.amount, what: input.what },
    });
    return done({ spendId, actualMinor, above: abovePlan(plannedMinor, actualMinor) });
  });
}
