import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compare } from "../../oracle/compare";
import { evaluateFile } from "../../oracle/evaluate";

const root = fileURLToPath(new URL("../../..", import.meta.url));
let folder = "";

const good = {
  id: "csat-101",
  title: "Half",
  source: "Constructed case.",
  method: "csat",
  input: { k: 5, n: 10 },
  params: { confidence: 0.95 },
  expected: { status: "ok", reason: null, share: 0.5 },
  tolerance: 1e-9,
};

const put = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cases-"));
  put("csat-101.json", good);
  put("csat-102.json", {
    ...good,
    id: "csat-102",
    expected: { status: "refused", share: 0.6, lower: null, kept: 1 },
  });
  put("tea-001.json", { ...good, id: "tea-001", method: "tea" });
  put("no-json.json", '{\n"id": oops');
  put("no-case.json", { id: "csat-103", method: "csat", more: true });
  put("no-input.json", { ...good, id: "csat-104", input: { k: "five" } });
  put("case.schema.json", "{}");
  put("notes.txt", "not a case");
  mkdirSync(join(folder, "folder.json"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("comparing with reference cases", () => {
  it("a case that agrees has nothing to say", () => {
    expect(evaluateFile(folder, "csat-101.json")).toEqual({
      file: "csat-101.json",
      method: "csat",
      problems: [],
    });
  });

  it("names case, key, expected and actual of every difference", () => {
    expect(evaluateFile(folder, "csat-102.json").problems).toEqual([
      'csat-102 status: expected "refused", got "ok"',
      "csat-102 share: expected 0.6, got 0.5",
      expect.stringMatching(/^csat-102 lower: expected null, got 0\.23/),
      "csat-102 kept: expected 1, got nothing",
    ]);
  });

  it.each([
    ["tea-001.json", /^tea-001: method not known yet/],
    ["no-json.json", /^no-json\.json: not valid JSON/],
    ["no-case.json", /^no-case\.json: does not fit the case format/],
    ["no-input.json", /^csat-104: could not be evaluated/],
    ["folder.json", /^folder\.json: cannot be read/],
    ["gone.json", /^gone\.json: cannot be read/],
  ])("%s is one clear line", (file, line) => {
    const { problems } = evaluateFile(folder, file);
    expect(problems).toEqual([expect.stringMatching(line)]);
    expect(problems[0]).not.toContain("\n");
  });

  it("the command counts and ends with 1", () => {
    const run = (target: string) =>
      spawnSync(process.execPath, ["--import", "tsx", "tests/oracle/run.ts", target], {
        cwd: root,
        encoding: "utf8",
      });
    const mixed = run(folder);
    expect(mixed.stdout.trimEnd().split("\n").at(-1)).toBe("1 passed, 6 failed");
    expect(mixed.status).toBe(1);
    const missing = run(join(folder, "nowhere"));
    expect(missing.stdout.trimEnd().split("\n").at(-1)).toBe("0 passed, 1 failed");
    expect(missing.status).toBe(1);
  }, 30_000);
});

describe("when two values agree", () => {
  it.each([
    [1, 1 + 9e-10, true],
    [1, 1 + 2e-9, false],
    [1000, 1000 + 9e-7, true],
    [0, 9e-10, true],
    [1, Number.NaN, false],
    [1, "1", false],
    [1, null, false],
    [null, null, true],
    [null, 0, false],
    [null, undefined, false],
    ["4.00", 4, false],
    [[1, 2], [1, 2], true],
    [[1, 2], [1], false],
    [[], [1], false],
    [{ a: 1 }, { a: 1, b: 2 }, true],
    [{ a: null }, {}, false],
    [{ a: 1 }, [1], false],
  ])("%j and %j: %s", (expected, actual, isSame) => {
    expect(compare(expected, actual, 1e-9).length === 0).toBe(isSame);
  });
});
