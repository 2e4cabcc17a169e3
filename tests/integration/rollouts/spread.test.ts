import { beforeAll, expect, test } from "vitest";
import { answerHand } from "~/commands/governance/answer-hand.server";
import { lowerHand } from "~/commands/governance/lower-hand.server";
import { raiseHand } from "~/commands/governance/raise-hand.server";
import { answerReplication } from "~/commands/replications/answer-replication.server";
import { requestReplication } from "~/commands/replications/request-replication.server";
import { withdrawReplication } from "~/commands/replications/withdraw-replication.server";
import { database } from "~/store/database.server";
import { listPilotHands } from "~/store/governance/team.queries.server";
import { listReplications } from "~/store/replications/replication.queries.server";
import { listRollouts } from "~/store/rollouts/rollout.queries.server";
import { sharedDatabase } from "../../support/test-database";
import { type Around, aScaledPilot, refusal, value } from "./a-scaled-pilot";

sharedDatabase();

let scaled: Around;
beforeAll(async () => {
  scaled = await aScaledPilot();
});

const askFor = (code: string, businessUnit: string) => ({
  ...{ code, businessUnit, why: "We have the same calls." },
  key: undefined,
});

test("a request becomes a pilot with the design and the money lines, without units, values or dates", async () => {
  const { devin, ilse, hana, vera, stranger, code, pilotId } = scaled;
  expect(refusal(await requestReplication(stranger, askFor(code, "Tokyo")))).toBe("not-found");
  const { id: requestId } = value(await requestReplication(vera, askFor(code, "Tokyo")));
  expect(refusal(await requestReplication(hana, askFor(code, "tokyo")))).toBe("not-allowed-now");
  const accept = {
    ...{ code, requestId, answer: "accepted" as const, way: "pilot" as const, version: 1 },
    ...{ ownerId: hana.viewer.personId, words: "Gladly." },
  };
  expect(refusal(await answerReplication(hana, accept))).toBe("not-permitted");
  expect(refusal(await answerReplication(stranger, accept))).toBe("not-found");
  expect(refusal(await answerReplication(devin, { ...accept, ownerId: "nobody" }))).toBe("invalid");
  const both = await Promise.all([answerReplication(ilse, accept), answerReplication(devin, accept)]);
  expect(both.map(refusal).sort()).toEqual(["done", "not-allowed-now"]);

  const db = database();
  const copy = await db.pilot.findFirstOrThrow({
    where: { workspaceId: scaled.workspaceId, number: 2 },
    include: {
      metrics: true,
      units: true,
      values: true,
      businessCase: { include: { lines: { orderBy: { position: "asc" } } } },
    },
  });
  expect(copy).toMatchObject({
    title: "Onboarding concierge · Tokyo",
    status: "proposed",
    version: 1,
    round: 1,
    ownerId: hana.viewer.personId,
    sponsorId: ilse.viewer.personId,
    hypothesis: "Whoever is met by name asks for less help.",
    treatment: "A named concierge",
    design: "afterOnly",
    assignment: "randomised",
    seed: "",
    plannedTreated: 24,
    startOn: null,
    startedOn: null,
    endOn: null,
    earlierMean: "",
    units: [],
    values: [],
    metrics: [{ name: "Support hours", direction: "down", minEffect: "4", primary: true }],
    checklist: [{ text: "Ask", lessonKey: "buyers-eyes", doneOn: null, byId: null }],
  });
  expect(copy.businessCase).toMatchObject({
    seed: 7,
    version: 1,
    lines: [
      { label: "Concierge", amountMinor: 1_800_000n, actualMinor: null },
      { label: "Hours saved", metricId: copy.metrics[0]?.id },
    ],
  });
  expect(await db.pilot.count({ where: { workspaceId: scaled.workspaceId } })).toBe(2);
  const [request] = await listReplications(vera.viewer, pilotId);
  expect(request).toMatchObject({ status: "accepted", href: "/pilots/PIL-B", answer: "Gladly." });
});

test("a request becomes a rollout of a scaled pilot, is declined with a reason, or taken back", async () => {
  const { devin, mara, hana, code, pilotId } = scaled;
  const { id: first } = value(await requestReplication(hana, askFor(code, "Osaka")));
  const yes = { code, requestId: first, answer: "accepted" as const, way: "rollout" as const, version: 1 };
  value(await answerReplication(mara, { ...yes, ownerId: null, words: "" }));
  expect(await listRollouts(mara.viewer, { pilotId })).toMatchObject([
    { businessUnit: "Osaka", status: "planned", owner: { name: "Hana" } },
  ]);
  const { id: again } = value(await requestReplication(hana, askFor(code, "Osaka")));
  expect(refusal(await answerReplication(mara, { ...yes, requestId: again, ownerId: null, words: "" }))).toBe(
    "not-allowed-now",
  );
  const no = { code, requestId: again, answer: "declined" as const, version: 1, words: "You have it." };
  value(await answerReplication(mara, no));
  expect(refusal(await answerReplication(mara, { ...no, version: 2 }))).toBe("not-allowed-now");

  const { id: third } = value(await requestReplication(hana, askFor(code, "Nara")));
  expect(refusal(await withdrawReplication(devin, { code, requestId: third }))).toBe("not-permitted");
  value(await withdrawReplication(hana, { code, requestId: third }));
  expect(refusal(await withdrawReplication(hana, { code, requestId: third }))).toBe("not-allowed-now");
});

test("what has not run cannot be repeated; what is not scaled is repeated as a pilot alone", async () => {
  const young = await aScaledPilot({ status: "designed", startedOn: null, endedOn: null });
  expect(refusal(await requestReplication(young.hana, askFor(young.code, "Tokyo")))).toBe("not-allowed-now");
  const stopped = await aScaledPilot({ status: "stopped" });
  const { id } = value(await requestReplication(stopped.hana, askFor(stopped.code, "Tokyo")));
  const accept = { code: stopped.code, requestId: id, answer: "accepted" as const, version: 1, words: "" };
  const rollout = await answerReplication(stopped.devin, { ...accept, way: "rollout", ownerId: null });
  expect(rollout.ok || rollout.refusal).toMatchObject({
    kind: "invalid",
    fieldErrors: { way: [expect.any(String)] },
  });
  value(await answerReplication(stopped.devin, { ...accept, way: "pilot", ownerId: null }));
});

test("hands are raised for a pilot, answered by its owner, and none for one that is over", async () => {
  const open = await aScaledPilot({ status: "proposed", startedOn: null, endedOn: null });
  const { devin, hana, vera, mara, stranger, code, pilotId } = open;
  const offer = { name: "", unit: "Support", offers: "Two mornings a week.", pilot: code, key: undefined };
  expect(refusal(await raiseHand(stranger, offer))).toBe("not-found");
  const both = await Promise.all([raiseHand(vera, offer), raiseHand(vera, offer)]);
  expect(both.map(refusal).sort()).toEqual(["done", "not-allowed-now"]);
  // One hand for the pilot, another for the program: two different things.
  value(await raiseHand(vera, { ...offer, pilot: "" }));
  expect(refusal(await raiseHand(hana, { ...offer, name: "Jonas" }))).toBe("not-permitted");
  value(await raiseHand(devin, { ...offer, name: "Jonas" }));
  const hands = await listPilotHands(mara.viewer, pilotId);
  expect(hands.map(({ name, pilotCode }) => `${name} ${pilotCode}`).sort()).toEqual([
    "Jonas PIL-A",
    "Vera PIL-A",
  ]);
  const handId = hands.find(({ name }) => name === "Vera")?.id ?? "";
  const place = { handId, answer: "placed" as const, version: 1, placedIn: code, words: "" };
  expect(refusal(await answerHand(hana, place))).toBe("not-permitted");
  value(await answerHand(devin, place));
  expect(refusal(await lowerHand(vera, { handId }))).toBe("not-allowed-now");
  expect(refusal(await raiseHand(scaled.vera, { ...offer, pilot: scaled.code }))).toBe("not-allowed-now");
});
