import { describe, expect, test } from "vitest";
import type { RevenueEntry } from "~/domain/revenue/revenue-change";
import { type CaseStanding, caseWorkOf, lossesOf } from "~/domain/win-back/losses";
import { day } from "./a-win-back";

const TODAY = day("2026-10-15");
const entry = (on: string, kind: RevenueEntry["kind"], amountMinor: bigint): RevenueEntry => ({
  id: `${on}${kind}`,
  day: day(on),
  kind,
  amountMinor,
});
const OPENING = entry("2025-01-01", "opening", 100n);
const LOST = entry("2025-11-14", "lost", -100n);
const BACK = entry("2026-05-11", "winBack", 90n);
const AGAIN = entry("2026-09-01", "lost", -90n);
const account = (status: string, change = {}) => ({
  status,
  lostOn: null,
  wonBackOn: null,
  revenueMinor: 90n,
  ...change,
});
const standing = (change: Partial<CaseStanding> = {}): CaseStanding => ({
  id: "1",
  status: "lost",
  lostOn: day("2025-11-14"),
  valueMinor: 100n,
  wonOn: null,
  wonMinor: null,
  withdrawn: false,
  ...change,
});
const FIRST = { lostOn: "2025-11-14", lostMinor: 100n, wonOn: "2026-05-11", wonMinor: 90n };

describe("the losses of an account", () => {
  test("are those of the ledger, each with the return after it", () => {
    const two = lossesOf(account("lost", { lostOn: "2026-09-01" }), [OPENING, LOST, BACK, AGAIN], TODAY);
    expect(two).toEqual([FIRST, { lostOn: "2026-09-01", lostMinor: 90n, wonOn: null, wonMinor: null }]);
    expect(lossesOf(account("wonBack"), [OPENING, LOST, BACK], TODAY)).toEqual([FIRST]);
    expect(lossesOf(account("active"), [OPENING], TODAY)).toEqual([]);
  });
  test("of a customer without revenue are those of its own record", () => {
    const record = { lostOn: "2026-01-02", wonBackOn: "2026-03-04", revenueMinor: null };
    const lost = { lostOn: "2026-01-02", lostMinor: null, wonOn: null, wonMinor: null };
    expect(lossesOf(account("lost", { ...record, wonBackOn: null }), [], TODAY)).toEqual([lost]);
    expect(lossesOf(account("active", record), [], TODAY)).toEqual([{ ...lost, wonOn: "2026-03-04" }]);
    expect(lossesOf(account("lost", { revenueMinor: 5n }), [], TODAY)).toEqual([
      { lostOn: TODAY, lostMinor: 5n, wonOn: null, wonMinor: null },
    ]);
    // Lost for the second time: the day of the first return lies before it.
    const second = { ...record, lostOn: "2026-06-01" };
    expect(lossesOf(account("lost", second), [], TODAY)).toEqual([{ ...lost, lostOn: "2026-06-01" }]);
  });
  test("know a return that only the account's record tells", () => {
    const told = account("wonBack", { lostOn: "2025-11-14", wonBackOn: "2026-05-11" });
    expect(lossesOf(told, [OPENING, LOST], TODAY)).toEqual([FIRST]);
  });
});

describe("what the cases have to follow", () => {
  const open = { lostOn: day("2025-11-14"), lostMinor: 100n, wonOn: null, wonMinor: null };
  const back = { ...open, wonOn: day("2026-05-11"), wonMinor: 90n };
  const NONE = { open: [], redate: [], back: [], correct: [], reopen: [], withdraw: [] };

  test("nothing where they agree, also where somebody gave up", () => {
    expect(caseWorkOf([open], [standing()])).toEqual(NONE);
    expect(caseWorkOf([open], [standing({ status: "lostForGood" })])).toEqual(NONE);
    const done = standing({ status: "wonBack", wonOn: day("2026-05-11"), wonMinor: 90n });
    expect(caseWorkOf([back], [done])).toEqual(NONE);
    expect(caseWorkOf([{ ...back, wonMinor: null }], [done])).toEqual(NONE);
  });
  test("a loss without a case opens one, a second loss its own", () => {
    expect(caseWorkOf([open], []).open).toEqual([open]);
    const again = { ...open, lostOn: day("2026-09-01") };
    const done = standing({ status: "wonBack", wonOn: day("2026-05-11"), wonMinor: 90n });
    expect(caseWorkOf([back, again], [done])).toEqual({ ...NONE, open: [again] });
    // The ledger knows nothing of the first: what came back stays as it is.
    expect(caseWorkOf([again], [done])).toEqual({ ...NONE, open: [again] });
  });
  test("a return settles, its withdrawal opens again, its correction is taken over", () => {
    expect(caseWorkOf([back], [standing({ status: "fixing" })]).back).toEqual([
      { id: "1", wonOn: "2026-05-11", wonMinor: 90n },
    ]);
    const done = standing({ status: "wonBack", wonOn: day("2026-05-11"), wonMinor: 80n });
    expect(caseWorkOf([open], [done]).reopen).toEqual(["1"]);
    expect(caseWorkOf([back], [done]).correct).toEqual([{ id: "1", wonOn: "2026-05-11", wonMinor: 90n }]);
  });
  test("a loss that is none withdraws its case; dated otherwise it takes the case along", () => {
    expect(caseWorkOf([], [standing()]).withdraw).toEqual(["1"]);
    expect(caseWorkOf([], [standing({ withdrawn: true })])).toEqual(NONE);
    const moved = { ...open, lostOn: day("2025-11-20") };
    expect(caseWorkOf([moved], [standing()]).redate).toEqual([{ id: "1", lostOn: "2025-11-20" }]);
    expect(caseWorkOf([open], [standing({ withdrawn: true })]).redate).toEqual([
      { id: "1", lostOn: "2025-11-14" },
    ]);
  });
});
