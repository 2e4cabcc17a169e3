import type { Act } from "~/domain/act";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { audiencesShowing } from "~/domain/communications/figures/figure-use";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { audienceNames } from "~/domain/communications/message-words";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { findWritten } from "~/store/communications/writing.queries.server";

/** Takes a figure out of a message that shows it nowhere. */
export function removeFigure(
  act: Act,
  input: { code: string; name: string },
): Promise<Result<{ code: string; name: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    const figure = facts?.figures.find(({ name }) => name === input.name);
    if (!facts || !figure) return notFound("figure of this message");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    const shown = audiencesShowing(facts, figure.name);
    if (shown.length > 0) {
      return notAllowedNow(
        `{{${figure.name}}} stands in the words for ${audienceNames(shown)}. Take it out of them first.`,
      );
    }
    await unit.db.communicationFigure.delete({
      where: { communicationId_name: { communicationId: facts.id, name: figure.name } },
    });
    await unit.db.communication.update({ where: { id: facts.id }, data: { updatedAt: now } });
    const { label, source, decimals } = figure;
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "changed",
      summary: `took the figure ${figure.name} out of ${facts.code}`,
      before: { figure: figure.name, label, source, decimals },
    });
    return done({ code: facts.code, name: figure.name });
  });
}
