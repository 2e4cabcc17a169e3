import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatMoney, isCurrency, moneyText, parseMoney } from "~/shared/money";

describe("money", () => {
  test.each([
    ["1234.5", "USD", 123_450n],
    ["1,234.50", "USD", 123_450n],
    ["1.234,50", "EUR", 123_450n],
    ["1 234,50 €", "EUR", 123_450n],
    ["USD 1,234,567", "USD", 123_456_700n],
    ["$0.07", "USD", 7n],
    ["-12", "USD", -1200n],
    ["1,234", "USD", 123_400n],
    ["1,234", "JPY", 1234n],
    ["1.234", "KWD", 1234n],
    ["90071992547409.93", "USD", 9_007_199_254_740_993n],
  ])("%j in %s is %s", (text, currency, minor) => expect(parseMoney(text, currency)).toBe(minor));

  test.each([
    ["€200", "USD"],
    ["EUR 200", "USD"],
    ["$200", "EUR"],
    ["200 £", "EUR"],
  ])("%j is nothing in %s", (text, currency) => expect(parseMoney(text, currency)).toBeNull());

  test.each(["", "abc", "1.2.3", "1,23,456", "12.345.67", "1.", "1e3", "--1", "0.125", "12.5 JPY"])(
    "%j is no amount",
    (text) => expect(parseMoney(text, text.includes("JPY") ? "JPY" : "USD")).toBeNull(),
  );

  test("reads back what it writes, at any size", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), (minor) => {
        for (const currency of ["USD", "JPY"])
          expect(parseMoney(moneyText(minor, currency), currency)).toBe(minor);
      }),
    );
  });

  test("is shown for a locale, without passing through a float", () => {
    expect(formatMoney(9_007_199_254_740_993n, "USD", "en-US")).toBe("USD\u00a090,071,992,547,409.93");
    expect(formatMoney(123_450n, "USD", "en-US", "whole")).toBe("USD\u00a01,235");
    expect(formatMoney(1_860_000_000n, "USD", "en-US", "short")).toBe("USD\u00a018.60M");
    expect(formatMoney(1234n, "JPY", "en-US")).toBe("JPY\u00a01,234");
  });

  test("knows its currencies", () => {
    expect([isCurrency("USD"), isCurrency("usd"), isCurrency("XQX")]).toEqual([true, false, false]);
  });
});
