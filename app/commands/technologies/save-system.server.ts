import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { systemProblems } from "~/domain/technologies/system.rules";
import {
  type AddSystem,
  type EditSystem,
  MAY_NOT_SYSTEMS,
  type SaveSystem,
} from "~/domain/technologies/system.schema";
import { newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import { findSystem, hasNamesake } from "~/store/technologies/system.queries.server";
import { findOwner } from "~/store/technologies/system-people.server";

const mayKeep = ({ viewer }: Act): boolean => can(viewer, "survey.edit", { workspaceId: viewer.workspaceId });

/** Puts a system that feeds the program on record. */
export async function addSystem(
  act: Act,
  input: AddSystem,
): Promise<Result<{ systemId: string; name: string }>> {
  const { viewer, now } = act;
  if (!mayKeep(act)) return notPermitted(MAY_NOT_SYSTEMS);
  return commit(act, async (unit) => {
    const id = input.key ?? newId();
    const before = await unit.db.sourceSystem.findUnique({
      where: { id },
      select: { workspaceId: true, name: true },
    });
    if (before)
      return before.workspaceId === viewer.workspaceId
        ? done({ systemId: id, name: before.name })
        : notFound("system");
    const problems = await problemsOf(unit, act, input, null);
    if (problems) return problems;
    await unit.db.sourceSystem.create({
      data: {
        id,
        workspaceId: viewer.workspaceId,
        createdById: viewer.personId,
        createdAt: now,
        ...rowOf(input),
      },
    });
    await bindSurveys(unit, viewer.workspaceId, id, input.surveyIds);
    unit.log({
      noun: "system",
      recordId: id,
      verb: "created",
      summary: `put the system ${input.name} on record`,
      after: rowOf(input),
    });
    return done({ systemId: id, name: input.name });
  });
}

/** Changes what is on record of a system, and which surveys bear it. */
export async function editSystem(
  act: Act,
  input: EditSystem & { systemId: string },
): Promise<Result<{ name: string }>> {
  const { viewer } = act;
  const system = await findSystem(viewer, input.systemId);
  if (!system) return notFound("system");
  if (!mayKeep(act)) return notPermitted(MAY_NOT_SYSTEMS);
  if (system.retiredAt) {
    return notAllowedNow("This system is retired and stays on record as it was. Bring it back first.");
  }
  return commit(act, async (unit) => {
    const problems = await problemsOf(unit, act, input, system.id);
    if (problems) return problems;
    await unit.move("sourceSystem", { id: system.id, version: input.version }, rowOf(input));
    await bindSurveys(unit, viewer.workspaceId, system.id, input.surveyIds);
    const { name, kind, feeds, ownerId, integration, everyDays, quality, qualityNote, notes } = system;
    unit.log({
      noun: "system",
      recordId: system.id,
      verb: "changed",
      summary:
        name === input.name ? `changed the system ${name}` : `renamed the system ${name} to ${input.name}`,
      before: { name, kind, feeds, ownerId, integration, everyDays, quality, qualityNote, notes },
      after: rowOf(input),
    });
    return done({ name: input.name });
  });
}

async function problemsOf(unit: Unit, act: Act, input: SaveSystem, ownId: string | null) {
  const { workspaceId } = act.viewer;
  const surveys = await unit.db.survey.count({ where: { workspaceId, id: { in: input.surveyIds } } });
  const found = systemProblems(input, {
    owner: input.ownerId === "" ? null : await findOwner(workspaceId, input.ownerId, unit.db),
    namesake: await hasNamesake(act.viewer, input.name, ownId, unit.db),
    missingSurveys: new Set(input.surveyIds).size - surveys,
  });
  return found && invalid("Some of it needs another look.", found);
}

const rowOf = (input: SaveSystem) => ({
  name: input.name,
  kind: input.kind,
  feeds: input.feeds,
  ownerId: input.ownerId || null,
  integration: input.integration,
  everyDays: input.everyDays,
  quality: input.quality,
  qualityNote: input.qualityNote,
  notes: input.notes,
});

/** A survey comes from one system: chosen here, it leaves the one it had. Its own open forms hear of it. */
async function bindSurveys(
  unit: Unit,
  workspaceId: string,
  systemId: string,
  surveyIds: readonly string[],
): Promise<void> {
  const moved = { version: { increment: 1 } };
  await unit.db.survey.updateMany({
    where: { workspaceId, systemId, id: { notIn: [...surveyIds] } },
    data: { systemId: null, ...moved },
  });
  await unit.db.survey.updateMany({
    where: {
      workspaceId,
      id: { in: [...surveyIds] },
      OR: [{ systemId: null }, { systemId: { not: systemId } }],
    },
    data: { systemId, ...moved },
  });
}
