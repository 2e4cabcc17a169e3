import { describe, expect, test } from "vitest";
import { countLedgerRows, type LedgerSurroundings, readLedgerFile } from "~/domain/revenue/ledger-file";

const around: LedgerSurroundings = {
  currency: "USD",
  today: "2026-10-15",
  byNumber: new Map([["K-1", "norbeck"]]),
  byName: new Map([
    ["norbeck pharma", "norbeck"],
    ["corvane foods", "corvane"],
    ["twins", null],
  ]),
  entries: new Map([
    ["norbeck", [{ id: "1", day: "2026-01-01", kind: "opening", amountMinor: 10_000n }]],
    [
      "corvane",
      [
        { id: "2", day: "2026-01-01", kind: "opening", amountMinor: 5_000n },
        { id: "3", day: "2026-02-01", kind: "lost", amountMinor: -5_000n },
      ],
    ],
  ]),
  say: (minor) => `USD ${minor}`,
};

const read = (...lines: string[]) =>
  readLedgerFile(
    lines.map((line) => line.split(";")),
    around,
  );
const verdicts = (...lines: string[]) => read(...lines).map(({ verdict, why }) => why || verdict);

describe("a file of changes", () => {
  test("is read by account or number, in any order of its columns", () => {
    expect(read("day;account;amount;kind", "2026-03-01;K-1;20;expansion")[0]?.change).toEqual({
      accountId: "norbeck",
      day: "2026-03-01",
      kind: "expansion",
      amountMinor: 2_000n,
      note: "",
    });
    expect(read("Norbeck  Pharma;2026-03-01;churn;;gone")[0]?.change).toMatchObject({
      kind: "lost",
      amountMinor: -10_000n,
      note: "gone",
    });
  });

  test("says row by row what is wrong", () => {
    expect(
      verdicts(
        ";2026-03-01;new;5",
        "Nobody;2026-03-01;new;5",
        "Twins;2026-03-01;new;5",
        "K-1;soon;expansion;5",
        "K-1;03/04/2026;expansion;5",
        "K-1;2026-10-16;expansion;5",
        "K-1;2026-03-01;gift;5",
        "K-1;2026-03-01;expansion;EUR 5",
        "K-1;2026-03-01;expansion;-5",
        "K-1;2026-03-01;contraction;500",
        "K-1;2026-03-01;opening;5",
        "Corvane Foods;2026-03-01;expansion;5",
        "Corvane Foods;2026-03-01;lost",
      ),
    ).toEqual([
      "It names no account.",
      "No account is called “Nobody”, nor has it as its number.",
      "Two accounts are called “Twins”; give the number.",
      "“soon” is no day; write it as 2026-03-31.",
      "“03/04/2026” can be read in two ways; write it as 2026-03-31.",
      "This day is still to come.",
      "“gift” is no kind: opening, new, expansion, contraction, lost and won back are.",
      "This amount is in EUR; the ledger is kept in USD. Amounts are not converted: write it in USD.",
      "The amount has a minus, and this kind adds. Either the kind is a contraction, or the minus is wrong.",
      "On 2026-03-01 there were USD 10000 a year to lose, not USD 50000.",
      "Its ledger has begun on 2026-01-01 already.",
      "It was lost on 2026-02-01: it can only be won back.",
      "There was no revenue to lose on this day.",
    ]);
    expect(verdicts("account;day;kind;amount;currency", "K-1;2026-03-01;expansion;5;CHF")).toEqual([
      "It is in CHF; the ledger is kept in USD. Amounts are not converted.",
    ]);
  });

  test("takes nothing twice: neither what stands there nor the same row again", () => {
    const rows = read(
      "Corvane Foods;2026-02-01;lost;-50",
      "K-1;2026-03-01;expansion;20",
      "Norbeck Pharma;2026-03-01;expansion;20.00",
      "K-1;2026-03-01;expansion;21",
    );
    expect(countLedgerRows(rows)).toEqual({ add: 2, there: 1, leftOut: 1, refused: 0 });
    expect(rows[2]?.why).toBe("The same stands in row 2.");
  });

  test("weighs rows by their days, not by their place", () => {
    const rows = read(
      "Norbeck Pharma;2026-06-01;won back;80",
      "Norbeck Pharma;2026-05-01;lost;",
      "Norbeck Pharma;2026-04-01;expansion;5",
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(["add", "add", "add"]);
    expect(rows[1]?.change?.amountMinor).toBe(-10_500n);
  });
});
