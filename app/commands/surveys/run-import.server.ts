import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, type Result } from "~/domain/refusal";
import { hasPerception } from "~/domain/surveys/column-role";
import { batchCode } from "~/domain/surveys/import";
import { decideImport } from "~/domain/surveys/import.machine";
import { judgeRow, type ReadingRules, readRow } from "~/domain/surveys/row-verdict";
import { countOf } from "~/domain/surveys/survey";
import { newId } from "~/shared/id.server";
import { commit, type Unit } from "~/store/commit.server";
import { findImport, findImportFacts, type ImportRecord } from "~/store/surveys/import.queries.server";
import { keptPieces } from "~/store/surveys/import-file.server";
import {
  accountKey,
  addResponses,
  type IncomingRow,
  type KnownPeople,
  listKnownIds,
  listKnownPeople,
  listSuspectRows,
} from "~/store/surveys/import-rows.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";
import { tableRows } from "~/store/surveys/table-rows.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

export interface RunOptions {
  /** Rows of the file per transaction. */
  batch?: number;
  /** Stops between two batches; whatever is in stays in, and the next run goes on behind it. */
  signal?: AbortSignal;
}

const BATCH = 500;

interface Batch {
  fromRow: number;
  toRow: number;
  rows: IncomingRow[];
}

/**
 * Takes the rows of an accepted import in, batch by batch. Each batch is one transaction that moves the
 * import's progress on from exactly where it stood: whoever runs it a second time, or beside somebody
 * else, finds the progress moved and adds nothing twice.
 */
export async function runImport(
  act: Act,
  input: { importId: string },
  options: RunOptions = {},
): Promise<Result<{ added: number }>> {
  const record = await findImport(act.viewer, input.importId);
  if (!record) return notFound("import");
  // The queue may ask again for what is done already.
  if (["done", "undoing", "undone", "redoing"].includes(record.status)) return done({ added: record.added });
  if (record.status !== "running") return notAllowedNow("This import was not accepted.");
  const survey = await findSurvey(act.viewer, record.surveyId);
  if (!survey) return notFound("survey");
  const timeZone = await findTimeZone(act.viewer.workspaceId);
  const people = await listKnownPeople(act.viewer);
  const questions = new Map(survey.questions.map((question) => [question.key, question.id]));
  const rules: ReadingRules = { mapping: record.mapping, timeZone, today: record.notes.today };
  const asideReasons = new Map<string, string>(
    record.quality.flatMap(({ check, setAside, reason }) => (setAside ? [[check, reason]] : [])),
  );
  for await (const batch of batches(record, rules, people, options.batch ?? BATCH)) {
    options.signal?.throwIfAborted();
    const doubtful = await listSuspectRows(record.id, [...asideReasons.keys()], {
      after: batch.fromRow,
      upTo: batch.toRow,
    });
    for (const row of batch.rows) {
      const checks = doubtful.get(row.rowNumber);
      if (checks) row.setAside = checks.map((check) => asideReasons.get(check) ?? check).join("; ");
    }
    const kept = await keepBatch(act, record, batch, people, questions);
    if (!kept.ok) return kept;
  }
  return finish(act, record.id);
}

async function* batches(
  record: ImportRecord,
  rules: ReadingRules,
  people: KnownPeople,
  size: number,
): AsyncGenerator<Batch> {
  const seen = new Map<string, number>();
  const around = {
    rowWithId: (id: string) => seen.get(id),
    // Asked of the database inside the batch's own transaction, where the answer still holds when rows are added.
    isThere: () => false,
    isAccount: (name: string) => people.accounts.has(accountKey(name)),
    isContact: (email: string) => people.contacts.has(email),
  };
  let batch: Batch = { fromRow: record.progress, toRow: record.progress, rows: [] };
  for await (const { rowNumber, cells } of tableRows(keptPieces(record.id), record)) {
    if (rowNumber <= record.progress) continue;
    const { row } = judgeRow(readRow(cells, rules), rules, around);
    if (row) {
      seen.set(row.externalId, rowNumber);
      batch.rows.push({ rowNumber, row });
    }
    batch.toRow = rowNumber;
    if (batch.toRow - batch.fromRow < size) continue;
    yield batch;
    batch = { fromRow: batch.toRow, toRow: batch.toRow, rows: [] };
  }
  if (batch.toRow > batch.fromRow) yield batch;
}

async function keepBatch(
  act: Act,
  record: ImportRecord,
  batch: Batch,
  people: KnownPeople,
  questions: ReadonlyMap<string, string>,
): Promise<Result<null>> {
  const { workspaceId } = act.viewer;
  return commit(act, async (unit) => {
    const there = await listKnownIds(
      record.surveyId,
      batch.rows.map(({ row }) => row.externalId),
      unit.db,
    );
    const rows = batch.rows.filter(({ row }) => !there.has(row.externalId));
    const aside = rows.filter((row) => row.setAside !== undefined).length;
    const moved = await unit.db.import.updateMany({
      where: { id: record.id, workspaceId, status: "running", progress: batch.fromRow },
      data: {
        progress: batch.toRow,
        progressAt: act.now,
        added: { increment: rows.length - aside },
        setAside: { increment: aside },
      },
    });
    if (moved.count === 0)
      return notAllowedNow("Somebody else is running this import already; nothing is added twice.");
    if (record.createAccounts) await createAccounts(act, unit, rows, people, record);
    await addResponses(
      unit.db,
      { workspaceId, surveyId: record.surveyId, importId: record.id, questions, people },
      rows,
    );
    return done(null);
  });
}

/** Accounts the file names and nobody knew: without a tier, so that a person decides. */
async function createAccounts(
  act: Act,
  unit: Unit,
  rows: readonly IncomingRow[],
  people: KnownPeople,
  record: ImportRecord,
): Promise<void> {
  const missing = new Map<string, string>();
  for (const { row } of rows) {
    const key = accountKey(row.account);
    if (key !== "" && !people.accounts.has(key) && !missing.has(key))
      missing.set(key, row.account.replace(/\s+/g, " "));
  }
  if (missing.size === 0) return;
  const created = [...missing].map(([key, name]) => ({ key, id: newId(), name: name.slice(0, 200) }));
  await unit.db.account.createMany({
    data: created.map(({ id, name }) => ({
      id,
      name,
      workspaceId: act.viewer.workspaceId,
      createdAt: act.now,
    })),
  });
  for (const { key, id, name } of created) {
    people.accounts.set(key, id);
    unit.log({
      noun: "account",
      recordId: id,
      verb: "created",
      summary: `created the account ${name} by import ${batchCode(record.number)}, without a tier`,
      after: { name },
    });
  }
}

async function finish(act: Act, importId: string): Promise<Result<{ added: number }>> {
  return commit(act, async (unit) => {
    const record = await findImport(act.viewer, importId, unit.db);
    if (!record) return notFound("import");
    if (record.status === "done") return done({ added: record.added });
    const decided = decideImport(await findImportFacts(act.viewer, record, act.now, unit.db), "FINISH");
    if (!decided.ok) return decided;
    const after = await unit.move("import", record, {
      status: decided.value.status,
      finishedAt: act.now,
      progressAt: act.now,
      failure: null,
    });
    unit.log({
      noun: "import",
      recordId: record.id,
      verb: "imported",
      summary: `imported ${countOf(record.added, "response")} from ${record.fileName} into ${record.surveyName} (${batchCode(record.number)})${record.setAside > 0 ? `, ${countOf(record.setAside, "response")} set aside` : ""}`,
      after: { added: record.added, setAside: record.setAside, ...record.counts },
    });
    if (record.added > 0) {
      const round = `v${after.version}`;
      const { workspaceId } = act.viewer;
      unit.effect({ kind: "kpis.feed", workspaceId, cause: `import:${record.id}:${round}` });
      if (record.opensCases) {
        unit.effect({ kind: "cases.open", workspaceId, source: "import", sourceId: record.id, round });
      }
      if (hasPerception(record.mapping)) {
        const cause = `import:${record.id}:${round}`;
        unit.effect({ kind: "perceptions.read", surveyId: record.surveyId, cause });
      }
    }
    return done({ added: record.added });
  });
}
