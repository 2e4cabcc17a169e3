import { expect, test } from "vitest";
import { acceptImport } from "~/commands/surveys/accept-import.server";
import { runImport } from "~/commands/surveys/run-import.server";
import { runAcceptedImport } from "~/jobs/surveys/run-import.server";
import { database } from "~/store/database.server";
import { actFor, freshDatabase } from "../../support/test-database";
import { checked, granted, recordOf, rowsFile } from "../surveys/an-import";

freshDatabase();

const attempt = (stopping: AbortSignal, isLast = false) => ({ number: 1, isLast, stopping });

test("an import that is given back when Capstan stops stays under way, even at its last try, and goes on", async () => {
  const act = await actFor("leader");
  const { id: importId } = await checked(act, rowsFile(2400), { surveyName: "S" });
  granted(await acceptImport(act, { importId }));
  const effect = { kind: "import.run" as const, importId, version: 1 };
  const stopping = new AbortController();
  const running = runAcceptedImport(effect, attempt(stopping.signal, true));
  while ((await recordOf(act, importId)).progress === 0)
    await new Promise((resolve) => setTimeout(resolve, 1));
  stopping.abort(new Error("Capstan stops."));
  await expect(running).rejects.toThrow("Capstan stops.");
  expect(await recordOf(act, importId)).toMatchObject({ status: "running", failure: null });
  await runAcceptedImport(effect, attempt(new AbortController().signal));
  expect(await recordOf(act, importId)).toMatchObject({ status: "done", added: 2400 });
  expect(await database().response.count()).toBe(2400);
});

test("one who is overtaken by somebody else's last batch looks after it once more", async () => {
  const act = await actFor("leader");
  const { id: importId } = await checked(act, rowsFile(1200), { surveyName: "S" });
  granted(await acceptImport(act, { importId }));
  const effect = { kind: "import.run" as const, importId, version: 1 };
  // Two begin at the same row; whoever comes second must not take the work for done as long as it is not.
  const cut = new AbortController();
  const other = runImport(act, { importId }, { batch: 300, signal: cut.signal }).catch(() => null);
  const own = runAcceptedImport(effect, attempt(new AbortController().signal)).catch((error: Error) => error);
  while ((await recordOf(act, importId)).progress === 0)
    await new Promise((resolve) => setTimeout(resolve, 1));
  cut.abort(new Error("killed"));
  await other;
  const ended = await own;
  const { status, failure } = await recordOf(act, importId);
  expect([ended instanceof Error, status]).not.toEqual([false, "running"]);
  expect(failure).toBeNull();
  await runAcceptedImport(effect, attempt(new AbortController().signal));
  expect(await recordOf(act, importId)).toMatchObject({ status: "done", added: 1200 });
});
