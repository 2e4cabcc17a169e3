import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { type ColumnUse, isQuestionRole } from "~/domain/surveys/column-role";
import { batchCode } from "~/domain/surveys/import";
import { decideImport } from "~/domain/surveys/import.machine";
import { MAY_NOT } from "~/domain/surveys/may-not";
import { countOf, hasOwnEnds, LINEAR_CONVERSION, type QuestionKind, scaleOf } from "~/domain/surveys/survey";
import { newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import { findImport, findImportFacts, type ImportRecord } from "~/store/surveys/import.queries.server";

/** Accepts the valid rows of a dry run: the questions come to be, and the queue takes the rows in. */
export async function acceptImport(
  act: Act,
  input: { importId: string; createAccounts?: boolean },
): Promise<Result<{ importId: string }>> {
  const { viewer } = act;
  const record = await findImport(viewer, input.importId);
  if (!record) return notFound("import");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.import);
  return commit(act, async (unit) => {
    // Asked inside, where nobody else can enter a figure for the same month any more.
    const decided = decideImport(await findImportFacts(viewer, record, act.now, unit.db), "ACCEPT");
    if (!decided.ok) return decided;
    const after = await unit.move("import", record, {
      status: decided.value.status,
      createAccounts: input.createAccounts === true,
      progress: 0,
      progressAt: act.now,
      added: 0,
    });
    await keepQuestions(unit, viewer.workspaceId, record);
    unit.log({
      noun: "import",
      recordId: record.id,
      verb: "accepted",
      summary: `accepted ${countOf(record.counts.valid, "response")} of ${record.fileName} for ${record.surveyName} (${batchCode(record.number)})`,
      before: { status: record.status },
      after: {
        status: after.status,
        createAccounts: after.createAccounts,
        questions: record.mapping.columns.filter(({ role }) => isQuestionRole(role)),
      },
    });
    if (decided.value.effects.includes("import.run")) {
      unit.effect({ kind: "import.run", importId: record.id, version: after.version });
    }
    return done({ importId: record.id });
  });
}

/** The ends as they were asked, the direction, and the conversion that a person chose. */
function scaleData(kind: QuestionKind, column: ColumnUse) {
  const ends = hasOwnEnds(kind) ? scaleOf(kind, column) : null;
  const convertsTo = kind === "scale" ? (column.convertsTo ?? "") : "";
  return {
    scaleMin: ends?.[0] ?? null,
    scaleMax: ends?.[1] ?? null,
    reversed: hasOwnEnds(kind) && column.reversed === true,
    convertsTo,
    rule: convertsTo === "" ? "" : LINEAR_CONVERSION,
  };
}

/** The mapping's questions become the survey's; words and codes follow the latest file, the kind stays. */
async function keepQuestions(unit: Unit, workspaceId: string, record: ImportRecord): Promise<void> {
  const known = await unit.db.question.findMany({ where: { surveyId: record.surveyId } });
  const byKey = new Map(known.map((question) => [question.key.toLowerCase(), question]));
  let position = known.length;
  for (const column of record.mapping.columns) {
    if (!isQuestionRole(column.role)) continue;
    const before = byKey.get(column.header.toLowerCase());
    const { notApplicable } = column;
    if (before) {
      const label = column.label || before.label;
      await unit.db.question.update({
        where: { id: before.id },
        data: { label, notApplicable, kind: column.role, ...scaleData(column.role, column) },
      });
      continue;
    }
    await unit.db.question.create({
      data: {
        id: newId(),
        workspaceId,
        surveyId: record.surveyId,
        key: column.header,
        label: column.label || column.header,
        kind: column.role,
        notApplicable,
        ...scaleData(column.role, column),
        position,
      },
    });
    position += 1;
  }
}
