import { fileAwardYear } from "~/commands/award/file-award-year.server";
import { makeEvidencePack } from "~/commands/award/make-evidence-pack.server";
import { recordEarlierYear } from "~/commands/award/record-earlier-year.server";
import { figuresOf } from "~/domain/award/filing";
import { findYearReading } from "~/store/award/award.queries.server";
import { must, type Scene } from "./stage.server";

/** The year that missed by two points, closed as it was; two good years before the answers held here. */
export const awardScenes = (): Scene[] => [
  {
    at: "2025-02-10T15:00",
    who: "mara",
    tell: async (act) => {
      for (const year of [2023, 2024]) {
        must(
          await recordEarlierYear(act, {
            year,
            result: "won",
            source: `Certificate of the jury, ${year + 1}`,
          }),
          `the award of ${year} is noted`,
        );
      }
    },
  },
  {
    at: "2026-01-20T15:00",
    who: "mara",
    tell: async (act) => {
      const seen = figuresOf(await findYearReading(act.viewer, 2025, act.now));
      const note =
        "Satisfaction shows 4.00 and is 3.996: two points short. We tell it as it is, and what changes because of it.";
      must(await fileAwardYear(act, { year: 2025, version: 0, note, seen }), "the file of 2025 is closed");
      must(await makeEvidencePack(act, { year: 2025 }), "the evidence of 2025 is packed");
    },
  },
];
