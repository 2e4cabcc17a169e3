import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { YEAR_RESULT_LABELS } from "~/domain/award/award";
import type { Filing } from "~/domain/award/award.schema";
import { figuresOf, isDecided } from "~/domain/award/filing";
import { done, invalid, notAllowedNow, notPermitted, type Result, stale } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { findYearReading } from "~/store/award/award.queries.server";
import { commit } from "~/store/commit.server";

/**
 * Closes the file of a year with the result the rule gives, never with another. The figures are frozen: if
 * answers change later, the page says so, and filing again asks why.
 */
export async function fileAwardYear(
  act: Act,
  input: { year: number } & Filing,
): Promise<Result<{ result: string }>> {
  const { viewer } = act;
  if (!can(viewer, "playbook.edit", { workspaceId: viewer.workspaceId })) {
    return notPermitted("An award file is closed by a leader or an administrator.");
  }
  const reading = await findYearReading(viewer, input.year, act.now);
  if (reading.result === "noData") return notAllowedNow(`There are no answers of ${input.year} to file.`);
  if (!isDecided(reading.result)) {
    return notAllowedNow(`${input.year} is decided only after 31 December ${input.year}.`);
  }
  if (input.seen !== figuresOf(reading)) {
    return stale("The year's figures have changed since this page was opened. Look at them first.");
  }
  const result = reading.result;
  return commit(act, async (unit) => {
    const before = await unit.db.awardYear.findFirst({
      where: { workspaceId: viewer.workspaceId, year: input.year },
    });
    if ((before?.version ?? 0) !== input.version) {
      return stale("Somebody else has filed this year meanwhile. Nothing of yours was saved.");
    }
    if (before?.decided && input.note === "") {
      return invalid("This year was filed before.", { note: ["Say why it is filed again."] });
    }
    const change = {
      decided: result,
      reading: {
        judged: reading.judged,
        measures: reading.measures.map(({ measure, reading: { n, points } }) => ({ measure, n, points })),
      },
      decidedById: viewer.personId,
      decidedAt: act.now,
      note: input.note,
    };
    const id = before?.id ?? newId();
    if (before) await unit.move("awardYear", before, change);
    else {
      await unit.db.awardYear.create({
        data: { ...change, id, workspaceId: viewer.workspaceId, year: input.year, createdAt: act.now },
      });
    }
    unit.log({
      noun: "award",
      recordId: String(input.year),
      verb: "decided",
      summary: `closed the award file of ${input.year}: ${YEAR_RESULT_LABELS[result].toLowerCase()} (${figuresOf(reading)})`,
      before: before?.decided ? { decided: before.decided, reading: before.reading } : null,
      after: { decided: result, reading: change.reading, note: input.note },
    });
    return done({ result: YEAR_RESULT_LABELS[result] });
  });
}
