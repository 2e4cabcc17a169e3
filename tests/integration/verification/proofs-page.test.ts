import { expect, test } from "vitest";
import { signVerdict } from "~/commands/verification/sign-verdict.server";
import { findProofsPage } from "~/store/verification/proofs-page.queries.server";
import { findVerdictPage } from "~/store/verification/verdict-page.queries.server";
import { freshDatabase } from "../../support/test-database";
import { aProgram, value } from "../plans/a-program";
import { aMonitoredPlan, aSurvey } from "./a-proof";

freshDatabase();

const BEFORE = new Date("2026-10-15T15:00:00Z");
const AFTER = new Date("2026-11-02T15:00:00Z");

test("what is being proved shows counts alone; what was judged stands in its quarter", async () => {
  const program = await aProgram();
  const survey = await aSurvey(program);
  await survey.add("2026-02-10", "8/9/10/8/5");
  await survey.add("2026-09-10", "22/14/4/1/1");
  const { code } = await aMonitoredPlan(program);
  const priya = program.as("priya", AFTER);

  const under = await findProofsPage(priya.viewer, null, BEFORE);
  expect(under.running).toMatchObject([
    { planCode: code, verifierName: "Priya", mine: true, proof: { monthsDone: 2, monthsNeeded: 3, n: 42 } },
  ]);
  expect(JSON.stringify(under.running)).not.toMatch(/"(diff|lower|upper|meanAfter)"/);
  expect(under).toMatchObject({ quarters: [], quarter: "2026-Q4", together: { plans: [] } });

  const hash = (await findVerdictPage(priya.viewer, code, AFTER))?.hash ?? "";
  value(await signVerdict(priya, { planCode: code, hash, reason: "", confirmedAt: AFTER }));
  const judged = await findProofsPage(program.as("sam").viewer, "2026-Q4", AFTER);
  expect(judged.running).toEqual([]);
  expect(judged.quarters).toEqual(["2026-Q4"]);
  expect(judged.together).toMatchObject({ tested: 1, standing: 1 });
  const [row] = judged.together.plans;
  expect(row).toMatchObject({ planCode: code, word: "effective", stands: true, metric: "Satisfaction" });
  // The figures of the list are those of the verdict's own page.
  const view = await findVerdictPage(priya.viewer, code, AFTER);
  expect(row?.effect?.diff).toBe(view?.signed?.reading.outcome?.diff);
  expect(judged.later).toHaveLength(2);
});

test("another company's proofs are not there, and an unknown quarter is the latest", async () => {
  const program = await aProgram();
  await aMonitoredPlan(program);
  const stranger = (await aProgram()).as("mara", AFTER);
  const page = await findProofsPage(stranger.viewer, "9999-Q9'; drop table", AFTER);
  expect(page).toMatchObject({ running: [], quarters: [], quarter: "2026-Q4", later: [] });
});
