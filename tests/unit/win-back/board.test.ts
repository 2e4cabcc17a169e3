import { describe, expect, test } from "vitest";
import { groundWords, standingWords, voiceOf } from "~/domain/testimonials/testimonial";
import { type ProofAccount, rankProof } from "~/domain/win-back/proof";
import {
  ANY_WIN_BACK,
  boardOf,
  casesFor,
  readWinBackAsk,
  reasonsOf,
  sumOf,
  type WinBackRow,
  winBackHref,
  winBackProblems,
  worthOf,
} from "~/domain/win-back/win-back-board";
import { winBackNeeds } from "~/domain/win-back/win-back-needs";
import { day } from "./a-win-back";

let number = 0;
const aRow = (change: Partial<WinBackRow> = {}): WinBackRow => {
  number += 1;
  return {
    id: String(number),
    code: `WB-${number}`,
    number,
    accountId: `A${number}`,
    account: `Account ${number}`,
    tier: null,
    segment: "",
    region: "",
    status: "fixing",
    reason: "service",
    valueMinor: 100n,
    wonMinor: null,
    lostOn: day("2026-02-27"),
    wonOn: null,
    tryAgainOn: null,
    ownerId: "H",
    owner: "Hana Ito",
    nextStep: "",
    nextOn: null,
    early: false,
    plans: [],
    ...change,
  };
};
const ROWS = [
  aRow(),
  aRow({ valueMinor: null, reason: "" }),
  aRow({ valueMinor: 300n, lostOn: day("2025-08-29"), ownerId: null }),
  aRow({ status: "wonBack", valueMinor: 200n, wonMinor: 210n }),
  aRow({ status: "lostForGood", reason: "price", valueMinor: 190n }),
];

describe("board, list and report", () => {
  test("show the greatest value first, what has none last, and sums of exactly what they show", () => {
    const rows = casesFor(ROWS, ANY_WIN_BACK, "H");
    expect(rows.map(worthOf)).toEqual([300n, 210n, 190n, 100n, null]);
    const board = boardOf(rows);
    for (const column of board)
      expect(sumOf(column.rows)).toEqual(sumOf(rows.filter((r) => r.status === column.status)));
    const fixing = board.find(({ status }) => status === "fixing");
    expect(fixing).toMatchObject({ count: 3, minor: 400n, unvalued: 1 });
    expect(board.find(({ status }) => status === "lost")).toMatchObject({ count: 0, minor: null });
    expect(sumOf([])).toEqual({ count: 0, minor: null, unvalued: 0 });
  });
  test("are narrowed by owner, reason, year and state, all of it in the address", () => {
    const count = (query: string) => casesFor(ROWS, readWinBackAsk(new URLSearchParams(query)), "H").length;
    expect([count("owner=me"), count("owner=none"), count("owner=X")]).toEqual([4, 1, 0]);
    expect([count("reason=none"), count("reason=price"), count("reason=bogus")]).toEqual([1, 1, 5]);
    expect([count("year=2025"), count("year=x"), count("state=wonBack")]).toEqual([1, 5, 1]);
    const ask = readWinBackAsk(new URLSearchParams("owner=me&year=2025"));
    expect(winBackHref(ask, { state: "lost" })).toBe("/win-back?owner=me&year=2025&state=lost");
    expect(winBackHref(ANY_WIN_BACK)).toBe("/win-back");
    expect(winBackProblems(new URLSearchParams("state=bogus&owner=me"))).toHaveLength(2);
    expect(winBackProblems(new URLSearchParams("state=lost&year=2026"))).toEqual([]);
  });
  test("count reasons by what they cost, no reason last", () => {
    expect(
      reasonsOf(ROWS).map(({ reason, lost, wonBack, open, forGood }) => [
        reason,
        lost.count,
        lost.minor,
        wonBack.minor,
        open,
        forGood,
      ]),
    ).toEqual([
      ["service", 3, 600n, 210n, 2, 0],
      ["price", 1, 190n, null, 0, 1],
      ["", 1, null, null, 1, 0],
    ]);
  });
  test("say what waits for somebody, once per case", () => {
    const today = day("2026-10-15");
    const words = (change: Partial<WinBackRow>) =>
      winBackNeeds([aRow(change)], today).map(({ text }) => text);
    expect(words({ account: "A", ownerId: null, status: "lost" })).toEqual(["Nobody works on A"]);
    expect(words({ account: "A", status: "lost" })).toEqual(["Why did A leave?"]);
    expect(words({ account: "A", plans: [{ code: "CAP-1", effective: true }] })).toEqual([
      "The cause is gone: approach A",
    ]);
    expect(words({ account: "A", nextStep: "Call", nextOn: day("2026-10-14") })).toEqual(["A: Call"]);
    expect(words({ nextStep: "Call", nextOn: today })).toEqual([]);
    expect(words({ account: "A", status: "lostForGood", tryAgainOn: today })).toEqual([
      "A is worth another try",
    ]);
    expect(words({ status: "wonBack", ownerId: null })).toEqual([]);
  });
});

describe("who could speak for us", () => {
  const account = (id: string, change: Partial<ProofAccount> = {}): ProofAccount => ({
    id,
    name: id,
    tier: "I",
    segment: "",
    region: "",
    reading: { accountId: id, account: id, tier: "I", n: 5, points: 22, shown: "4.40", isFew: true },
    testimonial: null,
    cameBack: false,
    ...change,
  });
  const customer = { id: "me", segment: "Industry", region: "Europe" };

  test("those who agreed, came back for the same reason, or are alike; nobody who said no or never reached 4.0", () => {
    const ranked = rankProof(
      [
        account("region", { region: "Europe" }),
        account("both", { segment: "Industry", region: "Europe" }),
        account("back", { cameBack: true, region: "Europe" }),
        account("agreed", { testimonial: { id: "t", status: "agreed" }, reading: null }),
        account("declined", { segment: "Industry", testimonial: { id: "t", status: "declined" } }),
        account("low", { segment: "Industry", reading: null }),
        account("stranger", { segment: "Healthcare" }),
        account("me", { segment: "Industry" }),
      ],
      customer,
    );
    expect(ranked.map(({ id }) => id)).toEqual(["agreed", "back", "both", "region"]);
    expect(ranked[1]?.because).toEqual(["left for the same reason, and is back", "same region: Europe"]);
    expect(rankProof([account("blank")], { id: "me", segment: "", region: "" })).toEqual([]);
  });
  test("bear a name only with consent, and say how they stand today", () => {
    const dana = { name: "Dana", level: "DM", consent: true };
    expect(voiceOf(dana, "II")).toEqual({ voice: "Dana", named: true });
    expect(voiceOf({ ...dana, consent: false }, "II").voice).toBe("Decision maker of a tier II account");
    expect(voiceOf(null, null).voice).toBe("Somebody of a customer");
    expect(groundWords({ shown: "4.40", n: 5, isFew: true }, "Jul–Sep 2026")).toBe(
      "4.40 (n 5, few answers), Jul–Sep 2026",
    );
    expect(standingWords({ state: "below", shown: "3.82", n: 5 })).toBe("Below 4.0 now: 3.82 (n 5)");
    expect(standingWords({ state: "few", shown: null, n: 0 })).toBe("No answers in the window now");
    expect(standingWords({ state: "reached", shown: "4.10", n: 5 })).toBeNull();
  });
});
