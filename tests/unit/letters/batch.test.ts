import { describe, expect, test } from "vitest";
import { batched } from "~/store/batch.server";

const soon = () => new Promise<void>((resolve) => setTimeout(resolve, 1));

describe("one statement for many", () => {
  test("what is asked for meanwhile goes together, each with its own answer", async () => {
    const calls: number[][] = [];
    const double = batched(async (items: readonly number[]) => {
      calls.push([...items]);
      await soon();
      return items.map((item) => item * 2);
    }, 3);
    expect(await Promise.all([1, 2, 3, 4, 5].map(double))).toEqual([2, 4, 6, 8, 10]);
    expect(calls).toEqual([[1], [2, 3, 4], [5]]);
    expect(await double(6)).toBe(12);
  });

  test("a failure reaches those it concerns, and the next ones are served", async () => {
    let isDown = true;
    const ask = batched(async (items: readonly number[]) => {
      if (isDown) throw new Error("down");
      return items;
    });
    await expect(Promise.all([ask(1), ask(2)])).rejects.toThrow("down");
    isDown = false;
    expect(await ask(3)).toBe(3);
  });

  test("whoever is forgotten hears of it instead of waiting for ever", async () => {
    const ask = batched(async () => [] as number[]);
    await expect(ask(1)).rejects.toThrow("forgot");
  });
});
