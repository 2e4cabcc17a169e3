import { describe, expect, test } from "vitest";
import { pilotCode } from "~/domain/pilots/pilot";
import {
  byNetValue,
  PILOTS_PER_PAGE,
  pageAfter,
  pilotListHref,
  readPilotListAsk,
} from "~/domain/pilots/pilot-list";
import { missingUntilRun } from "~/domain/pilots/pilot-missing";
import { pilotRail } from "~/domain/pilots/pilot-rail";
import { aPilot, blank, day, granted } from "./a-pilot";

const row = (number: number, netMinor: bigint | null) => ({ code: pilotCode(number), netMinor });
const codes = (rows: readonly { code: string }[]) => rows.map(({ code }) => code).join(" ");

describe("the list of pilots", () => {
  test("puts the greatest net value first and what has none last, in the order of letters", () => {
    const rows = [
      row(27, null),
      row(3, -2_380_800n),
      row(2, null),
      row(1, 603_500n),
      row(4, 0n),
      row(5, 603_500n),
    ];
    expect(codes(byNetValue(rows))).toBe("PIL-A PIL-E PIL-D PIL-C PIL-B PIL-AA");
  });

  test("goes on behind its cursor, and begins anew behind one that is gone", () => {
    const rows = Array.from({ length: 60 }, (_, index) => row(index + 1, null));
    const first = pageAfter(rows, "");
    expect([first.rows.length, first.from, first.next]).toEqual([PILOTS_PER_PAGE, 0, "PIL-X"]);
    const last = pageAfter(rows, pageAfter(rows, "PIL-X").next ?? "");
    expect([codes(last.rows.slice(0, 1)), last.rows.length, last.next]).toEqual(["PIL-AW", 12, null]);
    expect(pageAfter(rows, "PIL-ZZ").from).toBe(0);
  });

  test("reads an address and writes the same one, and asks for nothing it does not know", () => {
    const ask = readPilotListAsk(new URLSearchParams("state=deciding&after=PIL-X"));
    expect(pilotListHref(ask)).toBe("/pilots?state=deciding&after=PIL-X");
    expect(readPilotListAsk(new URLSearchParams("state=everything&after=CAP-001"))).toEqual({
      life: "",
      after: "",
    });
  });
});

describe("what is missing until it runs", () => {
  test("is grouped by the move that asks for it, each thing once", () => {
    expect(missingUntilRun(blank()).map(({ label, gates }) => [label, gates.length])).toEqual([
      ["Designed", 7],
      ["Funded", 1],
      ["Running", 4],
    ]);
    expect(missingUntilRun(aPilot()).map(({ label }) => label)).toEqual(["Funded"]);
    expect(missingUntilRun(aPilot({ status: "funded", funding: granted() }))).toEqual([]);
  });
});

describe("the rail", () => {
  const dates = {
    createdOn: day("2026-04-01"),
    designedOn: day("2026-05-01"),
    grantedOn: day("2026-05-20"),
    grantedBy: "Ilse Brandt",
    decidedOn: null,
  };
  const phases = (facts: ReturnType<typeof aPilot>) =>
    pilotRail(facts, dates)
      .map(({ label, phase }) => `${label}: ${phase}`)
      .join(", ");

  test("dates what lies behind, and says who granted", () => {
    const rail = pilotRail(aPilot({ status: "running", startedOn: day("2026-06-01") }), dates);
    expect(rail.map(({ at, by }) => [at, by])).toEqual([
      ["2026-04-01", undefined],
      ["2026-05-01", undefined],
      ["2026-05-20", "Ilse Brandt"],
      ["2026-06-01", undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test("ends with what was decided; a later round begins with its redesign; a dropped one is skipped", () => {
    expect(phases(aPilot({ status: "iterating", round: 2 }))).toBe(
      "Iterating: present, Designed: future, Funded: future, Running: future, Evaluating: future, Decided: future",
    );
    const signed = {
      round: 1,
      choice: "scale" as const,
      signedOn: day("2026-09-20"),
      signedByName: "Ilse Brandt",
    };
    const scaled = aPilot({ status: "scaled", startedOn: day("2026-06-01"), decisions: [signed] });
    expect(pilotRail(scaled, dates).at(-1)).toEqual({
      id: "decided",
      label: "Scaled",
      phase: "present",
      at: "2026-09-20",
      by: "Ilse Brandt",
    });
    expect(phases(aPilot({ status: "stopped", funding: granted() }))).toBe(
      "Proposed: past, Designed: past, Funded: past, Running: skipped, Evaluating: skipped, Stopped: skipped",
    );
  });
});
