import { perceptionOfValue, perceptionWord } from "~/domain/accounts/perception";
import type { Act } from "~/domain/act";
import { done, notFound, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { listMovedReadings, listUnreadPerceptions, UNDONE } from "~/store/accounts/perception.queries.server";
import { settlePerception } from "~/store/accounts/perception-settling.server";
import { commit } from "~/store/commit.server";
import { database } from "~/store/database.server";

/**
 * Makes the readings follow the answers of a survey: new answers are read, readings whose answers were
 * undone or set aside go with them, and come back with them. A repeat finds nothing left to do. Nobody's
 * right is asked: the answers were let in by somebody who had it.
 */
export async function readPerceptions(
  act: Act,
  input: { surveyId: string },
): Promise<Result<{ added: number; gone: number; back: number }>> {
  const { workspaceId } = act.viewer;
  const survey = await database().survey.findFirst({
    where: { id: input.surveyId, workspaceId },
    select: { id: true, name: true },
  });
  if (!survey) return notFound("survey");
  return commit(act, async (unit) => {
    const fresh = (await listUnreadPerceptions(unit.db, workspaceId, survey.id)).flatMap((answer) => {
      const perception = perceptionOfValue(answer.value);
      return perception ? [{ ...answer, perception }] : [];
    });
    const { gone, back } = await listMovedReadings(unit.db, workspaceId, survey.id);
    if (fresh.length + gone.length + back.length === 0) return done({ added: 0, gone: 0, back: 0 });
    await unit.db.perceptionReading.createMany({
      data: fresh.map((answer) => ({
        id: newId(),
        workspaceId,
        accountId: answer.accountId,
        day: answer.day,
        perception: answer.perception,
        source: "answer",
        responseId: answer.responseId,
        evidence: answer.words,
        byId: act.viewer.personId,
        createdAt: act.now,
      })),
    });
    await unit.db.perceptionReading.updateMany({
      where: { id: { in: gone.map((reading) => reading.id) } },
      data: { withdrawnAt: act.now, withdrawReason: UNDONE },
    });
    await unit.db.perceptionReading.updateMany({
      where: { id: { in: back.map((reading) => reading.id) } },
      data: { withdrawnAt: null, withdrawReason: "" },
    });
    for (const { accountId, account, perception } of fresh) {
      unit.log({
        noun: "perception",
        recordId: accountId,
        verb: "read",
        summary: `read “${perceptionWord(perception)}” from an answer of ${account} to ${survey.name}`,
        after: { perception },
      });
    }
    const touched = new Set([...fresh, ...gone, ...back].map(({ accountId }) => accountId));
    for (const accountId of touched) await settlePerception(unit, act, accountId);
    return done({ added: fresh.length, gone: gone.length, back: back.length });
  });
}
