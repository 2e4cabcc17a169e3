import { type ColumnUse, isQuestionRole, type Mapping } from "~/domain/surveys/column-role";
import { hasOwnEnds, LINEAR_CONVERSION, type QuestionKind, scaleOf } from "~/domain/surveys/survey";
import { newId } from "~/shared/id.server";
import type { Tx } from "../database.server";

export interface QuestionsOf {
  workspaceId: string;
  surveyId: string;
  mapping: Pick<Mapping, "columns">;
}

/** The mapping's questions become the survey's; words and codes follow the latest file, the kind stays. */
export async function keepQuestions(db: Tx, { workspaceId, surveyId, mapping }: QuestionsOf): Promise<void> {
  const known = await db.question.findMany({ where: { surveyId } });
  const byKey = new Map(known.map((question) => [question.key.toLowerCase(), question]));
  let position = known.length;
  for (const column of mapping.columns) {
    if (!isQuestionRole(column.role)) continue;
    const before = byKey.get(column.header.toLowerCase());
    const asRead = {
      kind: column.role,
      notApplicable: column.notApplicable,
      ...scaleOfColumn(column.role, column),
    };
    if (before) {
      await db.question.update({
        where: { id: before.id },
        data: { ...asRead, label: column.label || before.label },
      });
      continue;
    }
    await db.question.create({
      data: {
        id: newId(),
        workspaceId,
        surveyId,
        key: column.header,
        label: column.label || column.header,
        position,
        ...asRead,
      },
    });
    position += 1;
  }
}

/** The ends as they were asked, the direction, and the conversion that a person chose. */
function scaleOfColumn(kind: QuestionKind, column: ColumnUse) {
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
