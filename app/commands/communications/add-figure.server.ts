import type { Act } from "~/domain/act";
import { isOver } from "~/domain/communications/communication";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import type { AddFigure } from "~/domain/communications/figures/figure.schema";
import { proposeLabel } from "~/domain/communications/figures/propose-figure";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findWritten } from "~/store/communications/writing.queries.server";

/** More figures than any message shows. */
const MOST_FIGURES = 60;

/** Gives a message a live figure; the words show it by its name in two pairs of braces. */
export function addFigure(
  act: Act,
  input: AddFigure & { code: string },
): Promise<Result<{ code: string; name: string }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    if (!facts) return notFound("message");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    if (facts.versions.length > 0 && facts.versions.every(({ status }) => isOver(status))) {
      return notAllowedNow(`${facts.code} has been told or cancelled; its figures stay as they were.`);
    }
    const { name, decimals, source } = input;
    if (facts.figures.some((figure) => figure.name === name)) {
      return invalid(`${facts.code} has a figure of that name already.`, {
        name: ["This message has a figure of that name already."],
      });
    }
    if (facts.figures.length >= MOST_FIGURES) {
      return notAllowedNow(`${facts.code} has ${MOST_FIGURES} figures; take one out before you add another.`);
    }
    const label = input.label || proposeLabel(source);
    await unit.db.communicationFigure.create({
      data: {
        id: newId(),
        communicationId: facts.id,
        name,
        label,
        source,
        decimals,
        position: facts.figures.length,
      },
    });
    await unit.db.communication.update({ where: { id: facts.id }, data: { updatedAt: now } });
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "changed",
      summary: `added the live figure ${name} to ${facts.code}`,
      after: { figure: name, label, source, decimals },
    });
    return done({ code: facts.code, name });
  });
}
