import { describe, expect, test } from "vitest";
import { afterTry, MOST_REPEATS, MOST_TRIES, pauseAfter } from "~/domain/letters/delivery";
import { needsLook, roadSeen } from "~/domain/letters/road";

describe("what becomes of a letter after a try", () => {
  test("the pauses grow, and end within two days", () => {
    const pauses = Array.from({ length: MOST_TRIES }, (_, at) => pauseAfter(at + 1));
    expect(pauses.slice(0, 7)).toEqual([1, 2, 5, 15, 30, 60, 120]);
    expect(pauses.at(-1)).toBeNull();
    const minutes = pauses.reduce<number>((sum, pause) => sum + (pause ?? 0), 0);
    expect(minutes).toBeLessThanOrEqual(48 * 60);
    expect(minutes).toBeGreaterThan(46 * 60);
  });

  test.each([
    ["sent", 1, 0, { status: "sent" }],
    ["refused", 1, 0, { status: "failed" }],
    ["later", 1, 0, { status: "waiting", pauseMinutes: 1 }],
    ["later", MOST_TRIES, 0, { status: "failed" }],
    ["unknown", 1, 0, { status: "waiting", pauseMinutes: 1 }],
    ["unknown", 6, MOST_REPEATS, { status: "failed" }],
  ] as const)("%s at try %i after %i repeats", (outcome, number, repeats, after) => {
    expect(afterTry({ outcome, number, repeats })).toEqual(after);
  });
});

describe("the road", () => {
  const at = new Date("2026-10-15T14:00:00Z");
  const ago = (seconds: number) => new Date(at.getTime() - seconds * 1000);

  test("a look that is old, or of a time that is still to come, says nothing", () => {
    const row = { since: ago(900), sentAt: null, reply: "", state: "open" };
    expect(roadSeen({ ...row, checkedAt: ago(60) }, at).state).toBe("open");
    expect(roadSeen({ ...row, checkedAt: ago(600) }, at).state).toBe("unknown");
    expect(roadSeen({ ...row, checkedAt: ago(-600) }, at).state).toBe("unknown");
    expect(roadSeen({ ...row, checkedAt: ago(600), sentAt: ago(5) }, at).state).toBe("open");
  });

  test("is tried while it is blocked or quiet, and not while letters prove it", () => {
    expect(needsLook(null, at)).toBe(true);
    expect(needsLook({ state: "blocked", checkedAt: at, sentAt: at }, at)).toBe(true);
    expect(needsLook({ state: "open", checkedAt: ago(10), sentAt: null }, at)).toBe(false);
    expect(needsLook({ state: "open", checkedAt: ago(45), sentAt: null }, at)).toBe(true);
    expect(needsLook({ state: "open", checkedAt: ago(45), sentAt: ago(5) }, at)).toBe(false);
    expect(needsLook({ state: "open", checkedAt: ago(-45), sentAt: null }, at)).toBe(true);
  });
});
