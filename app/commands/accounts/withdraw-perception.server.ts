import { WHO_RUNS_THE_PROGRAM } from "~/domain/accounts/key-account";
import { canRunProgram } from "~/domain/accounts/key-account.access";
import type { WithdrawPerception } from "~/domain/accounts/key-account.schema";
import { perceptionWord } from "~/domain/accounts/perception";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { settlePerception } from "~/store/accounts/perception-settling.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";

/** Takes a reading back that does not hold; it stays readable with the reason. Its manager alone cannot. */
export async function withdrawPerception(
  act: Act,
  input: WithdrawPerception,
): Promise<Result<{ accountId: string }>> {
  const { viewer } = act;
  const reading = await database().perceptionReading.findFirst({
    where: { id: input.readingId, workspaceId: viewer.workspaceId },
    include: { account: { select: { name: true } } },
  });
  if (!reading) return notFound("reading");
  if (!canRunProgram(viewer)) return notPermitted(WHO_RUNS_THE_PROGRAM);
  return commit(act, async (unit) => {
    const { count } = await unit.db.perceptionReading.updateMany({
      where: { id: reading.id, withdrawnAt: null },
      data: { withdrawnAt: act.now, withdrawReason: input.reason },
    });
    if (count === 0) return notAllowedNow("This reading was withdrawn already.");
    unit.log({
      noun: "perception",
      recordId: reading.accountId,
      verb: "withdrawn",
      summary: `withdrew the reading “${perceptionWord(reading.perception)}” of ${reading.account.name}`,
      after: { reason: input.reason, day: reading.day },
    });
    await settlePerception(unit, act, reading.accountId);
    return done({ accountId: reading.accountId });
  });
}
