import { describe, expect, test } from "vitest";
import { deletePilot } from "~/commands/bin/delete-pilot.server";
import { restoreRecord } from "~/commands/bin/restore-record.server";
import { handOverWork } from "~/commands/people/hand-over.server";
import { addPilotEvidence } from "~/commands/pilots/add-pilot-evidence.server";
import { createPilot } from "~/commands/pilots/create-pilot.server";
import { designPilot } from "~/commands/pilots/design-pilot.server";
import { dropPilot } from "~/commands/pilots/drop-pilot.server";
import { removePilotEvidence } from "~/commands/pilots/remove-pilot-evidence.server";
import { saveMetrics } from "~/commands/pilots/save-metrics.server";
import { savePilot } from "~/commands/pilots/save-pilot.server";
import type { Act } from "~/domain/act";
import type { Result } from "~/domain/refusal";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findPilotFacts } from "~/store/pilots/pilot-facts.queries.server";
import { movePilots } from "../../../app/jobs/pilots/move-pilots.server";
import { actFor, aWorkspace, sharedDatabase } from "../../support/test-database";
import { fund, gaps, refusal, value, whole } from "./a-pilot-on-its-way";

sharedDatabase();

describe("beside the straight road", () => {
  test("given up before it runs, with a reason; whoever waits for its money does so no more", async () => {
    const owner = await actFor("owner");
    const { code, pilotId } = await whole(owner);
    await database().fundingRequest.create({
      data: {
        id: newId(),
        workspaceId: owner.viewer.workspaceId,
        pilotId,
        round: 1,
        askedMinor: 5n,
        askedById: owner.viewer.personId,
        askedOn: "2026-10-15",
        createdAt: owner.now,
      },
    });
    expect(gaps(await dropPilot(owner, { code, reason: " " }))).toEqual(["drop-reason"]);
    expect(value(await dropPilot(owner, { code, reason: "The vendor is gone." })).to).toBe("stopped");
    expect(await database().fundingRequest.findFirst({ where: { pilotId } })).toMatchObject({
      status: "withdrawn",
    });
    expect(refusal(await savePilot(owner, { code, title: "Again" }))?.kind).toBe("not-allowed-now");
  });

  test("a metric with values is not taken away; one metric carries the result", async () => {
    const owner = await actFor("owner");
    const { code, pilotId } = await whole(owner);
    value(await saveMetrics(owner, { code, metrics: [{ name: "A" }, { name: "B", primary: true }] }));
    const facts = await findPilotFacts(owner.viewer, code, owner.now);
    expect(facts?.metrics.map(({ name, primary }) => [name, primary])).toEqual([
      ["A", false],
      ["B", true],
    ]);
    await database().pilotValue.create({
      data: {
        id: newId(),
        workspaceId: owner.viewer.workspaceId,
        pilotId,
        metricId: facts?.metrics[0]?.id ?? "",
        unitId: facts?.units[0]?.id ?? "",
        day: "2026-10-01",
        value: "1",
        byId: owner.viewer.personId,
        createdAt: owner.now,
      },
    });
    const [, b] = facts?.metrics ?? [];
    const gone = await saveMetrics(owner, { code, metrics: [{ id: b?.id ?? null, name: "B" }] });
    expect(refusal(gone)).toMatchObject({ kind: "invalid", message: expect.stringContaining("“A”") });
    const same = await saveMetrics(owner, { code, metrics: [{ name: "Hours" }, { name: "hours" }] });
    expect(refusal(same)?.kind).toBe("invalid");
  });

  test("evidence is a customer's word or a belief, and goes again", async () => {
    const owner = await actFor("owner");
    const { code } = value(await createPilot(owner, { title: "Call" }));
    const { evidenceId } = value(
      await addPilotEvidence(owner, { code, kind: "belief", quote: "We think so." }),
    );
    expect((await findPilotFacts(owner.viewer, code, owner.now))?.evidence).toEqual({
      customer: 0,
      belief: 1,
    });
    const other = await actFor("leader");
    expect(refusal(await removePilotEvidence(other, { code, evidenceId }))?.kind).toBe("not-found");
    value(await removePilotEvidence(owner, { code, evidenceId }));
    expect((await findPilotFacts(owner.viewer, code, owner.now))?.evidence).toEqual({
      customer: 0,
      belief: 0,
    });
  });

  test("a new day starts what was funded and ends what is past its end, as Capstan and once", async () => {
    const workspace = await aWorkspace();
    const owner = await actFor("owner", workspace);
    const executive = await actFor("executive", workspace);
    const { code, pilotId } = await whole(owner);
    value(await designPilot(owner, { code }));
    value(await fund(executive, code));
    const turn = (day: Day) => ({
      workspaceId: workspace.id,
      timeZone: workspace.timeZone,
      day,
      at: new Date(`${day}T15:00:00Z`),
    });
    const status = async () => (await database().pilot.findUniqueOrThrow({ where: { id: pilotId } })).status;
    await movePilots(turn("2026-10-15"));
    expect(await status()).toBe("funded");
    await movePilots(turn("2026-10-18"));
    await movePilots(turn("2026-10-18"));
    expect(await status()).toBe("running");
    const facts = await findPilotFacts(owner.viewer, code, owner.now);
    expect(facts).toMatchObject({ startedOn: "2026-10-18", lock: { number: 1, lockedByName: "Capstan" } });
    // On its last day it is still measured.
    await movePilots(turn("2026-12-31"));
    expect(await status()).toBe("running");
    await movePilots(turn("2027-01-01"));
    expect(await status()).toBe("evaluating");
  });

  test("a proposal goes into the bin with its units and comes back under its letter", async () => {
    const owner = await actFor("owner");
    const { code, pilotId } = await whole(owner);
    const { version = 0 } = (await findPilotFacts(owner.viewer, code, owner.now)) ?? {};
    const other = await actFor("owner", { id: owner.viewer.workspaceId });
    expect(refusal(await deletePilot(other, { code, version }))?.kind).toBe("not-permitted");
    const gone = value(await deletePilot(owner, { code, version }));
    expect(gone.contents).toContainEqual({ what: "units", count: 4 });
    expect(await findPilotFacts(owner.viewer, code, owner.now)).toBeNull();
    const back = value(await restoreRecord(owner, { id: gone.id, version: gone.version }));
    expect(back.href).toBe("/pilots/PIL-A");
    const facts = await findPilotFacts(owner.viewer, pilotId, owner.now);
    expect(facts).toMatchObject({ code: "PIL-A", status: "proposed", units: { length: 4 } });
    value(await designPilot(owner, { code }));
    const late = await deletePilot(owner, { code, version: (facts?.version ?? 0) + 1 });
    expect(refusal(late)).toMatchObject({ kind: "not-allowed-now" });
  });

  test("whoever leaves hands their pilots over, never to the one who would fund them", async () => {
    const workspace = await aWorkspace();
    const owner = await actFor("owner", workspace);
    const sponsor = await actFor("leader", workspace);
    const next = await actFor("owner", workspace);
    const admin = await actFor("admin", workspace);
    const { code, pilotId } = await whole(owner);
    value(await savePilot(owner, { code, sponsorId: sponsor.viewer.personId }));
    const to = (act: Act) => ({ all: act.viewer.personId, kinds: {}, one: {} });
    const { personId } = owner.viewer;
    const toSponsor = await handOverWork(admin, { personId, handOver: to(sponsor) });
    expect(refusal(toSponsor)).toMatchObject({
      kind: "invalid",
      fieldErrors: { "kinds.pilotOwner": [expect.stringContaining("sponsors it")] },
    });
    value(await handOverWork(admin, { personId, handOver: to(next) }));
    expect(await database().pilot.findUnique({ where: { id: pilotId } })).toMatchObject({
      ownerId: next.viewer.personId,
    });
  });

  test("two begun at once bear two letters", async () => {
    const workspace = await aWorkspace();
    const [a, b] = await Promise.all(
      ["owner" as const, "leader" as const].map(async (role) =>
        createPilot(await actFor(role, workspace), { title: role }),
      ),
    );
    expect(
      [value(a as Result<{ code: string }>).code, value(b as Result<{ code: string }>).code].sort(),
    ).toEqual(["PIL-A", "PIL-B"]);
  });
});
