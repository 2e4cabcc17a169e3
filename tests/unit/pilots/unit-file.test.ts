import { describe, expect, test } from "vitest";
import { traitText } from "~/domain/pilots/unit.schema";
import { readUnitRows, unitColumnsOf } from "~/domain/pilots/unit-file";

const accounts = new Map([
  ["norbeck pharma", { id: "norbeck", name: "Norbeck Pharma" }],
  ["k-17", { id: "norbeck", name: "Norbeck Pharma" }],
]);

function read(text: string, change: Partial<Parameters<typeof readUnitRows>[2]> = {}) {
  const lines = text.split("\n").map((line) => line.split(","));
  const found = unitColumnsOf(lines[0] ?? []);
  if (!found.ok) throw new Error(found.message);
  return readUnitRows(found.hasHeading ? lines.slice(1) : lines, found.columns, {
    units: [],
    accounts,
    areAccounts: false,
    ...change,
  });
}
const told = (rows: ReturnType<typeof read>) =>
  rows.map(({ verdict, why }) => (why ? `${verdict}: ${why}` : verdict));

describe("units in a file", () => {
  test("columns by their names; every other one is a trait", () => {
    const [row] = read("unit,arm,business unit,hours before,tier\nProject 1,Treated,North,36.5,I");
    expect(row).toMatchObject({
      row: 1,
      verdict: "add",
      unit: {
        name: "Project 1",
        arm: "treated",
        businessUnit: "North",
        accountId: null,
        traits: { "hours before": "36.5", tier: "I" },
      },
    });
  });

  test("without names: name, arm, account", () => {
    const [row] = read("Project 1,control,K-17");
    expect(row?.unit).toMatchObject({ name: "Project 1", arm: "control", accountId: "norbeck" });
    expect(unitColumnsOf(["a", "b", "c", "d"])).toMatchObject({ ok: false });
  });

  test("a unit in both arms is refused both times, each naming the other row", () => {
    expect(told(read("name,arm\nNorth,treated\nEast,control\nnorth,control"))).toEqual([
      "refused: “North” stands in both arms: here and in row 3.",
      "add",
      "refused: “north” stands in both arms: here and in row 1.",
    ]);
  });

  test("the same name twice in the same arm counts once", () => {
    expect(told(read("name,arm\nNorth,treated\nNorth,treated"))).toEqual([
      "add",
      "refused: The same name stands in row 1.",
    ]);
  });

  test("who is in the pilot already is left as it is, and not in the other arm", () => {
    const units = [{ name: "North", arm: "treated" as const, accountId: null }];
    expect(told(read("name,arm\nNorth,treated", { units }))).toEqual(["there"]);
    expect(told(read("name,arm\nnorth,control", { units }))).toEqual([
      "refused: “north” is in the treated arm of this pilot already; a unit cannot be in both.",
    ]);
  });

  test("an account nobody knows is named; one that is there already too", () => {
    expect(told(read("name,account\nA,Acme"))).toEqual([
      "refused: There is no account “Acme” here. Write its name or number as Accounts has it, or leave the cell empty.",
    ]);
    expect(told(read("name,account\nA,Norbeck Pharma\nB,k-17"))).toEqual([
      "add",
      "refused: The same account stands in row 1.",
    ]);
    const units = [{ name: "Pharma", arm: null, accountId: "norbeck" }];
    expect(told(read("name,account\nA,Norbeck Pharma", { units }))).toEqual([
      "refused: Its account is in this pilot already, as “Pharma”.",
    ]);
  });

  test("where the units are accounts, a name is the account", () => {
    const [known, unknown] = read("account,arm\nNorbeck Pharma,t\nAcme,c", { areAccounts: true });
    expect(known?.unit).toMatchObject({ name: "Norbeck Pharma", accountId: "norbeck", arm: "treated" });
    expect(unknown?.verdict).toBe("refused");
  });

  test("an arm that is none, and a row without a name", () => {
    expect(told(read("name,arm\nA,maybe\n,treated\n,"))).toEqual([
      "refused: “maybe” is no arm: write treated or control, or leave it empty.",
      "refused: The row names no unit.",
    ]);
  });

  test("columns that cannot be kept", () => {
    expect(unitColumnsOf(["name", "x", "x"])).toEqual({
      ok: false,
      message: "Two columns are called “x”. Give them names of their own.",
    });
    expect(unitColumnsOf(["name", ...Array.from({ length: 21 }, (_, at) => `t${at}`)]).ok).toBe(false);
    expect(unitColumnsOf(["name", "x".repeat(61)]).ok).toBe(false);
  });

  test("a comma in a figure is a point, a minus is a minus, words stay words", () => {
    expect([" 36,5", "−3", "1,200.5", "I, II"].map(traitText)).toEqual(["36.5", "-3", "1,200.5", "I, II"]);
  });
});
