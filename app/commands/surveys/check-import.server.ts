import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, invalid, notFound, notPermitted, type Result } from "~/domain/refusal";
import type { ColumnUse, Mapping } from "~/domain/surveys/column-role";
import { type DryRun, tallyDryRun } from "~/domain/surveys/dry-run";
import { decideImport } from "~/domain/surveys/import.machine";
import { hasMappingProblems, mappingProblems } from "~/domain/surveys/mapping.rules";
import { MAY_NOT } from "~/domain/surveys/may-not";
import type { QualityFinding } from "~/domain/surveys/quality";
import { type Suspect, watchQuality } from "~/domain/surveys/quality-watch";
import { judgeRow, type ReadingRules, type RowReading, readRow } from "~/domain/surveys/row-verdict";
import { dayIn } from "~/shared/calendar";
import { commit } from "~/store/commit.server";
import { findImport, findImportFacts, type ImportRecord } from "~/store/surveys/import.queries.server";
import { keptPieces } from "~/store/surveys/import-file.server";
import {
  accountKey,
  type KeptVerdict,
  keepVerdicts,
  listKnownIds,
  listKnownPeople,
} from "~/store/surveys/import-rows.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";
import { type TableRow, tableRows } from "~/store/surveys/table-rows.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

const AT_ONCE = 1000;

/** The dry run: every row read and judged by the mapping, nothing added to the answers. */
export async function checkImport(
  act: Act,
  input: Mapping & { importId: string },
): Promise<Result<{ importId: string; dryRun: Pick<DryRun, "counts" | "notes"> }>> {
  const { viewer } = act;
  const record = await findImport(viewer, input.importId);
  if (!record) return notFound("import");
  if (!can(viewer, "survey.edit", { workspaceId: viewer.workspaceId })) return notPermitted(MAY_NOT.import);
  const facts = await findImportFacts(viewer, record, act.now);
  const reading = decideImport(facts, "READ");
  if (!reading.ok) return reading;
  const survey = await findSurvey(viewer, record.surveyId);
  if (!survey) return notFound("survey");
  const columns = inFileOrder(record, input.columns);
  if (!columns)
    return invalid(
      "The columns of the form are not those of the file. Open the page again and map them anew.",
    );
  const mapping: Mapping = { dateOrder: input.dateOrder, columns };
  const profileOf = (header: string) => record.profile.columns.find((column) => column.name === header);
  const problems = mappingProblems(
    mapping,
    survey.questions,
    (header) => profileOf(header)?.dates,
    profileOf,
  );
  if (hasMappingProblems(problems)) {
    return invalid(
      problems.formErrors.join(" ") || "Some columns need another choice.",
      problems.fieldErrors,
    );
  }
  // Whoever checks claims the import first: a second click, or another mapping, finds it changed and stops here.
  const claimed = await commit(act, async (unit) => {
    const row = await unit.move("import", record, { status: reading.value.status });
    await unit.db.importVerdict.deleteMany({ where: { importId: record.id } });
    return done({ id: row.id, version: row.version, status: reading.value.status });
  });
  if (!claimed.ok) return claimed;
  const timeZone = await findTimeZone(viewer.workspaceId);
  const { dryRun, quality } = await judgeAll(act, record, {
    mapping,
    timeZone,
    today: dayIn(act.now, timeZone),
  });
  const decided = decideImport({ ...facts, status: claimed.value.status }, "CHECK");
  if (!decided.ok) return decided;
  return commit(act, async (unit) => {
    const stored = JSON.parse(JSON.stringify({ mapping, quality, notes: dryRun.notes }));
    await unit.move("import", claimed.value, { status: decided.value.status, ...stored, ...dryRun.counts });
    await unit.db.survey.update({ where: { id: survey.id }, data: { mapping: stored.mapping } });
    return done({ importId: record.id, dryRun: { counts: dryRun.counts, notes: dryRun.notes } });
  });
}

/** The form's columns, in the order of the file: a form of another file does not fit. */
function inFileOrder(record: ImportRecord, given: readonly ColumnUse[]): ColumnUse[] | null {
  const byHeader = new Map(given.map((column) => [column.header, column]));
  const columns = record.profile.columns.map((column) => byHeader.get(column.name));
  const found = columns.filter((column) => column !== undefined);
  return found.length === columns.length && given.length === found.length ? found : null;
}

async function judgeAll(
  act: Act,
  record: ImportRecord,
  rules: ReadingRules,
): Promise<{ dryRun: DryRun; quality: QualityFinding[] }> {
  const people = await listKnownPeople(act.viewer);
  const isAccount = (name: string) => people.accounts.has(accountKey(name));
  const isContact = (email: string) => people.contacts.has(email);
  const seen = new Map<string, number>();
  const tally = tallyDryRun(rules.today);
  const watch = watchQuality(rules.mapping);
  const waiting: { rowNumber: number; id: string; reading: RowReading }[] = [];
  const idColumn = rules.mapping.columns.findIndex((column) => column.role === "responseId");
  const judge = async () => {
    const ids = waiting.flatMap(({ reading }) => (reading.ok ? [reading.row.externalId] : []));
    const there = await listKnownIds(record.surveyId, ids);
    const suspects: KeptVerdict[] = [];
    for (const { rowNumber, id, reading } of waiting.splice(0)) {
      const around = {
        isAccount,
        isContact,
        isThere: (one: string) => there.has(one),
        rowWithId: (one: string) => seen.get(one),
      };
      const judged = judgeRow(reading, rules, around);
      if (judged.row) seen.set(judged.row.externalId, rowNumber);
      tally.add(rowNumber, judged, id, around);
      for (const suspect of watch.add(rowNumber, judged)) suspects.push(asVerdict(suspect, id));
    }
    await keepVerdicts(record.id, [...tally.takeNamed(), ...suspects]);
  };
  for await (const { rowNumber, cells } of answerRows(record)) {
    waiting.push({ rowNumber, id: (cells[idColumn] ?? "").trim(), reading: readRow(cells, rules) });
    if (waiting.length >= AT_ONCE) await judge();
  }
  await judge();
  await keepLateSuspects(record.id, watch.end(), seen);
  return { dryRun: tally.result(), quality: watch.findings() };
}

const asVerdict = ({ rowNumber, check, reason }: Suspect, responseId: string): KeptVerdict => ({
  rowNumber,
  verdict: check,
  column: "",
  reason,
  responseId: responseId.slice(0, 100),
});

/** What only the whole file tells; the rows are named by the ids that were remembered. */
async function keepLateSuspects(
  importId: string,
  suspects: Iterable<Suspect>,
  seen: ReadonlyMap<string, number>,
): Promise<void> {
  let ids: string[] | null = null;
  let portion: KeptVerdict[] = [];
  for (const suspect of suspects) {
    if (!ids) {
      ids = [];
      for (const [id, row] of seen) ids[row] = id;
    }
    portion.push(asVerdict(suspect, ids[suspect.rowNumber] ?? ""));
    if (portion.length < AT_ONCE) continue;
    await keepVerdicts(importId, portion);
    portion = [];
  }
  await keepVerdicts(importId, portion);
}

async function* answerRows(record: ImportRecord): AsyncGenerator<TableRow> {
  for await (const row of tableRows(keptPieces(record.id), record)) if (row.rowNumber > 0) yield row;
}
