import { describe, expect, test } from "vitest";
import { addEvidence } from "~/commands/plans/add-evidence.server";
import { attachPlanFiles } from "~/commands/plans/attach-plan-files.server";
import { nameGoal } from "~/commands/plans/name-goal.server";
import { removeEvidence } from "~/commands/plans/remove-evidence.server";
import { sayOwnPart } from "~/commands/plans/say-own-part.server";
import { withdrawPlanFile } from "~/commands/plans/withdraw-plan-file.server";
import { customerVoice } from "~/domain/plans/customer-voice";
import { MAX_PLAN_FILES } from "~/domain/plans/plan-file";
import type { NewFile } from "~/domain/tasks/new-file";
import { database } from "~/store/database.server";
import { findPlanPage } from "~/store/plans/plan.queries.server";
import { findPlanFileBytes, listPlanFiles } from "~/store/plans/plan-file.queries.server";
import { sharedDatabase, TEST_NOW } from "../../support/test-database";
import {
  aPlannedPlan,
  aProgram,
  aStartedPlan,
  aSubmittedPlan,
  factsOf,
  refusal,
  value,
  versionOf,
} from "./a-program";

sharedDatabase();

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2]);
const file = (changes: Partial<NewFile> = {}): NewFile => ({
  name: "C:\\offers\\courier.png",
  mediaType: "text/html",
  bytes: PNG,
  ...changes,
});

describe("files of a plan", () => {
  test("are attached, shown for what they are, taken away and brought back", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const hana = program.as("hana");
    value(await attachPlanFiles(hana, { code, note: "The offer", files: [file()] }));
    const { id: planId } = await factsOf(program, code);
    const [kept] = await listPlanFiles(hana.viewer, planId);
    expect(kept).toMatchObject({ name: "courier.png", isPicture: true, note: "The offer", byName: "Hana" });
    const fileId = kept?.id ?? "";
    expect(await findPlanFileBytes(database(), hana.viewer, fileId)).toMatchObject({
      mediaType: "image/png",
      size: 10,
    });
    value(await withdrawPlanFile(hana, { code, fileId }));
    value(await withdrawPlanFile(hana, { code, fileId }));
    expect(await listPlanFiles(hana.viewer, planId)).toEqual([]);
    expect(await findPlanFileBytes(database(), hana.viewer, fileId)).toBeNull();
    value(await withdrawPlanFile(hana, { code, fileId, back: true }));
    expect(await listPlanFiles(hana.viewer, planId)).toHaveLength(1);
  });

  test("are refused when there is none, too large, or too many; and to those without a part", async () => {
    const program = await aProgram();
    const code = await aPlannedPlan(program);
    const attach = (files: NewFile[], who: "hana" | "sam" | "vera" = "hana") =>
      attachPlanFiles(program.as(who), { code, note: "", files });
    expect(refusal(await attach([]))).toMatchObject({ kind: "invalid" });
    const large = file({ bytes: new Uint8Array(10 * 1024 * 1024 + 1) });
    expect(refusal(await attach([large])).message).toMatch(/courier.png is larger than 10 MB/);
    value(await attach(Array.from({ length: MAX_PLAN_FILES }, () => file())));
    expect(refusal(await attach([file()])).message).toMatch(/holds at most 30 files, and this one has 30/);
    expect(refusal(await attach([file()], "sam")).kind).toBe("not-permitted");
    expect(refusal(await attach([file()], "vera")).kind).toBe("not-permitted");
  });

  test("of another workspace, of another plan and of a plan that is over are out of reach", async () => {
    const [program, other] = [await aProgram(), await aProgram()];
    const [code, second] = [await aPlannedPlan(program), await aPlannedPlan(program)];
    value(await attachPlanFiles(program.as("hana"), { code, note: "", files: [file()] }));
    const [kept] = await listPlanFiles(program.as("hana").viewer, (await factsOf(program, code)).id);
    const fileId = kept?.id ?? "";
    const mara = other.as("mara");
    expect(refusal(await attachPlanFiles(mara, { code: "CAP-009", note: "", files: [file()] })).kind).toBe(
      "not-found",
    );
    expect(await findPlanFileBytes(database(), mara.viewer, fileId)).toBeNull();
    expect(refusal(await withdrawPlanFile(mara, { code, fileId })).kind).toBe("not-found");
    expect(refusal(await withdrawPlanFile(program.as("hana"), { code: second, fileId })).kind).toBe(
      "not-found",
    );
    expect(refusal(await withdrawPlanFile(program.as("sam"), { code, fileId })).kind).toBe("not-permitted");
    await database().plan.updateMany({
      where: { workspaceId: program.workspace.id },
      data: { status: "cancelled" },
    });
    expect(refusal(await withdrawPlanFile(program.as("hana"), { code, fileId })).kind).toBe(
      "not-allowed-now",
    );
  });
});

describe("everyone's own words", () => {
  test("are said by themselves, also while the plan runs, and move the version on", async () => {
    const program = await aProgram();
    const code = await aStartedPlan(program);
    const version = await versionOf(program, code);
    const words = { code, version, part: "I drive the van.", why: "I see their faces." };
    value(await sayOwnPart(program.as("devin"), words));
    const own = (await factsOf(program, code)).involved.find(({ person }) => person.name === "Devin");
    expect(own).toMatchObject({ part: "I drive the van.", why: "I see their faces." });
    expect(await versionOf(program, code)).toBe(version + 1);
    expect(refusal(await sayOwnPart(program.as("devin"), words))).toMatchObject({
      kind: "stale",
      theirs: { part: "I drive the van." },
    });
    const now = { ...words, version: version + 1 };
    expect(refusal(await sayOwnPart(program.as("sam"), now)).kind).toBe("not-permitted");
    expect(refusal(await sayOwnPart((await aProgram()).as("devin"), { ...now, code: "CAP-404" })).kind).toBe(
      "not-found",
    );
  });

  test("do not change under the eyes of a reviewer", async () => {
    const program = await aProgram();
    const code = await aSubmittedPlan(program);
    const version = await versionOf(program, code);
    const said = await sayOwnPart(program.as("devin"), { code, version, part: "x", why: "y" });
    expect(refusal(said).kind).toBe("not-allowed-now");
    expect(refusal(await nameGoal(program.as("mara"), { code, version, goal: "x" })).kind).toBe(
      "not-allowed-now",
    );
  });
});

test("a running plan finds its goal, by those who may edit it", async () => {
  const program = await aProgram();
  const code = await aStartedPlan(program);
  const version = await versionOf(program, code);
  value(await nameGoal(program.as("hana"), { code, version, goal: "No sample lost" }));
  expect((await factsOf(program, code)).goal).toBe("No sample lost");
  expect(refusal(await nameGoal(program.as("hana"), { code, version, goal: "Other" })).kind).toBe("stale");
  const now = { code, version: version + 1, goal: "Other" };
  expect(refusal(await nameGoal(program.as("sam"), now)).kind).toBe("not-permitted");
  expect(refusal(await nameGoal((await aProgram()).as("mara"), now)).kind).toBe("not-found");
});

test("what customers say while it runs is put down by those with a part; what was approved on stays", async () => {
  const program = await aProgram();
  const code = await aStartedPlan(program);
  const later = new Date(TEST_NOW.getTime() + 40 * 86_400_000);
  const piece = {
    code,
    kind: "customer" as const,
    responseId: null,
    quote: "Now they come with the part.",
    source: "",
  };
  const { evidenceId } = value(await addEvidence(program.as("devin", later), piece));
  expect(refusal(await addEvidence(program.as("sam", later), piece)).kind).toBe("not-permitted");
  const facts = await factsOf(program, code, later);
  const [before, during] = customerVoice(facts);
  expect([before?.pieces.length, during?.pieces.map(({ quote }) => quote)]).toEqual([1, [piece.quote]]);
  const first = before?.pieces[0]?.id ?? "";
  const take = (id: string) => removeEvidence(program.as("mara", later), { code, evidenceId: id });
  expect(refusal(await take(first)).kind).toBe("not-allowed-now");
  value(await take(evidenceId));
  expect(refusal(await take(evidenceId)).kind).toBe("not-found");
});

/** How many questions of the database a read asks. */
async function questionsOf(read: () => Promise<unknown>): Promise<number> {
  const held = globalThis as unknown as { capstanOpened: { client: unknown } };
  const client = database();
  let asked = 0;
  held.capstanOpened.client = client.$extends({
    query: {
      $allOperations({ args, query }) {
        asked += 1;
        return query(args);
      },
    },
  });
  try {
    await read();
  } finally {
    held.capstanOpened.client = client;
  }
  return asked;
}

test("a plan of 500 tasks shows the next ones of each person and counts all, with as many questions as one of one", async () => {
  const program = await aProgram();
  const code = await aPlannedPlan(program);
  const viewer = program.as("mara").viewer;
  const small = await findPlanPage(viewer, code, TEST_NOW);
  const read = () => findPlanPage(viewer, code, TEST_NOW);
  const questions = await questionsOf(read);
  expect(questions).toBeLessThanOrEqual(16);
  expect(small?.tasks).toMatchObject({ total: 1, live: 1, done: 0, hidden: {} });
  const { id: planId } = await factsOf(program, code);
  const [row] = await database().task.findMany({ where: { planId } });
  if (!row) throw new Error("No task");
  const { checklist: _, custom: __, ...plain } = row;
  await database().task.createMany({
    data: Array.from({ length: 499 }, (_, at) => ({
      ...plain,
      id: `many-${at}-${planId}`,
      number: at + 2,
      title: `Task ${at + 2}`,
      status: at < 100 ? "done" : "todo",
      assigneeId: at % 2 ? program.people.devin.id : program.people.sam.id,
    })),
  });
  const page = await findPlanPage(viewer, code, TEST_NOW);
  expect(page?.tasks).toMatchObject({
    total: 500,
    live: 500,
    done: 100,
    hidden: { [program.people.devin.id]: 245, [program.people.sam.id]: 245 },
  });
  expect(page?.facts.tasks).toHaveLength(10);
  expect(await questionsOf(read)).toBe(questions);
  expect(
    JSON.stringify(page, (_, part) => (typeof part === "bigint" ? String(part) : part)).length,
  ).toBeLessThan(40_000);
});
