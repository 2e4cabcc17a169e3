import { acceptOverlap } from "~/commands/pilots/accept-overlap.server";
import { addPilotEvidence } from "~/commands/pilots/add-pilot-evidence.server";
import { addUnits } from "~/commands/pilots/add-units.server";
import { createPilot } from "~/commands/pilots/create-pilot.server";
import { designPilot } from "~/commands/pilots/design-pilot.server";
import { drawPilotArms } from "~/commands/pilots/draw-arms.server";
import { endPilot } from "~/commands/pilots/end-pilot.server";
import { grantFunding } from "~/commands/pilots/grant-funding.server";
import { importUnits } from "~/commands/pilots/import-units.server";
import { importValues, lookAtValues } from "~/commands/pilots/import-values.server";
import { matchPilotUnits } from "~/commands/pilots/match-units.server";
import { requestFunding } from "~/commands/pilots/request-funding.server";
import { saveMetrics } from "~/commands/pilots/save-metrics.server";
import { savePilot } from "~/commands/pilots/save-pilot.server";
import { startPilot } from "~/commands/pilots/start-pilot.server";
import { takeLook } from "~/commands/pilots/take-look.server";
import { commentOnPlan } from "~/commands/plans/comment-on-plan.server";
import { bookSpend } from "~/commands/spend/book-spend.server";
import type { Act } from "~/domain/act";
import { addDays, type Day } from "~/shared/calendar";
import { database } from "~/store/database.server";
import type { Region } from "./data/accounts";
import {
  CALL_CONTROL,
  CALL_TREATED,
  CONCIERGE_CONTROL,
  CONCIERGE_TREATED,
  TRIAGE_PAIRS,
} from "./data/pilot-values";
import { CONCIERGE, OVERLAP_REASONS, type PilotStory, QUARTERLY_CALL, TRIAGE_BOT } from "./data/pilots";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

type Cells = readonly (string | number)[];

/** As it would be pasted from a spreadsheet. */
const table = (rows: readonly Cells[]): string => rows.map((cells) => cells.join("\t")).join("\n");

/** The three pilots of Kestrelyn, from the first idea to where they stand. */
export const pilotScenes = (): Scene[] => [
  ...beginning(CONCIERGE, (act) => takeUnits(act, CONCIERGE, conciergeUnits())),
  ...beginning(TRIAGE_BOT, matchTriageAccounts),
  ...beginning(QUARTERLY_CALL, drawCallAccounts),
  ...running(CONCIERGE),
  ...running(TRIAGE_BOT),
  ...running(QUARTERLY_CALL),
  scene("2026-08-31T13:00", "devin", (act) => keepValues(act, CONCIERGE, conciergeValues())),
  scene("2026-08-31T15:00", "devin", (act) => end(act, CONCIERGE)),
  scene("2026-09-30T19:00", "sam", (act) => keepValues(act, TRIAGE_BOT, triageValues())),
  scene("2026-09-30T20:00", "sam", (act) => end(act, TRIAGE_BOT)),
  scene("2026-07-02T15:00", "sam", async (act) => {
    const text =
      "PIL-B runs beside this plan: ten accounts get the triage bot until 30 September. Its tickets tell what the new pages would save.";
    must(await commentOnPlan(act, { code: "CAP-004", text }), "CAP-004 speaks of PIL-B");
  }),
  scene("2026-08-11T14:00", "sam", (act) =>
    sayOverlap(act, TRIAGE_BOT, QUARTERLY_CALL, OVERLAP_REASONS.ofTriage),
  ),
  scene("2026-10-13T15:00", "leo", keepCallValues),
  scene("2026-10-13T15:30", "leo", async (act) => {
    must(await takeLook(act, { code: QUARTERLY_CALL.code, plannedAt: "0.6" }), "the look at PIL-C");
  }),
];

/** The idea, the design with its units, the money asked for and granted. */
function beginning(story: PilotStory, takeIn: (act: Act) => Promise<void>): Scene[] {
  const { code, owner, proposedOn, designedOn, funding } = story;
  return [
    scene(`${proposedOn}T09:00`, owner, async (act, stage) => {
      const { title, question, number } = story;
      // The letters came along from the list on which Kestrelyn kept its ideas.
      const imported: Act = { ...act, door: "import" };
      must(await createPilot(imported, { title, question, number }), `${code} is proposed`);
      const people = { ownerId: stage.idOf(owner), sponsorId: stage.idOf("ilse") };
      must(await savePilot(act, { code, design: "afterOnly", ...story.words, ...people }), `${code}: words`);
      must(await saveMetrics(act, { code, metrics: story.metrics }), `${code}: metrics`);
    }),
    scene(`${proposedOn}T09:30`, owner, async (act) => {
      for (const piece of story.evidence) await quote(act, code, piece);
    }),
    scene(`${designedOn}T09:00`, owner, takeIn),
    scene(`${designedOn}T10:00`, owner, async (act, stage) => {
      must(await designPilot(act, { code }), `${code} is designed`);
      const { purpose, askedMinor: amount } = funding;
      const asked = await requestFunding(act, { code, amount, purpose, key: undefined });
      stage.keep(`${code} money`, must(asked, `${code}: money is asked for`).requestId);
    }),
    scene(`${funding.grantedOn}T09:10`, "ilse", async (act, stage) => {
      const { grantedMinor: amount, answer } = funding;
      const requestId = stage.recall(`${code} money`);
      must(await grantFunding(act, { requestId, amount, answer }), `${code} is funded`);
    }),
  ];
}

async function quote(act: Act, code: string, piece: PilotStory["evidence"][number]): Promise<void> {
  const answer = await database().response.findFirstOrThrow({
    where: { externalId: piece.responseId },
    select: { id: true },
  });
  const { quote, source } = piece;
  const said = { code, kind: "customer" as const, responseId: answer.id, quote, source };
  must(await addPilotEvidence(act, said), `${code}: a customer's words`);
}

const running = ({ code, owner, words, spends }: PilotStory): Scene[] => [
  scene(`${words.startOn}T13:00`, owner, async (act) => {
    must(await startPilot(act, { code }), `${code} starts`);
  }),
  ...spends.map(({ on, by, minor, what }) =>
    scene(`${on}T16:25`, by, async (act) => {
      must(await bookSpend(act, { code, day: on, amount: minor, what }), `${code}: ${what} is booked`);
    }),
  ),
];

async function end(act: Act, { code }: PilotStory): Promise<void> {
  must(await endPilot(act, { code }), `${code} ends`);
}

async function takeUnits(act: Act, { code }: PilotStory, rows: readonly Cells[]): Promise<void> {
  const file = { code, text: table(rows), fileName: "units.tsv", seen: null };
  const { counts } = must(await importUnits(act, file), `${code}: units`);
  if (counts.refused > 0) throw new Error(`${code}: ${counts.refused} units are refused.`);
}

async function keepValues(act: Act, { code }: PilotStory, rows: readonly Cells[]): Promise<void> {
  const text = table([["Unit", "Metric", "Day", "Value"], ...rows]);
  const { seen } = must(await lookAtValues(act, { code, text }), `${code}: values are looked at`);
  const { counts } = must(
    await importValues(act, { code, text, fileName: "values.tsv", seen }),
    `${code}: values`,
  );
  if (counts.refused > 0) throw new Error(`${code}: ${counts.refused} values are refused.`);
}

const metricOf = ({ metrics, code }: PilotStory, at = 0): string => {
  const metric = metrics[at];
  if (!metric) throw new Error(`${code} has no metric ${at}.`);
  return metric.name;
};

/** Who runs the projects of a region: the business units to which a scaled concierge goes. */
const TEAMS: Record<Region, string> = {
  Europe: "Onboarding, Hamburg",
  Americas: "Onboarding, Chicago",
  "Asia Pacific": "Onboarding, Singapore",
};

const conciergeUnits = (): Cells[] => [
  ["Project", "Arm", "Business unit", "Hours before"],
  ...CONCIERGE_TREATED.map(([name, region, , before]) => [name, "treated", TEAMS[region], before]),
  ...CONCIERGE_CONTROL.map(([name, region, , before]) => [name, "control", TEAMS[region], before]),
];

const conciergeValues = (): Cells[] =>
  [...CONCIERGE_TREATED, ...CONCIERGE_CONTROL].map(([name, , hours]) => [
    name,
    metricOf(CONCIERGE),
    CONCIERGE.words.endOn,
    hours,
  ]);

/** Ten accounts get the bot; each looks for its like among ten others. */
async function matchTriageAccounts(act: Act): Promise<void> {
  const before = "Tickets, second quarter";
  await takeUnits(act, TRIAGE_BOT, [
    ["Account", "Arm", before],
    ...TRIAGE_PAIRS.map(({ treated: [name, , , tickets] }) => [name, "treated", tickets]),
    ...TRIAGE_PAIRS.map(({ control: [name, , , tickets] }) => [name, "", tickets]),
  ]);
  const question = { mode: "partners" as const, near: [before], exact: [], atMost: null };
  const { pairs } = must(
    await matchPilotUnits(act, { code: TRIAGE_BOT.code, ...question, seen: null }),
    "PIL-B: partners",
  );
  if (pairs !== TRIAGE_PAIRS.length) throw new Error(`PIL-B found ${pairs} pairs.`);
}

const triageValues = (): Cells[] =>
  TRIAGE_PAIRS.flatMap(({ treated, control }) => [treated, control]).flatMap(([name, sbi, tickets]) => [
    [name, metricOf(TRIAGE_BOT), "2026-09-28", sbi],
    [name, metricOf(TRIAGE_BOT, 1), TRIAGE_BOT.words.endOn, tickets],
  ]);

/** All customers, half of each tier treated by lot; whoever draws again with the seed gets the same arms. */
async function drawCallAccounts(act: Act): Promise<void> {
  const { code } = QUARTERLY_CALL;
  const accounts = { tier: "", segment: "", region: "", baseline: true };
  must(await addUnits(act, { code, accounts }), "PIL-C: accounts");
  const draw = { within: "traits" as const, traits: ["tier"], seed: "20260814", reason: "" };
  must(await drawPilotArms(act, { code, ...draw, seen: null }), "PIL-C: the draw");
  await sayOverlap(act, QUARTERLY_CALL, TRIAGE_BOT, OVERLAP_REASONS.ofCalls);
}

async function sayOverlap(act: Act, { code }: PilotStory, other: PilotStory, reason: string): Promise<void> {
  const said = await acceptOverlap(act, { code, otherCode: other.code, reason });
  must(said, `${code} says why it shares accounts with ${other.code}`);
}

/** The first calls of either arm, in the order in which they were made. */
async function keepCallValues(act: Act): Promise<void> {
  const units = await database().pilotUnit.findMany({
    where: { pilot: { number: QUARTERLY_CALL.number, workspaceId: act.viewer.workspaceId } },
    orderBy: { position: "asc" },
    select: { name: true, arm: true },
  });
  const rows = (["treated", "control"] as const).flatMap((arm) => {
    const names = units.filter((unit) => unit.arm === arm).map(({ name }) => name);
    return (arm === "treated" ? CALL_TREATED : CALL_CONTROL).map((sbi, at) => [
      names[at] ?? "",
      metricOf(QUARTERLY_CALL),
      dayOfCall(at),
      sbi,
    ]);
  });
  await keepValues(act, QUARTERLY_CALL, rows);
}

const dayOfCall = (at: number): Day => addDays("2026-09-14", at);
