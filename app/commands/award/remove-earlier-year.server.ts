import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { commit } from "~/store/commit.server";

/** Takes back a year that was typed. What the log says of it stays. */
export async function removeEarlierYear(act: Act, input: { year: number }): Promise<Result<null>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit", { workspaceId: viewer.workspaceId })) {
    return notPermitted("Earlier years are noted by a leader or an administrator.");
  }
  return commit(act, async (unit) => {
    const record = await unit.db.awardYear.findFirst({
      where: { workspaceId: viewer.workspaceId, year: input.year },
    });
    if (!record || record.typedResult === "") return notFound("year");
    if (record.decided !== "") return notAllowedNow("This year was filed from answers and stays on record.");
    await unit.db.awardYear.delete({ where: { id: record.id } });
    unit.log({
      noun: "award",
      recordId: String(input.year),
      verb: "withdrawn",
      summary: `took back what was noted about ${input.year}`,
      before: { typedResult: record.typedResult, source: record.source },
    });
    return done(null);
  });
}
