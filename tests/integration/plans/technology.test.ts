import { describe, expect, test } from "vitest";
import { beginAudit } from "~/commands/audits/begin-audit.server";
import { saveAudit } from "~/commands/audits/save-audit.server";
import { createPlan } from "~/commands/plans/create-plan.server";
import { saveTechnology } from "~/commands/plans/save-technology.server";
import { AUDIT_PARTS } from "~/domain/audits/audit";
import { saveAuditSchema } from "~/domain/audits/audit.schema";
import { gatesOf } from "~/domain/plans/plan.rules";
import { technologySchema } from "~/domain/plans/technology.schema";
import { actFor, freshDatabase } from "../../support/test-database";
import { aProgram, aSubmittedPlan, factsOf, type Program, refusal, value, versionOf } from "./a-program";

freshDatabase();

const answers = (changes: Record<string, unknown> = {}) =>
  technologySchema("USD").parse({ version: "1", form: "technology", ...changes });
const unmetOf = async (program: Program, code: string) =>
  gatesOf("APPROVE", await factsOf(program, code))
    .filter((gate) => gate.id.startsWith("technology") && !gate.met)
    .map((gate) => gate.id);

const items = (count: number) =>
  AUDIT_PARTS.slice(0, count).map(({ key }) => ({ key, level: "2", strength: "It is kept", weakness: "" }));

describe("a technology plan", () => {
  test("is not approved until each of its questions is answered, and a standard plan is asked nothing", async () => {
    const program = await aProgram();
    const mara = program.as("mara");
    const blank = { title: "Service desk", kind: "corrective" as const, findingNumber: null };
    const { code } = value(
      await createPlan(mara, { ...blank, from: "shipped:technology", startOn: "2026-11-02" }),
    );
    expect(await unmetOf(program, code)).toEqual([
      "technology-audit",
      "technology-current-workflow",
      "technology-new-workflow",
      "technology-socialised",
      "technology-requirements",
      "technology-funding",
    ]);
    const { id } = value(await beginAudit(mara, { title: "Before the desk", key: undefined }));
    const workflows = Object.fromEntries(
      ["current", "new"].flatMap((side) =>
        ["Workflow", "Roles", "HandOffs", "Data"].map((part) => [`${side}${part}`, "said"]),
      ),
    );
    const all = {
      ...workflows,
      auditId: id,
      talk1Day: "2026-10-01",
      talk1With: "Support",
      talk2Day: "2026-10-02",
      talk2With: "Sales",
      talk3Day: "2026-10-03",
      talk3With: "Finance",
      requirementsOn: "2026-10-01",
      demosOn: "2026-10-08",
      funding1Year: "2027",
      funding1Amount: "120,000.50",
    };
    const save = async (changes: Record<string, unknown>) =>
      value(
        await saveTechnology(mara, {
          ...answers({ ...all, ...changes, version: String(await versionOf(program, code)) }),
          code,
          currency: "USD",
        }),
      );
    await save({});
    expect(await unmetOf(program, code)).toEqual(["technology-audit"]);
    value(
      await saveAudit(mara, { ...saveAuditSchema.parse({ version: "1", title: "B", items: items(15) }), id }),
    );
    const early = saveAuditSchema.parse({ version: "2", title: "B", intent: "finish", items: items(15) });
    expect(refusal(await saveAudit(mara, { ...early, id })).kind).toBe("incomplete");
    const last = saveAuditSchema.parse({ version: "2", title: "B", intent: "finish", items: items(16) });
    value(await saveAudit(mara, { ...last, id }));
    expect(await unmetOf(program, code)).toEqual([]);
    // Two talks on one day are one; a demo before the requirements sells what nobody asked for; only this year's money.
    await save({ talk3Day: "2026-10-02" });
    expect(await unmetOf(program, code)).toEqual(["technology-socialised"]);
    await save({ demosOn: "2026-10-01" });
    expect(await unmetOf(program, code)).toEqual(["technology-requirements"]);
    await save({ funding1Year: "2026" });
    expect(await unmetOf(program, code)).toEqual(["technology-funding"]);
    await save({ form: "standard" });
    expect(await unmetOf(program, code)).toEqual([]);
    expect((await factsOf(program, code)).technology).toBeNull();
    await save({});
    expect((await factsOf(program, code)).technology?.fundingYears).toEqual([
      { year: 2027, minor: 12_000_050n },
    ]);
  });

  test("is edited while it is drafted, by whoever may, on the version that was read", async () => {
    const program = await aProgram();
    const code = await aSubmittedPlan(program);
    const change = async (who: "mara" | "vera", version?: number) =>
      saveTechnology(program.as(who), {
        ...answers({ version: String(version ?? (await versionOf(program, code))) }),
        code,
        currency: "USD",
      });
    expect(refusal(await change("mara")).kind).toBe("not-allowed-now");
    expect(refusal(await change("vera")).kind).toBe("not-permitted");
    const blank = { title: "x", kind: "corrective" as const, findingNumber: null };
    const draft = value(await createPlan(program.as("mara"), blank));
    const save = (version: number, more: Record<string, unknown> = {}) =>
      saveTechnology(program.as("mara"), {
        ...answers({ version: String(version), ...more }),
        code: draft.code,
        currency: "USD",
      });
    expect(refusal(await save(1, { auditId: "nothing" })).kind).toBe("invalid");
    const both = await Promise.all([save(1), save(1)]);
    expect(both.flatMap((each) => (each.ok ? [] : [each.refusal.kind]))).toEqual(["stale"]);
    const stranger = await actFor("leader");
    const theirs = { ...answers({ version: "2" }), code: draft.code, currency: "USD" };
    expect(refusal(await saveTechnology(stranger, theirs)).kind).toBe("not-found");
    const { id } = value(await beginAudit(program.as("mara"), { title: "A", key: undefined }));
    const input = { ...saveAuditSchema.parse({ version: "1", title: "A" }), id };
    expect(refusal(await saveAudit(stranger, input)).kind).toBe("not-found");
    expect(refusal(await saveAudit(program.as("vera"), input)).kind).toBe("not-permitted");
  });
});

test("years are whole, named once, and come with their amount", () => {
  const schema = technologySchema("USD");
  const paths = (input: Record<string, unknown>) =>
    schema.safeParse({ version: "1", ...input }).error?.issues.map(({ path }) => path.join(".")) ?? [];
  expect(paths({ funding1Year: "2027" })).toEqual(["funding1Amount"]);
  expect(paths({ funding1Amount: "5" })).toEqual(["funding1Year"]);
  expect(
    paths({ funding1Year: "2027", funding1Amount: "5", funding2Year: "2027", funding2Amount: "5" }),
  ).toEqual(["funding2Year"]);
  expect(paths({ funding1Year: "next", funding1Amount: "-1", talk1Day: "soon" })).toEqual([
    "talk1Day",
    "funding1Year",
    "funding1Amount",
  ]);
});
