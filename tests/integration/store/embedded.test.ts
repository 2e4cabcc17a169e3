import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, inject, test } from "vitest";
import { EmbeddedDatabase } from "~/store/embedded.server";

const isEmbeddedRun = inject("databaseUrl") === null;

test.runIf(isEmbeddedRun)("a heavy query leaves the event loop free", async () => {
  const database = await EmbeddedDatabase.open({});
  let ticks = 0;
  const ticking = setInterval(() => {
    ticks += 1;
  }, 10);
  const began = performance.now();
  await database.sql("SELECT sum(sqrt(n)) FROM generate_series(1, 1000000) AS n");
  const took = performance.now() - began;
  clearInterval(ticking);
  await database.close();
  // In the same thread there would be none at all; half of what fits leaves room for a busy machine.
  expect(ticks).toBeGreaterThan(took / 10 / 4);
});

test.runIf(isEmbeddedRun)("what was committed survives a process that is killed", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "capstan-kill-"));
  const script = `
    import { Worker } from "node:worker_threads";
    const worker = new Worker("./app/store/embedded.worker.mjs", { execArgv: [], workerData: { folder: ${JSON.stringify(folder)} + "/database", template: ${JSON.stringify(inject("template"))} } });
    let id = 0;
    const ask = (text) => new Promise((resolve) => { id += 1; const own = id; const on = (m) => { if (m.id === own) { worker.off("message", on); resolve(m); } }; worker.on("message", on); worker.postMessage({ id: own, operation: "sql", input: { text } }); });
    await new Promise((resolve) => worker.once("message", resolve));
    await ask("CREATE TABLE kept (n int)");
    for (let n = 1; ; n += 1) { await ask("INSERT INTO kept VALUES (" + n + ")"); console.log(n); }`;
  const writer = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let last = 0;
  await new Promise<void>((resolve) => {
    writer.stdout.on("data", (chunk) => {
      last = Number(String(chunk).trim().split("\n").at(-1));
      if (last > 50) resolve();
    });
  });
  const ended = new Promise((resolve) => writer.once("exit", resolve));
  writer.kill("SIGKILL");
  await ended;
  const database = await EmbeddedDatabase.open({ folder: path.join(folder, "database") });
  const { rows } = await database.sql("SELECT count(*)::int AS count, max(n) AS last FROM kept");
  await database.close();
  rmSync(folder, { recursive: true, force: true });
  expect(rows[0]?.last).toBeGreaterThanOrEqual(last);
  expect(rows[0]?.count).toBe(rows[0]?.last);
});
