import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { WHO_KEEPS_TRAININGS } from "~/domain/trainings/training.access";
import type { MarkPlaces } from "~/domain/trainings/training.schema";
import { dayIn } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

const DOES = { completed: "completed", open: "still to be taken", removed: "no longer to be taken" } as const;

/** Marks the chosen employees as trained, as open again, or takes them off the register. */
export async function markPlaces(
  act: Act,
  input: MarkPlaces & { id: string },
): Promise<Result<{ changed: number }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_TRAININGS);
  const today = dayIn(act.now, await findTimeZone(viewer.workspaceId));
  if (input.completedOn !== null && input.completedOn > today)
    return invalid("Nobody has completed it yet on that day.", {
      completedOn: ["This day has not come yet."],
    });
  return commit(act, async (unit) => {
    const training = await unit.db.training.findFirst({
      where: { workspaceId: viewer.workspaceId, id: input.id },
    });
    if (!training) return notFound("training");
    const where = { trainingId: training.id, id: { in: input.places } };
    const chosen = await unit.db.trainingPlace.findMany({ where, select: { name: true, completedOn: true } });
    if (chosen.length === 0)
      return invalid("Choose at least one employee.", { places: ["Nobody is chosen."] });
    if (input.mark === "removed") await unit.db.trainingPlace.deleteMany({ where });
    else await unit.db.trainingPlace.updateMany({ where, data: { completedOn: input.completedOn } });
    const who = chosen.length === 1 ? (chosen[0]?.name ?? "") : `${chosen.length} employees`;
    unit.log({
      noun: "training",
      recordId: training.id,
      verb: "changed",
      summary: `marked the training “${training.title}” as ${DOES[input.mark]} by ${who}`,
      before: { places: chosen },
      after: { mark: input.mark, completedOn: input.completedOn },
    });
    return done({ changed: chosen.length });
  });
}
