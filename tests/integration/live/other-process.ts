import { done } from "~/domain/refusal";
import { commit } from "~/store/commit.server";
import { closeDatabase, openDatabase } from "~/store/database.server";

/** Another process on the same database: makes one change in the workspace it is told, and ends. */
const [url = "", workspaceId = "", personId = ""] = process.argv.slice(2);
await openDatabase({ url });
const viewer = { workspaceId, personId, name: "Elsewhere", role: "leader", auditor: false } as const;
const act = {
  viewer: { ...viewer, timeZone: "UTC", locale: "en" },
  now: new Date(),
  door: "screen",
} as const;
await commit(act, async (unit) => {
  unit.log({ noun: "task", recordId: "t", planId: "p", verb: "done", summary: "did it elsewhere" });
  return done(null);
});
console.log(Date.now());
await closeDatabase();
