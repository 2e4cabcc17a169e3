import { describe, expect, test } from "vitest";
import { correctionDraft } from "~/domain/communications/corrections/correction-draft";
import {
  allRestated,
  isSettled,
  restatedOf,
  type ToldVersion,
} from "~/domain/communications/corrections/restated";
import type { FigureSource } from "~/domain/communications/figures/figure-source";

const Q3: FigureSource = {
  kind: "index",
  measure: "satisfaction",
  show: "value",
  from: "2026-07-01",
  to: "2026-09-30",
  filter: {},
};
const kept = (name: string, source: FigureSource, text: string) => ({
  name,
  label: `The ${name}`,
  source,
  text,
  exact: text,
  note: "",
});
const told = (snapshotId: string, ...figures: ReturnType<typeof kept>[]): ToldVersion => ({
  versionId: "v",
  audience: "Customers",
  audienceId: "a",
  snapshotId,
  on: "2026-10-05",
  figures,
});

describe("what can be restated", () => {
  test("is finished when it is told; what still ran on reads otherwise every day", () => {
    const plan = (show: Extract<FigureSource, { kind: "plan" }>["show"]): FigureSource => ({
      kind: "plan",
      code: "CAP-001",
      show,
    });
    const pilot = (show: Extract<FigureSource, { kind: "pilot" }>["show"]): FigureSource => ({
      kind: "pilot",
      code: "PIL-A",
      show,
    });
    const settled = (source: FigureSource) => isSettled(source, "2026-10-05");
    expect(settled(Q3)).toBe(true);
    expect(isSettled(Q3, "2026-09-30")).toBe(false);
    expect([plan("verdict"), plan("outcomeAfter"), plan("kpiBaseline"), plan("kpiNow")].map(settled)).toEqual(
      [true, true, true, false],
    );
    expect([pilot("effect"), pilot("decision"), pilot("roi"), pilot("cost")].map(settled)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(settled({ kind: "kept", snapshotId: "s", name: "n" })).toBe(false);
  });
});

describe("a restated figure", () => {
  const message = told("first", kept("sbi", Q3, "4.24"));

  test("is one that would be written otherwise today", () => {
    expect(restatedOf(message, [], [{ name: "sbi", text: "4.24" }])).toEqual([]);
    expect(restatedOf(message, [], [{ name: "sbi", text: "4.27" }])).toEqual([
      {
        name: "sbi",
        label: "The sbi",
        source: Q3,
        decimals: 2,
        was: "4.24",
        snapshotId: "first",
        now: "4.27",
      },
    ]);
    expect(restatedOf(message, [], [{ name: "sbi", text: null }])[0]?.now).toBeNull();
  });

  test("is measured against what was told last, corrections among it", () => {
    const correction = told("second", kept("sbi", Q3, "4.27"));
    expect(restatedOf(message, [correction], [{ name: "sbi", text: "4.27" }])).toEqual([]);
    expect(restatedOf(message, [correction], [{ name: "sbi", text: "4.24" }])).toMatchObject([
      { was: "4.27", snapshotId: "second", now: "4.24" },
    ]);
  });

  test("is no pilot's value that is gone with its next round", () => {
    const effect: FigureSource = { kind: "pilot", code: "PIL-A", show: "effect" };
    const decided = told("first", kept("effect", effect, "−10.5 hours per project"));
    expect(restatedOf(decided, [], [{ name: "effect", text: null }])).toEqual([]);
  });

  test("is told once, as it was and as it is, and neither is typed", () => {
    const restated = [
      ...restatedOf(message, [], [{ name: "sbi", text: "4.27" }]),
      ...restatedOf(
        told("first", kept("nps", { ...Q3, measure: "nps" }, "+42")),
        [],
        [{ name: "nps", text: null }],
      ),
    ];
    expect(allRestated([{ restated }, { restated }])).toEqual(restated);
    const { subject, opening, figures } = correctionDraft({
      code: "COM-6",
      subject: "Q3 report card",
      toldOn: "2026-10-05",
      restated,
    });
    expect(subject).toBe("Corrected figures: Q3 report card");
    expect(opening).toBe(
      "In “Q3 report card” of 5 Oct 2026 we told you figures that read otherwise since their records were put right:\n\n- The sbi: we said {{sbi_was}}; it is {{sbi}}.\n- The nps: we said {{nps_was}}; there is no such figure any more.",
    );
    expect(figures.map(({ name, source }) => [name, source.kind])).toEqual([
      ["sbi_was", "kept"],
      ["sbi", "index"],
      ["nps_was", "kept"],
    ]);
    expect(opening).not.toMatch(/4\.2/);
  });
});
