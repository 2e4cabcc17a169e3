import { describe, expect, test } from "vitest";
import {
  byUrgency,
  clockWords,
  owedResult,
  type ResultWord,
} from "~/domain/communications/results/owed-result";

const owed = (code: string, result: ResultWord, since: `${number}-${number}-${number}` = "2026-09-30") =>
  owedResult(
    { about: { kind: "plan", id: code, code, title: "" }, since, message: null, result },
    "2026-10-15",
  );

describe("a result that is owed", () => {
  test("has fourteen days where it is not good news, and expires the day after", () => {
    expect(owed("CAP-002", { word: "operationalOnly" })).toMatchObject({
      isBad: true,
      dueOn: "2026-10-14",
      daysLeft: -1,
      says: "operational only",
    });
    expect(owed("PIL-B", { choice: "stop" }, "2026-10-15")).toMatchObject({
      dueOn: "2026-10-29",
      daysLeft: 14,
    });
  });

  test.each([
    { word: "effective" },
    { word: "partlyEffective" },
    { choice: "scale" },
    { choice: "iterate" },
  ] as const)("has no clock where it is good news: %j", (result) => {
    expect(owed("CAP-001", result)).toMatchObject({ isBad: false, dueOn: null, daysLeft: null });
  });

  test("stands above what has more time, and above good news", () => {
    const codes = [
      owed("CAP-010", { word: "effective" }, "2026-01-20"),
      owed("CAP-003", { word: "worse" }),
      owed("CAP-002", { word: "worse" }),
      owed("CAP-001", { word: "didNotWork" }, "2026-08-01"),
    ]
      .sort(byUrgency)
      .map(({ about }) => about.code);
    expect(codes).toEqual(["CAP-001", "CAP-002", "CAP-003", "CAP-010"]);
    expect([-2, -1, 0, 1, 9].map(clockWords)).toEqual([
      "2 days overdue",
      "1 day overdue",
      "due today",
      "1 day left",
      "9 days left",
    ]);
  });
});
