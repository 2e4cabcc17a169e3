import { expect, test } from "vitest";
import { aboutText, comesOn, longDay, quietReason, quietWords, readAbout } from "~/domain/wishes/wish";

const calendar = { workingDays: [1, 2, 3, 4, 5], holidays: ["2026-11-26", "2026-11-02"] };
const plain = { ...calendar, holidays: [] };

test("a wish for a Sunday comes on Monday, one for a holiday on the day after", () => {
  expect(comesOn("2026-11-01", plain)).toBe("2026-11-02");
  expect(comesOn("2026-11-01", calendar)).toBe("2026-11-03");
  expect(comesOn("2026-11-26", calendar)).toBe("2026-11-27");
  expect(comesOn("2026-11-03", calendar)).toBe("2026-11-03");
  expect([quietReason("2026-11-01", plain), quietReason("2026-11-26", calendar)]).toEqual([
    "weekend",
    "holiday",
  ]);
  expect(quietReason("2026-11-03", calendar)).toBeNull();
});

test("says both days in the reader's words", () => {
  expect(longDay("2026-11-02", "en-GB")).toBe("Monday, 2 Nov 2026");
  expect(quietWords("2026-11-01", "weekend", "en-GB")).toBe("1 Nov 2026 is a Sunday, a quiet day.");
  expect(quietWords("2026-11-26", "holiday", "en-GB")).toBe("26 Nov 2026 is a holiday, a quiet day.");
  expect(longDay("2026-11-02", "de")).toMatch(/^Montag, /);
});

test("what it is about is read back, and nothing else is taken for it", () => {
  for (const text of ["plan:CAP-005:close", "plan:CAP-003R", "task:01J8", "finding:4"]) {
    const about = readAbout(text);
    expect(about && aboutText(about)).toBe(text);
  }
  for (const text of [
    "",
    "plan:",
    "plan:CAP-005:open",
    "task:01J8:close",
    "person:1",
    "plan:../x",
    `plan:${"A".repeat(41)}`,
  ]) {
    expect(readAbout(text), text).toBeNull();
  }
});
