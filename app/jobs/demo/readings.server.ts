import { feedKpi } from "~/commands/kpis/feed-kpi.server";
import { importReadings } from "~/commands/kpis/import-readings.server";
import { setKpiReading } from "~/commands/kpis/set-kpi-reading.server";
import { type Act, systemAct } from "~/domain/act";
import type { KpiSettings } from "~/domain/kpis/kpi-settings.schema";
import { database } from "~/store/database.server";
import { listFedKpis } from "~/store/kpis/index-feed.queries.server";
import type { DemoName } from "./people";
import { scene, versionOf } from "./scene.server";
import { must, type Scene, type Stage } from "./stage.server";

/** What the ledger of disputes says of the year before the plan: month's end, days, disputes settled. */
const DISPUTE_DAYS = `date,value,n
2025-04-30,27,20
2025-05-31,26,19
2025-06-30,28,22
2025-07-31,27,21
2025-08-31,25,18
2025-09-30,28,23
2025-10-31,29,22
2025-11-30,27,20
2025-12-31,26,19
2026-01-31,27,22
2026-02-28,28,21
2026-03-31,26,23`;

/** Searches on the help pages by month, and how many of them found something: March and April are the baseline. */
const SEARCHES = `date,value,n,count
2025-07-31,,2390,944
2025-08-31,,2310,973
2025-09-30,,2450,985
2025-10-31,,2520,1079
2025-11-30,,2480,990
2025-12-31,,2210,926
2026-01-31,,2560,1032
2026-02-28,,2470,1045
2026-03-31,,2540,1036
2026-04-30,,2580,1063`;

const SATISFACTION = {
  feedChannel: null,
  feedSegment: null,
  feedRegion: null,
  feedTier: null,
  feedLevel: null,
  feedStage: null,
};

/** What was counted before a plan began, and the outcomes that an index brings by itself. */
export const kpiScenes = (): Scene[] => [
  history("2026-04-15T15:00", "tomas", "CAP-003 kpi Days to settle a dispute", DISPUTE_DAYS),
  history("2026-05-19T15:00", "sam", "CAP-004 kpi Search success", SEARCHES),
  reads("2026-05-19T15:10", "sam", "CAP-004", "Search success", { chart: "shares", feed: "hand" }),
  reads("2025-05-12T15:00", "devin", "CAP-001", "Satisfaction at Onboard", { feedStage: "Onboard" }),
  reads("2026-03-02T15:00", "sam", "CAP-002", "Satisfaction of tier I", { feedTier: "I" }),
  reads("2026-08-05T15:00", "mara", "CAP-005", "Satisfaction of decision makers", { feedLevel: "DM" }),
  // Before a verdict freezes what its plan rests on, and on the first of the month of the demo.
  ...["2026-01-19T09:00", "2026-09-29T09:00", "2026-10-01T09:00"].map((at) =>
    scene(at, "mara", async (_, stage) => feedAll(stage, at)),
  ),
];

const history = (at: string, who: DemoName, kpi: string, text: string): Scene =>
  scene(at, who, async (act, stage) => {
    const upload = { kpiId: stage.recall(kpi), text, sameDay: "leave" as const, seen: null };
    must(await importReadings({ ...act, door: "import" }, upload), `${kpi}: what was read before`);
  });

const reads = (at: string, who: DemoName, code: string, name: string, change: Partial<KpiSettings>): Scene =>
  scene(at, who, async (act, stage) => {
    const settings: KpiSettings & { kpiId: string } = {
      kpiId: stage.recall(`${code} kpi ${name}`),
      version: await versionOf(code),
      chart: "xmr",
      limitsFrom: null,
      limitsTo: null,
      feed: "index",
      feedMeasure: "satisfaction",
      ...SATISFACTION,
      ...change,
    };
    must(await setKpiReading(act, settings), `${code}: how ${name} is read`);
  });

/** What the clock does, in nobody's name. */
async function feedAll(stage: Stage, at: string): Promise<void> {
  const { timeZone } = await database().workspace.findUniqueOrThrow({ where: { id: stage.workspaceId } });
  const act: Act = systemAct(stage.workspaceId, timeZone, new Date(`${at}:00Z`));
  for (const kpiId of await listFedKpis(stage.workspaceId)) {
    must(await feedKpi(act, { kpiId }), "an index feeds its KPI");
  }
}
