import { addBenchmark } from "~/commands/benchmarks/add-benchmark.server";
import { changeTarget } from "~/commands/targets/change-target.server";
import { setTarget } from "~/commands/targets/set-target.server";
import type { SetTarget } from "~/domain/targets/target.schema";
import type { DemoName } from "./people";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

type TargetStory = Pick<SetTarget, "value" | "note"> & Partial<SetTarget> & { owner: DemoName | null };

const EVERYBODY = { tier: null, level: null, region: null, stage: null, segment: null } as const;

const target = (at: string, name: string, { owner, ...story }: TargetStory): Scene =>
  scene(at, "mara", async (act, stage) => {
    const { targetId } = must(
      await setTarget(act, {
        measure: "satisfaction",
        ...EVERYBODY,
        fromMonth: "2026-01",
        toMonth: "2026-12",
        ownerId: owner ? stage.idOf(owner) : null,
        ...story,
      }),
      `the target ${name}`,
    );
    stage.keep(`target ${name}`, targetId);
  });

/** What 2026 is to bring, set after the year 2025 had failed by two points. */
export const targetScenes = (): Scene[] => [
  target("2026-01-12T15:00", "company", {
    value: "4.1",
    owner: "mara",
    note: "The award asks for 4.0. We missed it in 2025 by two points, so we aim with some room.",
  }),
  target("2026-01-12T15:05", "tier I", {
    tier: "I",
    value: "4.0",
    owner: "leo",
    note: "More than half of the revenue. A reference can only come from here.",
  }),
  target("2026-01-12T15:10", "europe", {
    region: "Europe",
    value: "4.0",
    owner: "devin",
    note: "Its own 2025 stood at 3.86. Held against that, not against the Americas.",
  }),
  target("2026-01-12T15:12", "americas", {
    region: "Americas",
    value: "4.2",
    owner: "sam",
    note: "Its own 2025 stood at 4.04.",
  }),
  target("2026-01-12T15:14", "asia pacific", {
    region: "Asia Pacific",
    value: "4.25",
    owner: "hana",
    note: "Its own 2025 stood at 4.24: hold it.",
  }),
  scene("2026-03-09T15:00", "mara", async (act) => {
    must(
      await addBenchmark(act, {
        measure: "satisfaction",
        label: "Peers",
        value: "4.02",
        unit: "",
        source: "Kestrelyn’s peer survey (invented for this demo)",
        year: 2025,
        ownValue: "",
        note: "Nine suppliers of monitoring devices asked 40 customers each, on the same five levels. Different customers, so a direction and no ranking.",
      }),
      "the peers' figure",
    );
    must(
      await addBenchmark(act, {
        measure: "other",
        label: "Invoices disputed by customers",
        value: "1.8",
        unit: "%",
        source: "Kestrelyn’s peer survey (invented for this demo)",
        year: 2025,
        ownValue: "3.1 % (first quarter 2026)",
        note: "Counted by invoices, not by amounts.",
      }),
      "a metric of the library",
    );
  }),
  scene("2026-04-13T15:00", "mara", async (act, stage) => {
    must(
      await changeTarget(act, {
        targetId: stage.recall("target company"),
        value: "4.2",
        toMonth: "2026-12",
        ownerId: stage.idOf("mara"),
        note: "The award asks for 4.0. We missed it in 2025 by two points, so we aim with some room.",
        reason: "The first quarter reached 4.25 pooled. A target that is already met moves nobody.",
        version: 1,
      }),
      "the company's target is raised",
    );
  }),
];
