import type { Act } from "~/domain/act";
import { maySendMessage, WHO_SENDS_MESSAGES } from "~/domain/communications/message.access";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { planIdOf } from "~/store/communications/message-standing.server";
import { findQuestionForMove } from "~/store/communications/question-move.server";

/** A question that was set aside waits for an answer again. */
export async function reopenQuestion(
  act: Act,
  input: { questionId: string; version: number },
): Promise<Result<null>> {
  const { viewer } = act;
  return commit(act, async (unit) => {
    const question = await findQuestionForMove(unit.db, viewer.workspaceId, input.questionId);
    if (!question) return notFound("question");
    const { message } = question;
    if (!maySendMessage(viewer, message)) return notPermitted(WHO_SENDS_MESSAGES);
    if (question.status !== "closed") return notAllowedNow("This question was not set aside.");
    await unit.move(
      "messageQuestion",
      { id: question.id, version: input.version },
      { status: "open", closedReason: "", settledById: null, settledAt: null },
    );
    unit.log({
      noun: "message-question",
      recordId: message.id,
      planId: planIdOf(message),
      verb: "reopened",
      summary: `opened a question about ${message.code} again`,
      after: { questionId: question.id },
    });
    return done(null);
  });
}
