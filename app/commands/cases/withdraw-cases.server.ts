import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { WHO_WORKS_CASES } from "~/domain/cases/case.access";
import { caseCount, caseRange } from "~/domain/cases/case-range";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { batchCode } from "~/domain/surveys/import";
import { withdrawUntouched } from "~/store/cases/case-opening.server";
import { commit } from "~/store/commit.server";

/** An import was undone: the cases it opened vanish, but for those that somebody has laid a hand on already. */
export async function withdrawCases(
  act: Act,
  input: { importId: string },
): Promise<Result<{ withdrawn: number }>> {
  const { workspaceId } = act.viewer;
  if (!can(act.viewer, "case.work", { workspaceId })) return notPermitted(WHO_WORKS_CASES);
  return commit(act, async (unit) => {
    const file = await unit.db.import.findFirst({ where: { id: input.importId, workspaceId } });
    if (!file) return notFound("import");
    if (file.status !== "undone") return notAllowedNow("Its answers count; their cases stay.");
    const numbers = await withdrawUntouched(unit.db, file.id);
    if (numbers.length > 0) {
      unit.log({
        noun: "import",
        recordId: file.id,
        verb: "withdrawn",
        summary: `withdrew ${caseCount(numbers.length)} that nobody had touched, because ${batchCode(file.number)} was undone: ${caseRange(numbers)}`,
        after: { cases: numbers },
      });
    }
    return done({ withdrawn: numbers.length });
  });
}
