import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { agrees, packFiles } from "~/domain/award/evidence-pack";
import { done, notAllowedNow, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { findAwardSettings, findYearReading } from "~/store/award/award.queries.server";
import { packUp } from "~/store/award/pack-file.server";
import { listPackRows } from "~/store/award/pack-rows.queries.server";
import { commit } from "~/store/commit.server";

/** Puts together what an auditor needs to compute the year anew. A pack is kept as it was handed out. */
export async function makeEvidencePack(
  act: Act,
  input: { year: number },
): Promise<Result<{ packId: string; hash: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit", { workspaceId: viewer.workspaceId })) {
    return notPermitted("An evidence pack is made by a leader or an administrator.");
  }
  const { name } = await findAwardSettings(viewer);
  const reading = await findYearReading(viewer, input.year, act.now);
  if (reading.measures.every((each) => each.reading.n === 0)) {
    return notAllowedNow(`There are no answers of ${input.year}, so there is no evidence to pack.`);
  }
  const rows = await listPackRows(viewer, input.year);
  const content = {
    ...rows,
    workspace: name,
    madeAt: act.now.toISOString(),
    madeBy: viewer.name,
    reading,
  };
  if (!agrees(content)) {
    return notAllowedNow("Answers came in or left while the pack was being made. Make it again.");
  }
  const files = packFiles(content);
  const packed = packUp(files, act.now);
  return commit(act, async (unit) => {
    const id = newId();
    await unit.db.evidencePack.create({
      data: {
        id,
        workspaceId: viewer.workspaceId,
        year: input.year,
        manifest: packed.manifest.map((file) => ({ ...file })),
        hash: packed.hash,
        bytes: packed.bytes,
        createdById: viewer.personId,
        createdAt: act.now,
      },
    });
    unit.log({
      noun: "evidence-pack",
      recordId: id,
      verb: "created",
      summary: `made an evidence pack of ${input.year} with ${rows.answers.length.toLocaleString("en-US")} answers (${packed.hash.slice(0, 12)})`,
      after: { year: input.year, hash: packed.hash },
    });
    return done({ packId: id, hash: packed.hash });
  });
}
