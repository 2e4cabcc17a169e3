import type { Act } from "~/domain/act";
import { filesClosed, refusedPlanFiles } from "~/domain/plans/plan-file";
import { mayWorkOn } from "~/domain/plans/plan-work";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { fileName, mediaTypeOf, type NewFile } from "~/domain/tasks/new-file";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findPlanFactsIn } from "~/store/plans/plan-facts.queries.server";
import { countPlanFiles } from "~/store/plans/plan-file.queries.server";

/** Keeps files with a plan: a drawing, an offer, a sheet of figures. */
export function attachPlanFiles(
  act: Act,
  input: { code: string; note: string; files: readonly NewFile[] },
): Promise<Result<{ names: string[] }>> {
  const { viewer, now } = act;
  return commit(act, async (unit) => {
    const facts = await findPlanFactsIn(unit.db, viewer.workspaceId, input.code, now);
    if (!facts) return notFound("plan");
    if (!mayWorkOn(facts, viewer)) {
      return notPermitted(
        `Files of ${facts.code} are attached by those who have a part in it and by leaders.`,
      );
    }
    const closed = filesClosed(facts);
    if (closed) return notAllowedNow(closed);
    const refused = refusedPlanFiles(input.files, await countPlanFiles(unit.db, facts.id));
    if (refused) return invalid(refused, { files: [refused] });
    const names = input.files.map(({ name }) => fileName(name));
    for (const file of input.files) {
      await unit.db.planFile.create({
        data: {
          id: newId(),
          planId: facts.id,
          name: fileName(file.name),
          mediaType: mediaTypeOf(file),
          size: file.bytes.byteLength,
          bytes: Uint8Array.from(file.bytes),
          note: input.note,
          byId: viewer.personId,
          createdAt: now,
        },
      });
    }
    unit.log({
      noun: "plan-file",
      recordId: facts.id,
      planId: facts.id,
      verb: "linked",
      summary: `attached ${names.join(", ")} to ${facts.code}`,
      after: { names, note: input.note },
    });
    return done({ names });
  });
}
