import { expect, test } from "vitest";
import { type PilotStanding, pilotNeeds } from "~/domain/pilots/pilot-needs";

const RUNNING: PilotStanding = {
  code: "PIL-C",
  title: "Quarterly call",
  status: "running",
  ownerName: "Leo Marsh",
  ownerActive: true,
  startOn: "2026-09-01",
  endOn: "2026-11-30",
  endedOn: null,
  askedOn: null,
  valued: true,
  today: "2026-10-15",
};
const said = (change: Partial<PilotStanding>) =>
  pilotNeeds({ ...RUNNING, ...change }).map(({ text }) => text);

test("a pilot that goes its way needs nobody", () => {
  expect(said({})).toEqual([]);
  expect(said({ endOn: "2026-10-15" })).toEqual([]);
  expect(said({ status: "scaled", valued: false, ownerActive: false })).toEqual([]);
});

test("a pilot that stands still says why and where it is mended", () => {
  expect(said({ valued: false })).toEqual(["PIL-C has no value"]);
  expect(said({ endOn: "2026-10-14" })).toEqual(["PIL-C runs beyond its end"]);
  expect(said({ ownerActive: false })).toEqual(["PIL-C has no owner"]);
  expect(said({ status: "funded", valued: false })).toEqual(["PIL-C has not started"]);
  expect(said({ status: "designed", askedOn: "2026-10-01" })).toEqual(["PIL-C asks for money"]);
  const [decision, value] = pilotNeeds({
    ...RUNNING,
    status: "evaluating",
    endedOn: "2026-09-30",
    valued: false,
  });
  expect(decision).toMatchObject({
    text: "PIL-C waits for its decision",
    detail: "“Quarterly call” ended 15 days ago.",
    href: "/pilots/PIL-C/decision",
    since: "2026-09-30",
  });
  expect(value?.href).toBe("/pilots/PIL-C/case");
});
