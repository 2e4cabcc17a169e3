import { describe, expect, test } from "vitest";
import { changedFigures, fallReason } from "~/domain/communications/figures/figure-change";
import {
  exactText,
  type FigureValue,
  fractionOf,
  valueOfExact,
  valueText,
} from "~/domain/communications/figures/figure-value";
import { writeFigure } from "~/domain/communications/figures/write-figure";

const plain = (text: string | null) => text?.replace(/\u00a0|\u202f/g, " ") ?? null;

const SBI: FigureValue = { kind: "number", exact: fractionOf(543, 128) };
const SHARE: FigureValue = { kind: "number", exact: fractionOf(10140, 100), unit: "%" };
const CHANGE: FigureValue = {
  kind: "number",
  exact: fractionOf(-1054, 100),
  signed: true,
  unit: "hours per project",
};
const MONEY: FigureValue = { kind: "money", minor: 2403500n, currency: "USD" };

describe("a figure is written by its format", () => {
  test.each([
    [SBI, 2, "4.24", "4,24"],
    [SBI, 1, "4.2", "4,2"],
    [{ kind: "number", exact: fractionOf(801, 200) } as FigureValue, 2, "4.01", "4,01"],
    [{ kind: "number", exact: fractionOf(1234567, 1) } as FigureValue, 0, "1,234,567", "1.234.567"],
    [SHARE, 1, "101.4 %", "101,4 %"],
    [CHANGE, 1, "−10.5 hours per project", "−10,5 hours per project"],
    [{ kind: "number", exact: fractionOf(113, 100), signed: true } as FigureValue, 2, "+1.13", "+1,13"],
    [{ kind: "number", exact: fractionOf(-1, 1000), signed: true } as FigureValue, 2, "0.00", "0,00"],
    [MONEY, 0, "USD 24,035", "24.035 USD"],
    [MONEY, 2, "USD 24,035.00", "24.035,00 USD"],
    [
      { kind: "word", word: "effective.changedAfter" } as FigureValue,
      0,
      "effective (changed after)",
      "wirksam (danach verändert)",
    ],
    [{ kind: "word", word: "stop" } as FigureValue, 0, "stopped", "eingestellt"],
  ])("%#", (value, decimals, english, german) => {
    const text = valueText(value, decimals, "en");
    const exact = exactText(value);
    expect(plain(text)).toBe(english);
    // What was approved is kept as two texts, and these say all that another language needs.
    expect(plain(writeFigure({ text, exact }, "de-DE"))).toBe(german);
    expect(writeFigure({ text, exact }, "en-GB")).toBe(text);
  });

  test("what is kept beside the text is exact, and nothing else is taken for it", () => {
    expect(exactText(SBI)).toBe("4.2421875");
    expect(exactText({ kind: "number", exact: fractionOf(178, 42) })).toBe("4.238095238095");
    expect(valueOfExact("nonsense")).toBeNull();
    expect(valueOfExact("word:excellent")).toBeNull();
    expect(writeFigure({ text: "as it was", exact: "nonsense" }, "de")).toBe("as it was");
    expect(writeFigure({ text: null, exact: null }, "de")).toBeNull();
  });
});

describe("a figure that changed", () => {
  const source = { kind: "plan", code: "CAP-001", show: "outcomeAfter" } as const;
  const kept = { name: "after", label: "SBI after", source, text: "4.24", exact: "4.2421875", note: "" };

  test("counts from the digit on that is shown", () => {
    expect(changedFigures([kept], [{ name: "after", text: "4.24" }])).toEqual([]);
    expect(changedFigures([kept], [{ name: "after", text: "4.25" }])).toEqual([
      { name: "after", label: "SBI after", was: "4.24", now: "4.25" },
    ]);
  });

  test("a figure that was taken away or lost its value changed too, and the reason says so", () => {
    const changes = changedFigures(
      [kept, { ...kept, name: "gone", label: "NPS" }],
      [
        { name: "after", text: "4.25" },
        { name: "gone", text: null },
      ],
    );
    expect(fallReason(changes, "Mara Lindqvist", "15 Oct 2026")).toBe(
      "4.24 became 4.25 (SBI after); NPS was 4.24 and has no value any more since Mara Lindqvist approved it on 15 Oct 2026: look at it and approve again.",
    );
  });
});
