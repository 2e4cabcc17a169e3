import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { nps } from "~/domain/measurement/nps";
import { sbi } from "~/domain/measurement/sbi";
import { database } from "~/store/database.server";
import { actFor, sharedDatabase } from "../../support/test-database";
import { csv, imported } from "./an-import";

sharedDatabase();

const FILE = "../shared/data/sfo-2017-survey.csv";
const isThere = existsSync(FILE);

// The real survey lies beside the project, not in it.
describe.skipIf(!isThere)(
  `the 2017 airport survey${isThere ? "" : ` (skipped: ${FILE} is not here)`}`,
  () => {
    it("gives the published figures, by the mapping that is offered", { timeout: 240_000 }, async () => {
      const act = await actFor("leader");
      const record = await imported(act, csv(readFileSync(FILE, "utf8"), "sfo-2017-survey.csv"), {
        surveyName: "Airport",
      });
      expect(record.counts).toMatchObject({ rows: 2831, valid: 2828, invalid: 3 });
      const countsOf = async (key: string, day?: string) => {
        const rows = await database().answer.groupBy({
          by: ["value"],
          where: { question: { key }, ...(day && { day }) },
          _count: true,
        });
        return Object.fromEntries(rows.map((row) => [row.value ?? -1, row._count]));
      };
      for (const [key, n, mean] of [
        ["Q7ALL", 2688, "4.064360119"],
        ["Q7FOOD", 2421, "3.615448162"],
        ["Q7RENTAL", 1006, "3.842942346"],
        ["Q7AIRTRAIN", 1450, "4.106896552"],
      ] as const) {
        const reading = sbi({ counts: await countsOf(key), decimals: 9 });
        expect([key, reading.n, reading.rounded]).toEqual([key, n, mean]);
      }
      for (const [day, n, score] of [
        ["2017-05-06", 189, 30.15873],
        ["2017-05-16", 114, 59.649123],
        ["2017-05-25", 282, 44.326241],
      ] as const) {
        const counts = await countsOf("NETPRO", day);
        const scores = Object.entries(counts).flatMap(([value, count]) =>
          Array<number>(count).fill(Number(value)),
        );
        expect(scores).toHaveLength(n);
        const found = nps({ scores });
        expect(Number(found.nps)).toBeCloseTo(score, 6);
      }
    });
  },
);
