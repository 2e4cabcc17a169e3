import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import { isQuestionRole } from "~/domain/surveys/column-role";
import { batchCode } from "~/domain/surveys/import";
import { decideImport } from "~/domain/surveys/import.machine";
import { MAY_NOT } from "~/domain/surveys/may-not";
import {
  CHECK_LABELS,
  decide,
  decisionErrors,
  openFindings,
  type QualityDecisions,
} from "~/domain/surveys/quality";
import { countOf } from "~/domain/surveys/survey";
import { commit } from "~/store/commit.server";
import { findImport, findImportFacts } from "~/store/surveys/import.queries.server";
import { keepQuestions } from "~/store/surveys/keep-questions.server";

export interface AcceptImport {
  importId: string;
  createAccounts?: boolean;
  /** What to do with the rows that each quality check found. */
  quality?: QualityDecisions;
  /** Old answers open no cases. */
  opensCases?: boolean;
}

/** Accepts the valid rows of a dry run: the questions come to be, and the queue takes the rows in. */
export async function acceptImport(act: Act, input: AcceptImport): Promise<Result<{ importId: string }>> {
  const { viewer } = act;
  const record = await findImport(viewer, input.importId);
  if (!record) return notFound("import");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.import);
  const decisions = input.quality ?? {};
  return commit(act, async (unit) => {
    // Asked inside, where nobody else can enter a figure for the same month any more.
    const decided = decideImport(await findImportFacts(viewer, record, act.now, unit.db), "ACCEPT");
    if (!decided.ok) return decided;
    const missing = decisionErrors(record.quality, decisions);
    if (Object.keys(missing).length > 0) {
      return invalid(
        "Some rows look doubtful. Decide first whether they count; nothing was imported yet.",
        missing,
      );
    }
    const quality = decide(record.quality, decisions);
    const after = await unit.move("import", record, {
      status: decided.value.status,
      createAccounts: input.createAccounts === true,
      opensCases: input.opensCases !== false,
      quality: JSON.parse(JSON.stringify(quality)),
      progress: 0,
      progressAt: act.now,
      added: 0,
      setAside: 0,
    });
    await keepQuestions(unit.db, {
      workspaceId: viewer.workspaceId,
      surveyId: record.surveyId,
      mapping: record.mapping,
    });
    unit.log({
      noun: "import",
      recordId: record.id,
      verb: "accepted",
      summary: `accepted ${countOf(record.counts.valid, "response")} of ${record.fileName} for ${record.surveyName} (${batchCode(record.number)})`,
      before: { status: record.status },
      after: {
        status: after.status,
        createAccounts: after.createAccounts,
        opensCases: after.opensCases,
        checks: openFindings(quality).map(
          ({ check, rows, setAside, reason }) =>
            `${CHECK_LABELS[check]}, ${countOf(rows, "row")}: ${setAside ? `set aside, ${reason}` : "they count"}`,
        ),
        questions: record.mapping.columns.filter(({ role }) => isQuestionRole(role)),
      },
    });
    if (decided.value.effects.includes("import.run")) {
      unit.effect({ kind: "import.run", importId: record.id, version: after.version });
    }
    return done({ importId: record.id });
  });
}
