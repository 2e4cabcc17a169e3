import { saveCase } from "~/commands/roi/save-case.server";
import { parsePilotCode } from "~/domain/pilots/pilot";
import type { CaseInput } from "~/domain/roi/case.schema";
import { database } from "~/store/database.server";
import { CONCIERGE_CASE, type PilotCase, PLAN_CASES, pilotLines, TRIAGE_CASE } from "./data/business-cases";
import type { DemoName } from "./people";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

const YEAR: Omit<CaseInput, "lines" | "note"> = {
  version: 0,
  horizonMonths: 12,
  discountRate: "",
  attribution: "1",
};

/** What pilots and plans cost and bring, as their people wrote it down; the quarterly call has no formula yet. */
export const businessCaseScenes = (): Scene[] => [
  pilotCase("2026-05-28T09:30", "devin", CONCIERGE_CASE),
  pilotCase("2026-06-24T09:30", "sam", TRIAGE_CASE),
  ...PLAN_CASES.map(({ code, on, who, note, lines }) =>
    scene(`${on}T16:40`, who, async (act) => {
      const input = { ...YEAR, note, lines: [...lines], owner: { kind: "plan" as const, code } };
      must(await saveCase(act, input), `${code}: its business case`);
    }),
  ),
];

const pilotCase = (at: string, who: DemoName, story: PilotCase): Scene =>
  scene(at, who, async (act) => {
    const metrics = await database().pilotMetric.findMany({
      where: { pilot: { workspaceId: act.viewer.workspaceId, number: numberOf(story) } },
      orderBy: { position: "asc" },
      select: { id: true },
    });
    const metricId = metrics[story.metric]?.id ?? "";
    const owner = { kind: "pilot" as const, code: story.code };
    const input = { ...YEAR, note: story.note, lines: pilotLines(story, metricId), owner };
    must(await saveCase(act, input), `${story.code}: its business case`);
  });

const numberOf = ({ code }: PilotCase): number => parsePilotCode(code) ?? 0;
