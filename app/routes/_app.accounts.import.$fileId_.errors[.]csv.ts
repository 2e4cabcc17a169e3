import type { LoaderFunctionArgs } from "@remix-run/node";
import { READERS_OF_ACCOUNTS } from "~/domain/accounts/account.access";
import { csvFile } from "~/http/csv-file.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAccountFile, judgeFile } from "~/store/accounts/account-file.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";

/** The rows that cannot be taken, as they stand in the file, with the reason beside each. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_ACCOUNTS);
  const record = await findAccountFile(viewer, params.fileId ?? "");
  if (!record || record.status === "discarded")
    throw new Response("There is no such file here.", { status: 404 });
  const name = `${record.fileName.replace(/\.[^.]*$/, "")}-not-taken`;
  if (record.status === "accepted") {
    const { header = [], rows = [] } = record.refused;
    return csvFile(
      name,
      [...header, "Row", "Reason"],
      rows.map((row) => [...padded(row.cells, header.length), row.rowNumber, row.reason]),
    );
  }
  const judged = await judgeFile(viewer, record, await findAccountSettings(viewer, now()));
  if (!judged) throw new Response("There is no such file here.", { status: 404 });
  const { headers, rows } = judged.table;
  const cellsOf = new Map(rows.map((row) => [row.rowNumber, row.cells]));
  return csvFile(
    name,
    [...headers, "Row", "Reason"],
    judged.rows
      .filter((row) => row.verdict === "invalid")
      .map((row) => [
        ...padded(cellsOf.get(row.rowNumber) ?? [], headers.length),
        row.rowNumber,
        row.reasons.join(" "),
      ]),
  );
}

const padded = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, at) => cells[at] ?? "");
