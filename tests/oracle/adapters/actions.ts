import * as z from "zod";
import { actionEvaluation } from "~/domain/measurement/action-evaluation";
import { actionVerdict, type EvaluationDesign } from "~/domain/measurement/action-verdict";
import { adapter, day, month, optional } from "../adapter";

const design = z
  .enum(["controlled", "its", "before_after"])
  .transform((word): EvaluationDesign => (word === "before_after" ? "beforeAfter" : word));

const rule = z.object({
  min_effect: z.number(),
  min_n_before: z.number(),
  min_n_after: z.number(),
  evaluate_on: day,
  as_of: day,
});

function inOurWords(params: z.infer<typeof rule>) {
  return {
    minEffect: params.min_effect,
    minNBefore: params.min_n_before,
    minNAfter: params.min_n_after,
    evaluateOn: params.evaluate_on,
    asOf: params.as_of,
  };
}

export const actionAdapters = {
  action_verdict: adapter(
    {
      input: z.object({
        estimate: z.number().nullable(),
        lower: z.number().nullable(),
        upper: z.number().nullable(),
        n_before: z.number(),
        n_after: z.number(),
        design,
      }),
      params: rule,
    },
    ({ n_before, n_after, ...input }, params) =>
      actionVerdict({ ...input, nBefore: n_before, nAfter: n_after, ...inOurWords(params) }),
  ),
  action_evaluation: adapter(
    {
      input: z.object({
        responses: z.array(z.object({ date: day, rating: z.number() })),
        action: z.object({
          trigger_month: month.nullable(),
          started: day,
          effective_from: day,
        }),
      }),
      params: rule.extend({
        baseline_from: day,
        exclude_trigger: optional(z.boolean()),
        confidence: optional(z.number()),
        design,
      }),
    },
    ({ responses, action }, params) =>
      actionEvaluation({
        responses,
        action: {
          triggerMonth: action.trigger_month,
          started: action.started,
          effectiveFrom: action.effective_from,
        },
        baselineFrom: params.baseline_from,
        excludeTrigger: params.exclude_trigger,
        confidence: params.confidence,
        design: params.design,
        ...inOurWords(params),
      }),
  ),
};
