import { expect, test } from "vitest";
import {
  chanceWords,
  confidenceWords,
  effectWords,
  intervalWords,
  plainFigure,
  signedFigure,
} from "~/domain/pilots/effect-words";

const hours = { kind: "mean", decimals: 2, unit: "hours" } as const;
const share = { kind: "share", decimals: 1, unit: "" } as const;

test.each([
  [21.125 - 36.8, hours, "−15.68"],
  [21.125, hours, "+21.13"],
  [-0.001, hours, "0.00"],
  [0.001, hours, "0.00"],
  [0, hours, "0.00"],
  [0.0525, share, "+5.3"],
  [-0.2, share, "−20.0"],
])("%f is told as it is, rounded half up, never as minus nothing", (value, of, text) => {
  expect(signedFigure(value, of)).toBe(text);
});

test("a figure is told with what it is counted in", () => {
  expect(effectWords(-10.54, hours, "project")).toBe("−10.54 hours per project");
  expect(effectWords(0.05, share, "account")).toBe("+5.0 percentage points per account");
  expect(effectWords(1, { ...hours, unit: "" }, "site")).toBe("+1.00 per site");
  expect(intervalWords(-0.2, 0.28, hours)).toBe("−0.20 to 0.28");
  expect(plainFigure(4, { kind: "mean", decimals: 0 })).toBe("4");
});

test("chances and confidences have as many digits as they need", () => {
  expect([0.95, 0.96142].map(confidenceWords)).toEqual(["95 %", "96.14 %"]);
  expect([0.01174, 0.00001].map(chanceWords)).toEqual(["0.0117", "below 0.0001"]);
});
