import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import type { EarlierYear } from "~/domain/award/award.schema";
import { done, invalid, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { findAwardSettings, findYearReading } from "~/store/award/award.queries.server";
import { commit } from "~/store/commit.server";

/** Notes the result of a year whose answers are not held here; a year that can be computed is never typed. */
export async function recordEarlierYear(act: Act, input: EarlierYear): Promise<Result<null>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit", { workspaceId: viewer.workspaceId })) {
    return notPermitted("Earlier years are noted by a leader or an administrator.");
  }
  const { timeZone } = await findAwardSettings(viewer);
  if (input.year >= Number(dayIn(act.now, timeZone).slice(0, 4))) {
    return invalid("This year is not over yet.", { year: ["Only a year that is over has a result."] });
  }
  const reading = await findYearReading(viewer, input.year, act.now);
  if (reading.measures.some((each) => each.reading.n > 0)) {
    return invalid("This year is computed here.", {
      year: [`There are answers of ${input.year} here, so its result is computed and not typed.`],
    });
  }
  return commit(act, async (unit) => {
    const before = await unit.db.awardYear.findFirst({
      where: { workspaceId: viewer.workspaceId, year: input.year },
    });
    const change = { typedResult: input.result, source: input.source };
    if (before) await unit.move("awardYear", before, change);
    else {
      await unit.db.awardYear.create({
        data: {
          ...change,
          id: newId(),
          workspaceId: viewer.workspaceId,
          year: input.year,
          createdAt: act.now,
        },
      });
    }
    unit.log({
      noun: "award",
      recordId: String(input.year),
      verb: before ? "changed" : "recorded",
      summary: `noted ${input.year} as ${input.result === "won" ? "won" : "not won"} (${input.source})`,
      before: before ? { typedResult: before.typedResult, source: before.source } : null,
      after: change,
    });
    return done(null);
  });
}
