import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { MOST_PLACES, type NamedPlace } from "~/domain/trainings/training";
import { WHO_KEEPS_TRAININGS } from "~/domain/trainings/training.access";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";

/** Says who is to take a training. Whoever stands there already stays as they are. */
export async function addPlaces(
  act: Act,
  input: { id: string; names: readonly NamedPlace[] },
): Promise<Result<{ added: number; already: number }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit")) return notPermitted(WHO_KEEPS_TRAININGS);
  return commit(act, async (unit) => {
    const here = { workspaceId: viewer.workspaceId };
    const training = await unit.db.training.findFirst({ where: { ...here, id: input.id } });
    if (!training) return notFound("training");
    const there = await unit.db.trainingPlace.findMany({
      where: { trainingId: training.id },
      select: { name: true },
    });
    const known = new Set(there.map(({ name }) => name.toLowerCase()));
    const fresh = input.names.filter(({ name }) => !known.has(name.toLowerCase()));
    if (there.length + fresh.length > MOST_PLACES) {
      return notAllowedNow(
        `A register holds ${MOST_PLACES.toLocaleString("en-US")} employees at most; ${there.length.toLocaleString("en-US")} are there already.`,
      );
    }
    const people = await unit.db.person.findMany({ where: here, select: { id: true, name: true } });
    const personOf = new Map(people.map((person) => [person.name.toLowerCase(), person.id]));
    await unit.db.trainingPlace.createMany({
      data: fresh.map(({ name, unit: team }) => ({
        id: newId(),
        trainingId: training.id,
        personId: personOf.get(name.toLowerCase()) ?? null,
        name,
        unit: team,
      })),
    });
    if (fresh.length > 0) {
      unit.log({
        noun: "training",
        recordId: training.id,
        verb: "changed",
        summary: `added ${fresh.length === 1 ? fresh[0]?.name : `${fresh.length.toLocaleString("en-US")} employees`} to the training “${training.title}”`,
        after: { added: fresh.length },
      });
    }
    return done({ added: fresh.length, already: input.names.length - fresh.length });
  });
}
