import { logFinding } from "~/commands/findings/log-finding.server";
import type { LogFinding } from "~/domain/findings/finding.schema";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

type GapStory = Pick<
  LogFinding,
  "title" | "experience" | "expectation" | "category" | "severity" | "costBenefit" | "stage"
>;

/** The gaps that the journey work of 2026 brought to light. */
const GAPS: GapStory[] = [
  {
    title: "The customer success manager changes twice a year",
    experience: "A new person, often without a word of introduction.",
    expectation: "One named person for the life of the contract.",
    category: "streamlinedWorkflows",
    severity: 4,
    costBenefit: 4,
    stage: "Use",
  },
  {
    title: "Billing disputes go round in loops",
    experience: "Each answer about a wrong invoice opens a new ticket.",
    expectation: "One person settles it within ten days.",
    category: "dataIntegration",
    severity: 3,
    costBenefit: 3,
    stage: "Buy",
  },
  {
    title: "Four of five manuals are never read",
    experience: "A manual of 140 pages per model; search gives forty hits.",
    expectation: "The one page that solves it.",
    category: "streamlinedWorkflows",
    severity: 2,
    costBenefit: 3,
    stage: "Use",
  },
  {
    title: "The renewal notice reads like a threat",
    experience: "The notice warns of switched-off alarms before it names the price.",
    expectation: "A thank-you, the price, one question.",
    category: "employeeEmpowerment",
    severity: 2,
    costBenefit: 2,
    stage: "Own",
  },
  {
    title: "Spare parts cannot be forecast",
    experience: "Waiting weeks for a probe, on paper logs meanwhile.",
    expectation: "The part is in the van on the first visit.",
    category: "scaledTasks",
    severity: 3,
    costBenefit: 1,
    stage: "Own",
  },
];

export const findingScenes = (): Scene[] =>
  GAPS.map((gap, at) =>
    scene(`2026-03-${String(16 + at).padStart(2, "0")}T15:00`, "mara", async (act) => {
      must(
        await logFinding(act, {
          ...gap,
          source: "journeyGap",
          horizon: null,
          horizonReason: "",
          reading: "",
          evidence: [],
          belief: "",
        }),
        gap.title,
      );
    }),
  );
