import { createKey } from "~/commands/intake/create-key.server";
import { revokeKey } from "~/commands/intake/revoke-key.server";
import { retireSystem } from "~/commands/technologies/retire-system.server";
import { addSystem } from "~/commands/technologies/save-system.server";
import type { SaveSystem } from "~/domain/technologies/system.schema";
import { findKey } from "~/store/intake/key.queries.server";
import { findSystem } from "~/store/technologies/system.queries.server";
import type { DemoName } from "./people";
import { scene } from "./scene.server";
import { must, type Scene, type Stage } from "./stage.server";

type System = Omit<SaveSystem, "ownerId" | "surveyIds"> & { owner: DemoName | null; feedsSurvey?: boolean };

/** What feeds the program at Kestrelyn, as it was put on record once the first month had been imported. */
const SYSTEMS: System[] = [
  {
    name: "Customer survey tool",
    kind: "survey",
    feeds:
      "How well we met expectations, whether customers would recommend us, and why: 120 invitations a month.",
    owner: "priya",
    integration: "file",
    everyDays: 31,
    quality: 3,
    qualityNote: "Every refused row is named and mended; a contact's account is now and then missing.",
    notes: "Exported on the last evening of the month, imported by Mara.",
    feedsSurvey: true,
  },
  {
    name: "CRM",
    kind: "crm",
    feeds: "Accounts, contacts with their level and consent, contract values and renewal dates.",
    owner: "leo",
    integration: "none",
    everyDays: null,
    quality: 2,
    qualityNote: "Contacts of tier III are up to two years old.",
    notes: "Brought in as files under Accounts, before each segmentation review.",
  },
  {
    name: "Help desk",
    kind: "helpDesk",
    feeds: "How long each ticket waited for its first answer, by tier, and what it was about.",
    owner: "sam",
    integration: "none",
    everyDays: null,
    quality: 3,
    qualityNote: "Times are stamped by the system; the reason is chosen by hand and often “other”.",
    notes: "Feeds the response times of CAP-002 and CAP-003 as readings.",
  },
  {
    name: "Field-service planning",
    kind: "product",
    feeds: "Visits, parts on board, and whether the first visit was enough.",
    owner: null,
    integration: "none",
    everyDays: null,
    quality: null,
    qualityNote: "",
    notes: "Hana's technicians work with it every day; nobody answers for its data yet.",
  },
  {
    name: "Billing",
    kind: "finance",
    feeds: "Disputed invoices and the days until they are settled.",
    owner: "tomas",
    integration: "none",
    everyDays: null,
    quality: 2,
    qualityNote: "A dispute that is opened twice counts twice until somebody merges it.",
    notes: "",
  },
];

const CARDS: System = {
  name: "Paper cards at site visits",
  kind: "survey",
  feeds: "A few words of whoever was on site.",
  owner: "hana",
  integration: "none",
  everyDays: null,
  quality: 0,
  qualityNote: "No date, no name: nothing could be counted.",
  notes: "Given up when the survey tool came.",
};

async function put(stage: Stage, act: Parameters<Scene["tell"]>[0], system: System): Promise<string> {
  const { owner, feedsSurvey, ...fields } = system;
  const { systemId } = must(
    await addSystem(act, {
      ...fields,
      key: undefined,
      ownerId: owner ? stage.idOf(owner) : "",
      surveyIds: feedsSurvey ? [stage.recall("survey")] : [],
    }),
    `${system.name} is put on record`,
  );
  return systemId;
}

export function technologyScenes(): Scene[] {
  return [
    scene("2025-02-05T15:00", "mara", async (act, stage) => {
      for (const system of SYSTEMS) await put(stage, act, system);
      const systemId = await put(stage, act, CARDS);
      const cards = await findSystem(act.viewer, systemId);
      must(
        await retireSystem(act, { systemId, version: cards?.version ?? 0 }),
        "the paper cards are given up",
      );
    }),
    scene("2026-06-08T14:00", "olu", async (act, stage) => {
      const { keyId } = must(
        await createKey(act, {
          key: undefined,
          name: "Board dashboard",
          scopes: ["figures.read"],
          surveyId: "",
          systemId: "",
          shape: "plain",
          expiresOn: "",
        }),
        "a key for the dashboard",
      );
      stage.keep("dashboard key", keyId);
    }),
    scene("2026-08-24T13:00", "olu", async (act, stage) => {
      const keyId = stage.recall("dashboard key");
      const key = await findKey(act.viewer, keyId);
      must(await revokeKey(act, { keyId, version: key?.version ?? 0 }), "the dashboard is given up");
    }),
    // Made for the pulse after a visit, and not used yet: its answers would count from the day it is.
    scene("2026-09-21T14:00", "olu", async (act, stage) => {
      must(
        await createKey(act, {
          key: undefined,
          name: "KestrelWatch, pulse after a visit",
          scopes: ["responses.write"],
          surveyId: stage.recall("survey"),
          systemId: "",
          shape: "plain",
          expiresOn: "2027-09-30",
        }),
        "a key for the pulse",
      );
    }),
  ];
}
