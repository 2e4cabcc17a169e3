import type { Act } from "~/domain/act";
import { isRecipient } from "~/domain/communications/recipient-act";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";

/** So many questions of one reader about one message wait for an answer at most. */
const MOST_OPEN = 10;

export interface AskBack {
  recipientId: string;
  text: string;
  /** The id that the form was given, so that the same form sent twice asks once. */
  key?: string;
}

/** A reader asks back: the question waits for whoever writes the message. */
export async function askBack(act: Act, input: AskBack): Promise<Result<{ questionId: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  if (!isRecipient(viewer, input.recipientId)) return notFound("letter");
  return commit(act, async (unit) => {
    const row = await unit.db.recipient.findFirst({
      where: { id: input.recipientId, workspaceId },
      select: {
        id: true,
        name: true,
        communicationAudienceId: true,
        communication: { select: { id: true, code: true, planId: true } },
      },
    });
    if (!row) return notFound("letter");
    const known = input.key ? await unit.db.messageQuestion.findUnique({ where: { id: input.key } }) : null;
    if (known?.recipientId === row.id) return done({ questionId: known.id });
    const open = await unit.db.messageQuestion.count({ where: { recipientId: row.id, status: "open" } });
    if (open >= MOST_OPEN) {
      return notAllowedNow(
        `${open} questions of yours wait for an answer already. You will hear by letter as soon as there is one.`,
      );
    }
    const id = known || !input.key ? newId() : input.key;
    await unit.db.messageQuestion.create({
      data: {
        id,
        workspaceId,
        communicationAudienceId: row.communicationAudienceId,
        recipientId: row.id,
        text: input.text,
        at: now,
      },
    });
    const { communication } = row;
    unit.log({
      noun: "message-question",
      recordId: communication.id,
      planId: communication.planId,
      verb: "requested",
      summary: `asked about ${communication.code}`,
      after: { questionId: id, text: input.text },
    });
    return done({ questionId: id });
  });
}
