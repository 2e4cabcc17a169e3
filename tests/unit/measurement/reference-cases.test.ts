import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ADAPTERS, evaluateFile, listCaseFiles } from "../../oracle/evaluate";

const folder = fileURLToPath(new URL("../../../../shared/oracle", import.meta.url));

const METHODS = [
  "sbi",
  "sbi_design",
  "nps",
  "nps_difference",
  "csat",
  "rescale",
  "rolling_sbi",
  "welch_t",
  "newcombe_diff",
  "sample_size",
  "regression_to_mean",
  "action_verdict",
  "action_evaluation",
  "xmr",
  "control_rules",
  "run_chart",
  "p_chart",
  "award_year",
  "mann_whitney",
  "its_segmented",
  "benjamini_hochberg",
  "peeking_error",
  "confidence_sequence",
  "did_means",
  "did_panel",
  "did_cluster_ols",
  "did_proportions",
  "pretrend",
  "pilot_roi",
  "roi",
  "roi_interval",
  "roi_montecarlo",
  "cash_flow",
  "xirr",
  "clv",
  "big4",
];

describe("reference cases", () => {
  it("every method that the product has can be compared", () => {
    expect(METHODS.filter((method) => !ADAPTERS.has(method))).toEqual([]);
  });

  if (existsSync(folder)) {
    const outcomes = listCaseFiles(folder)
      .map((file) => evaluateFile(folder, file))
      .filter(({ method }) => method === null || ADAPTERS.has(method));

    it("there is a case for every method", () => {
      const compared = new Set(outcomes.map(({ method }) => method));
      expect(METHODS.filter((method) => !compared.has(method))).toEqual([]);
    });

    it.each(outcomes)("$file", ({ problems }) => {
      expect(problems).toEqual([]);
    });
  } else {
    it.skip("nothing compared: the folder ../shared/oracle beside the repository is not there", () => {});
  }
});
