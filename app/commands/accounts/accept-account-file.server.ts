import { can } from "~/domain/access";
import { MAY_NOT_EDIT_ACCOUNTS } from "~/domain/accounts/account.access";
import { columnProblems, FILE_KIND_LABELS } from "~/domain/accounts/account-file";
import type { FileCounts } from "~/domain/accounts/file-verdict";
import type { Act } from "~/domain/act";
import { done, invalid, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findAccountFile, type JudgedFile, judgeFile } from "~/store/accounts/account-file.queries.server";
import { writeAccounts, writeContacts } from "~/store/accounts/account-file.write.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { commit } from "~/store/commit.server";
import { bookAccountMoves } from "~/store/revenue/revenue-ledger.server";

export interface AcceptAccountFile {
  fileId: string;
  version: number;
  /** Of the dry run that was shown. */
  seal: string;
}

/** Takes in what the dry run showed, and only that: whatever changed since has to be looked at again. */
export async function acceptAccountFile(act: Act, input: AcceptAccountFile): Promise<Result<FileCounts>> {
  const { viewer } = act;
  const { workspaceId } = viewer;
  const file = await findAccountFile(viewer, input.fileId);
  if (!file) return notFound("file");
  if (!can(viewer, "account.edit", { workspaceId })) return notPermitted(MAY_NOT_EDIT_ACCOUNTS);
  if (file.status !== "open") return notAllowedNow("This file is settled already. Nothing was added twice.");
  const problems = columnProblems(file.kind, file.mapping);
  if (problems.length > 0) return invalid(problems.join(" "));
  const settings = await findAccountSettings(viewer, act.now);
  return commit(
    act,
    async (unit) => {
      const judged = await judgeFile(viewer, file, settings, unit.db);
      if (!judged) return notFound("file");
      if (judged.seal !== input.seal) {
        return notAllowedNow(
          "Accounts or contacts changed since you looked. Look at the rows again, then accept.",
        );
      }
      const { counts } = judged;
      if (counts.new + counts.changed === 0) return notAllowedNow("Nothing in this file is new or changed.");
      const into = { workspaceId, at: act.now };
      if (judged.kind === "accounts") {
        const moved = await writeAccounts(unit.db, into, judged.rows);
        // What does not fit the ledger stands on the bridge's page as a difference; it keeps no file out.
        await bookAccountMoves(
          unit,
          act,
          moved.map(({ account, toMinor }) => ({
            account,
            move: { kind: "revenue", toMinor, day: settings.today },
          })),
        );
      } else await writeContacts(unit.db, into, judged.rows);
      await unit.move(
        "accountFile",
        { id: file.id, version: input.version },
        {
          status: "accepted",
          bytes: null,
          settledAt: act.now,
          added: counts.new,
          changed: counts.changed,
          unchanged: counts.unchanged,
          invalid: counts.invalid,
          refused: JSON.parse(JSON.stringify(refusedOf(judged))),
        },
      );
      for (const row of judged.rows.filter((one) => one.verdict === "changed")) {
        unit.log({
          noun: judged.kind === "accounts" ? "account" : "contact",
          recordId: row.known?.id ?? "",
          verb: "changed",
          summary: `changed ${row.name} by the file ${file.fileName}`,
          before: Object.fromEntries(row.changes.map((change) => [change.label, change.from])),
          after: Object.fromEntries(row.changes.map((change) => [change.label, change.to])),
        });
      }
      unit.log({
        noun: "account-file",
        recordId: file.id,
        verb: "imported",
        summary: `brought in ${file.fileName}: ${FILE_KIND_LABELS[judged.kind].toLowerCase()}, ${counts.new} new, ${counts.changed} changed, ${counts.invalid} not taken`,
        after: { ...counts },
      });
      return done(counts);
    },
    { timeout: 300_000 },
  );
}

function refusedOf({ rows, table }: JudgedFile) {
  const cellsOf = new Map(table.rows.map((row) => [row.rowNumber, row.cells]));
  return {
    header: table.headers,
    rows: rows
      .filter((row) => row.verdict === "invalid")
      .map(({ rowNumber, reasons }) => ({
        rowNumber,
        cells: cellsOf.get(rowNumber) ?? [],
        reason: reasons.join(" "),
      })),
  };
}
