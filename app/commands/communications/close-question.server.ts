import type { Act } from "~/domain/act";
import { maySendMessage, WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { planIdOf } from "~/store/communications/message-standing.server";
import { findQuestionForMove } from "~/store/communications/question-move.server";

/** Sets a question aside with a reason, which whoever asked reads on the page of their letter. */
export async function closeQuestion(
  act: Act,
  input: { questionId: string; version: number; reason: string },
): Promise<Result<{ version: number }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const question = await findQuestionForMove(unit.db, viewer.workspaceId, input.questionId);
    if (!question) return notFound("question");
    const { message } = question;
    if (!maySendMessage(viewer, message)) return notPermitted(WHO_SENDS_MESSAGES);
    if (question.status !== "open") return notAllowedNow("Only an open question can be set aside.");
    const row = await unit.move(
      "messageQuestion",
      { id: question.id, version: input.version },
      { status: "closed", closedReason: input.reason, settledById: viewer.personId, settledAt: now },
    );
    unit.log({
      noun: "message-question",
      recordId: message.id,
      planId: planIdOf(message),
      verb: "set-aside",
      summary: `set a question about ${message.code} aside`,
      after: { questionId: question.id, reason: input.reason },
    });
    return done({ version: row.version });
  });
}
