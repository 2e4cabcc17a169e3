import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { abovePlan } from "~/domain/spend/spend";
import { canBookSpend, whoBooksSpend } from "~/domain/spend/spend.access";
import type { BookSpend } from "~/domain/spend/spend.schema";
import { newId } from "~/shared/id.server";
import { formatMoney } from "~/shared/money";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { settleSpend } from "~/store/spend/spend-sum.server";

/** What a plan cost on a day. Entries are never changed: a wrong one is withdrawn and booked anew. */
export async function bookSpend(
  act: Act,
  { code, key, ...input }: BookSpend & { code: string },
): Promise<Result<{ spendId: string; actualMinor: bigint | null; above: bigint | null }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, workspaceId, code, now);
    if (!facts) return notFound("plan");
    if (!canBookSpend(viewer, facts)) return notPermitted(whoBooksSpend(facts.code));
    const made = key ? await unit.db.spendEntry.findUnique({ where: { id: key } }) : null;
    if (made?.workspaceId === workspaceId) {
      const { actualSpendMinor: actualMinor, plannedSpendMinor } = facts;
      return done({ spendId: made.id, actualMinor, above: abovePlan(plannedSpendMinor, actualMinor) });
    }
    if (input.day > facts.today) {
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
        planId: facts.id,
        day: input.day,
        amountMinor: input.amount,
        what: input.what,
        byId: viewer.personId,
        createdAt: now,
      },
    });
    const actualMinor = await settleSpend(unit, facts.id);
    unit.log({
      noun: "spend",
      recordId: spendId,
      planId: facts.id,
      verb: "recorded",
      summary: `booked ${formatMoney(input.amount, currency, "en")} on ${facts.code}: ${input.what}`,
      after: { day: input.day, amountMinor: input.amount, what: input.what },
    });
    return done({ spendId, actualMinor, above: abovePlan(facts.plannedSpendMinor, actualMinor) });
  });
}
