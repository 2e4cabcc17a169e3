import type { Act } from "~/domain/act";
import { isOver } from "~/domain/communications/communication";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import type { ChangeFigure } from "~/domain/communications/figures/figure.schema";
import { showsFigure } from "~/domain/communications/figures/figure-use";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { holdsWords } from "~/domain/communications/message-writing";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { writeVersion } from "~/store/communications/rewrite-versions.server";
import { findWritten } from "~/store/communications/writing.queries.server";

interface ChangedFigure {
  code: string;
  name: string;
  /** Audiences whose approval began anew. */
  putBack: string[];
}

/** How a figure is shown: its digits and what people call it. Where it is written otherwise, what was approved begins anew. */
export function changeFigure(
  act: Act,
  input: ChangeFigure & { code: string; name: string },
): Promise<Result<ChangedFigure>> {
  const { viewer, now } = act;
  return commit<ChangedFigure>(act, async (unit) => {
    const facts = await findWritten(viewer, input.code, now, unit.db);
    const figure = facts?.figures.find(({ name }) => name === input.name);
    if (!facts || !figure) return notFound("figure of this message");
    if (!mayWriteMessage(viewer, facts)) return notPermitted(WHO_WRITES_COMMUNICATIONS);
    if (facts.versions.length > 0 && facts.versions.every(({ status }) => isOver(status))) {
      return notAllowedNow(`${facts.code} has been told or cancelled; its figures stay as they were.`);
    }
    const { decimals } = input;
    const label = input.label || figure.label;
    const line = { code: facts.code, name: figure.name, putBack: [] };
    if (decimals === figure.decimals && label === figure.label) return done(line);
    const showing = facts.versions.filter((version) => showsFigure(version, figure.name));
    const putBack: string[] = [];
    for (const version of showing) {
      // What was approved keeps the name it was approved with; what is being read would be approved with another.
      const isHeld = decimals !== figure.decimals ? holdsWords(version) : version.status === "inReview";
      if (!isHeld) continue;
      const written = await writeVersion(unit, facts, version, { by: viewer.personId, at: now });
      if (!written.ok) return written;
      putBack.push(version.audience);
    }
    await unit.db.communicationFigure.update({
      where: { communicationId_name: { communicationId: facts.id, name: figure.name } },
      data: { decimals, label },
    });
    await unit.db.communication.update({ where: { id: facts.id }, data: { updatedAt: now } });
    unit.log({
      noun: "communication",
      recordId: facts.id,
      planId: facts.about?.kind === "plan" ? facts.about.id : null,
      verb: "changed",
      summary: `changed how ${facts.code} shows ${figure.name}`,
      before: { figure: figure.name, label: figure.label, decimals: figure.decimals },
      after: { figure: figure.name, label, decimals },
    });
    return done({ ...line, putBack });
  });
}
