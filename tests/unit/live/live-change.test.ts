import { expect, test } from "vitest";
import { liveChangeOf, readLiveChange } from "~/domain/live/live-change";

const act = { workspaceId: "w", personId: "leo" };
const id = (number: number) => `01J${String(number).padStart(23, "0")}`;
const entry = (number: number, planId?: string) => ({ noun: "task", recordId: id(number), planId });

test("names each record and each plan once, a plan by itself too", () => {
  const change = liveChangeOf(
    act,
    7,
    [entry(1, "p"), entry(1, "p"), { noun: "plan", recordId: "q" }, { noun: "letter", recordId: "l" }],
    ["mara", "mara", "sam"],
  );
  expect(change).toEqual({
    workspaceId: "w",
    dataVersion: 7,
    byId: "leo",
    touched: [`task:${id(1)}`, "plan:q", "letter:l"],
    planIds: ["p", "q"],
    noticed: ["mara", "sam"],
  });
  expect(readLiveChange(JSON.stringify(change))).toEqual(change);
});

test("never grows beyond what the database takes, and then says that anything may have moved", () => {
  const most = liveChangeOf(
    { workspaceId: id(0), personId: id(9) },
    2_147_483_647,
    Array.from({ length: 60 }, (_, index) => ({ ...entry(index, id(1000 + index)), noun: "parked-effect" })),
    Array.from({ length: 60 }, (_, index) => id(index)),
  );
  expect(most.touched).toHaveLength(60);
  expect(Buffer.byteLength(JSON.stringify(most))).toBeLessThan(8000);
  const many = Array.from({ length: 61 }, (_, index) => entry(index, id(index)));
  expect(
    liveChangeOf(
      act,
      1,
      many,
      many.map(({ recordId }) => recordId),
    ),
  ).toMatchObject({
    touched: null,
    planIds: [],
    noticed: null,
  });
  const long = { noun: "import", recordId: "ä".repeat(9000) };
  expect(liveChangeOf(act, 1, [long], [])).toMatchObject({ touched: null, planIds: [] });
});

test("a payload that is none of ours says nothing", () => {
  expect(readLiveChange("{")).toBeNull();
  expect(readLiveChange('{"workspaceId":1}')).toBeNull();
});
