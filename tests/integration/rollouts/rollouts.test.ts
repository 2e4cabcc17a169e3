import { beforeAll, expect, test } from "vitest";
import { addRollout } from "~/commands/rollouts/add-rollout.server";
import { adoptRollout } from "~/commands/rollouts/adopt-rollout.server";
import { declineRollout } from "~/commands/rollouts/decline-rollout.server";
import { editRollout } from "~/commands/rollouts/edit-rollout.server";
import { recordAdoption } from "~/commands/rollouts/record-adoption.server";
import { reopenRollout } from "~/commands/rollouts/reopen-rollout.server";
import { startRollout } from "~/commands/rollouts/start-rollout.server";
import { withdrawReading } from "~/commands/rollouts/withdraw-reading.server";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "~/store/database.server";
import { findRollout, listRollouts } from "~/store/rollouts/rollout.queries.server";
import { sharedDatabase, TEST_NOW } from "../../support/test-database";
import { type Around, aScaledPilot, refusal, value } from "./a-scaled-pilot";

sharedDatabase();

let here: Around;
beforeAll(async () => {
  here = await aScaledPilot();
});

const TODAY = dayIn(TEST_NOW, "UTC");
const unitOf = (businessUnit: string) => ({
  ...{ businessUnit, ownerId: null, people: null, adoptedFrom: "0.8", dueOn: null, plan: "" },
  key: undefined,
});

test("a rollout asks for owner, day and enough who work the new way, and can be taken up again", async () => {
  const { devin, hana, vera, ilse, stranger, code } = here;
  const fields = { ...unitOf("Field service"), code };
  expect(refusal(await addRollout(vera, fields))).toBe("not-permitted");
  expect(refusal(await addRollout(ilse, fields))).toBe("not-permitted");
  expect(refusal(await addRollout(stranger, fields))).toBe("not-found");
  expect(refusal(await addRollout(devin, { ...fields, plan: "CAP-999" }))).toBe("invalid");
  expect(refusal(await addRollout(devin, { ...fields, ownerId: "nobody" }))).toBe("invalid");
  const both = await Promise.all([
    addRollout(devin, fields),
    addRollout(devin, { ...fields, businessUnit: "field SERVICE" }),
  ]);
  expect(both.map(refusal).sort()).toEqual(["done", "invalid"]);
  const [made] = both.flatMap((result) => (result.ok ? [result.value.id] : []));
  const id = made ?? "";

  const bare = await startRollout(devin, { id, version: 1 });
  expect(bare.ok || bare.refusal).toMatchObject({
    kind: "incomplete",
    gaps: [
      { id: "owner", href: `/rollouts/${id}/edit#field-ownerId` },
      { id: "due", href: `/rollouts/${id}/edit#field-dueOn` },
    ],
  });
  const count = { id, day: TODAY, adopted: 8, of: 10, note: "", key: undefined };
  expect(refusal(await recordAdoption(devin, count))).toBe("not-allowed-now");
  expect(refusal(await startRollout(hana, { id, version: 1 }))).toBe("not-permitted");
  const named = { ...unitOf("Field service"), ownerId: hana.viewer.personId, dueOn: "2027-01-31" as Day };
  value(await editRollout(devin, { ...named, id, version: 1 }));
  expect(refusal(await editRollout(devin, { ...named, id, version: 1 }))).toBe("stale");

  // From now on it is Hana's as well.
  const starts = await Promise.all([
    startRollout(hana, { id, version: 2 }),
    startRollout(devin, { id, version: 2 }),
  ]);
  expect(starts.map(refusal).sort()).toEqual(["done", "not-allowed-now"]);
  expect(refusal(await editRollout(devin, { ...named, ownerId: null, id, version: 3 }))).toBe("invalid");
  expect(refusal(await recordAdoption(hana, { ...count, day: "2099-01-01" as Day }))).toBe("invalid");
  expect(refusal(await recordAdoption(hana, { ...count, day: "2001-01-01" as Day }))).toBe("invalid");
  expect(refusal(await recordAdoption(vera, count))).toBe("not-permitted");
  expect(refusal(await recordAdoption(stranger, count))).toBe("not-found");
  const { readingId } = value(await recordAdoption(hana, count));
  value(await recordAdoption(hana, { ...count, adopted: 7 }));
  expect(refusal(await adoptRollout(hana, { id, version: 3 }))).toBe("incomplete");
  const wrong = (await findRollout(hana.viewer, id))?.readings.at(-1)?.id ?? "";
  value(await withdrawReading(hana, { id, readingId: wrong }));
  expect(refusal(await withdrawReading(hana, { id, readingId: wrong }))).toBe("not-allowed-now");
  expect(refusal(await withdrawReading(stranger, { id, readingId }))).toBe("not-found");
  value(await adoptRollout(hana, { id, version: 3 }));
  expect(refusal(await declineRollout(hana, { id, version: 4, reason: "no" }))).toBe("not-allowed-now");
  expect(refusal(await reopenRollout(hana, { id, version: 4, reason: " " }))).toBe("invalid");
  value(await reopenRollout(hana, { id, version: 4, reason: "Half of them went back." }));
  expect(refusal(await declineRollout(hana, { id, version: 5, reason: "" }))).toBe("invalid");
  value(await declineRollout(hana, { id, version: 5, reason: "No room this year." }));
  expect(await findRollout(hana.viewer, id)).toMatchObject({
    status: "declined",
    note: "No room this year.",
    readings: [{ id: readingId, adopted: 8, of: 10 }],
  });
  expect(await findRollout(stranger.viewer, id)).toBeNull();

  const lines = await database().activity.findMany({
    where: { workspaceId: here.workspaceId, noun: "rollout" },
    orderBy: { seq: "asc" },
  });
  expect(new Set(lines.map(({ recordId }) => recordId))).toEqual(new Set([here.pilotId]));
  expect(lines.map(({ verb }) => verb)).toEqual(
    "created changed started counted counted withdrawn adopted reopened declined".split(" "),
  );
});

test("only a scaled pilot is rolled out", async () => {
  const other = await aScaledPilot({ status: "evaluating" });
  const refused = await addRollout(other.devin, { ...unitOf("Tokyo"), code: other.code });
  expect(refused.ok || refused.refusal.kind).toBe("not-allowed-now");
  expect(await listRollouts(other.devin.viewer, { pilotId: other.pilotId })).toEqual([]);
});
