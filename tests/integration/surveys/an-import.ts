import { acceptImport } from "~/commands/surveys/accept-import.server";
import { checkImport } from "~/commands/surveys/check-import.server";
import { startImport } from "~/commands/surveys/start-import.server";
import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import type { Mapping } from "~/domain/surveys/column-role";
import { dryRunSentence } from "~/domain/surveys/dry-run";
import { openFindings } from "~/domain/surveys/quality";
import { registerHandlers } from "~/jobs/timetable.server";
import { drainQueue } from "~/store/queue.server";
import { findImport, type ImportRecord, listFirstRows } from "~/store/surveys/import.queries.server";

export const csv = (text: string | Uint8Array<ArrayBuffer>, name = "answers.csv"): File =>
  new File([text], name);

export type Into = { surveyId: string } | { surveyName: string };

export function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

export async function recordOf(act: Act, importId: string): Promise<ImportRecord> {
  const record = await findImport(act.viewer, importId);
  if (!record) throw new Error("There is no such import.");
  return record;
}

export const choose = (act: Act, file: File, into: Into) =>
  startImport(act, { surveyId: "", surveyName: "", ...into, file });

/** Chooses a file and checks it with the mapping that is offered, changed where the test says. */
export async function checked(
  act: Act,
  file: File,
  into: Into,
  change: (mapping: Mapping) => Mapping = (mapping) => mapping,
): Promise<ImportRecord> {
  const { importId } = granted(await choose(act, file, into));
  const { mapping } = await recordOf(act, importId);
  granted(await checkImport(act, { importId, ...change(mapping) }));
  return recordOf(act, importId);
}

export async function imported(
  act: Act,
  file: File,
  into: Into,
  change?: (mapping: Mapping) => Mapping,
  createAccounts = false,
): Promise<ImportRecord> {
  registerHandlers();
  const { id, quality: found } = await checked(act, file, into, change);
  // Whatever looks doubtful counts, unless a test decides otherwise by its own acceptance.
  const quality = Object.fromEntries(
    openFindings(found).map(({ check }) => [check, { setAside: false, reason: "" }]),
  );
  granted(await acceptImport(act, { importId: id, createAccounts, quality }));
  await drainQueue();
  return recordOf(act, id);
}

export const sentenceOf = async (act: Act, record: ImportRecord): Promise<string> =>
  dryRunSentence(record.counts, await listFirstRows(act.viewer, record.id));

/** A file of valid rows, R1 to Rn. */
export function rowsFile(
  count: number,
  change: (index: number) => string = (index) =>
    `R${index},2026-09-${String((index % 28) + 1).padStart(2, "0")},${(index % 5) + 1},${((index * 3) % 5) + 1}`,
): File {
  const lines = Array.from({ length: count }, (_, index) => change(index + 1));
  return csv(`id,date,satisfaction,loyalty\n${lines.join("\n")}\n`);
}
