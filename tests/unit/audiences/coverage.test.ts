import { describe, expect, it } from "vitest";
import { type CoverageVersion, coverageOf, type Initiative, shareWords } from "~/domain/audiences/coverage";

const initiative = (id: string): Initiative => ({
  id,
  code: id.toUpperCase(),
  title: id,
  kind: "plan",
  href: `/plans/${id}`,
  statusWord: "In progress",
  ended: false,
});
const version = (change: Partial<CoverageVersion>): CoverageVersion => ({
  id: "v",
  code: "COM-1",
  subject: "",
  initiativeId: "one",
  audienceId: "a",
  status: "draft",
  toldOn: null,
  updatedAt: "2026-10-01T00:00:00.000Z",
  reach: null,
  ...change,
});
const reach = (sent: number, delivered: number, acknowledged: number, asked = 0) => ({
  sent,
  delivered,
  acknowledged,
  asked,
});

describe("coverage of initiatives by audiences", () => {
  it("shows the last that was told, else what is furthest, and what was never told", () => {
    const { rows, byAudience } = coverageOf(
      [initiative("one"), initiative("two")],
      ["a", "b"],
      [
        version({ id: "1", status: "sent", toldOn: "2026-09-04", reach: reach(48, 46, 31, 2) }),
        version({ id: "2", status: "closed", toldOn: "2026-08-04", reach: reach(40, 40, 30) }),
        version({ id: "3", status: "draft", updatedAt: "2026-10-14T00:00:00.000Z" }),
        version({ id: "4", initiativeId: "two", status: "cancelled", updatedAt: "2026-10-14T00:00:00.000Z" }),
        version({ id: "5", initiativeId: "two", status: "approved" }),
        version({ id: "6", initiativeId: "two", audienceId: null }),
        version({ id: "7", initiativeId: "two", audienceId: "retired" }),
      ],
    );
    expect(rows[0]?.cells).toMatchObject([
      { audienceId: "a", told: 2, last: { id: "1" } },
      { audienceId: "b", told: 0, last: null },
    ]);
    expect(rows[0]?.reach).toEqual(reach(88, 86, 61, 2));
    expect(rows[1]?.cells[0]).toMatchObject({ told: 0, last: { id: "5" } });
    expect(rows[1]).toMatchObject({ reach: null, elsewhere: 2 });
    expect(byAudience).toEqual([
      { audienceId: "a", toldOf: ["ONE"], never: ["TWO"] },
      { audienceId: "b", toldOf: [], never: ["ONE", "TWO"] },
    ]);
  });

  it("knows no share of nobody", () => {
    expect(shareWords(46, 48)).toBe("46 of 48");
    expect(shareWords(0, 0)).toBe("–");
  });
});
