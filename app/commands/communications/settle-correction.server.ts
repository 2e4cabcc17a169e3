import type { Act } from "~/domain/act";
import { correctedLines, correctionFigures } from "~/domain/communications/corrections/correction-draft";
import type { Restated } from "~/domain/communications/corrections/restated";
import { done, notFound, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import {
  listToldMessages,
  type ToldMessage,
} from "~/store/communications/figures/told-figures.queries.server";
import { listMessageFacts } from "~/store/communications/message-facts.queries.server";
import { moveVersion } from "~/store/communications/move-version.server";

const FIGURES_RETURNED = "The figures read again as they were told.";

interface Settled {
  code: string | null;
  what: "added" | "cancelled" | "none";
}

/**
 * A correction that waits keeps up with the records: a figure that is restated meanwhile comes into it while it is a
 * draft, and where all of them read again as they were told, it is not told at all.
 */
export function settleCorrection(act: Act, input: { id: string }): Promise<Result<Settled>> {
  return commit<Settled>(act, async (unit) => {
    const [message] = await listToldMessages(unit.db, act.viewer.workspaceId, act.now, input.id);
    if (!message) return notFound("message");
    const open = message.open.find(({ figureNames }) => figureNames.length > 0);
    if (!open) return done({ code: null, what: "none" });
    const restated = new Map(
      message.versions.flatMap((each) => each.restated.map((one) => [one.name, one] as const)),
    );
    if (restated.size === 0) return cancel(unit, act, open.id);
    const missing = [...restated.values()].filter(({ name }) => !open.figureNames.includes(name));
    if (missing.length === 0 || !open.isDraft) return done({ code: open.code, what: "none" });
    await add(unit, act, open, missing);
    return done({ code: open.code, what: "added" });
  });
}

async function cancel(unit: Unit, act: Act, id: string): Promise<Result<Settled>> {
  const [facts] = await listMessageFacts(act.viewer, { id }, act.now, unit.db);
  if (!facts) return notFound("message");
  for (const version of facts.versions.filter(({ status }) => status !== "cancelled")) {
    const moved = await moveVersion(
      unit,
      facts,
      version.id,
      { type: "CANCEL", reason: FIGURES_RETURNED },
      { by: act.viewer.personId, at: act.now },
    );
    if (!moved.ok) return moved;
  }
  return done({ code: facts.code, what: "cancelled" });
}

async function add(
  unit: Unit,
  act: Act,
  open: ToldMessage["open"][number],
  missing: readonly Restated[],
): Promise<void> {
  const row = await unit.db.communication.findUniqueOrThrow({
    where: { id: open.id },
    select: { opening: true, version: true },
  });
  await unit.db.communicationFigure.createMany({
    data: correctionFigures(missing).map(({ name, label, source, decimals }, at) => ({
      id: newId(),
      communicationId: open.id,
      name,
      label,
      source,
      decimals,
      position: open.figureNames.length + at,
    })),
    skipDuplicates: true,
  });
  await unit.move(
    "communication",
    { id: open.id, version: row.version },
    { opening: `${row.opening}\n${correctedLines(missing)}`, updatedAt: act.now },
  );
  unit.log({
    noun: "communication",
    recordId: open.id,
    verb: "changed",
    summary: `added restated figures to ${open.code}`,
    after: { figures: missing.map(({ name, was, now }) => ({ figure: name, was, now })) },
  });
}
