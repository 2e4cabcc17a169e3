import * as z from "zod";
import { csat } from "~/domain/measurement/csat";
import { nps } from "~/domain/measurement/nps";
import { rescale } from "~/domain/measurement/rescale";
import { sbi } from "~/domain/measurement/sbi";
import { sbiDesign } from "~/domain/measurement/sbi-design";
import { adapter, confidenceOnly, optional } from "../adapter";

const ratings = z.array(z.number().nullable());
const counts = z.record(z.string(), z.number());
const scale = z.tuple([z.number(), z.number()]);

export const indexAdapters = {
  sbi: adapter(
    {
      input: z.union([z.object({ counts }), z.object({ ratings })]),
      params: z.object({
        confidence: optional(z.number()),
        threshold: optional(z.number()),
        decimals: optional(z.number()),
        scale: optional(scale),
      }),
    },
    (input, params) => {
      const { lower, upper, ...rest } = sbi({ ...input, ...params, bootstrap: true });
      return { ...rest, tLower: lower, tUpper: upper };
    },
  ),
  sbi_design: adapter(
    {
      input: z.object({
        rows: z.array(
          z.object({
            rating: z.number().nullable(),
            weight: optional(z.number()),
            account: optional(z.string()),
          }),
        ),
      }),
      params: confidenceOnly,
    },
    ({ rows }, { confidence }) => sbiDesign({ rows, confidence }),
  ),
  nps: adapter(
    {
      input: z.union([
        z.object({ promoters: z.number(), passives: z.number(), detractors: z.number() }),
        z.object({ scores: ratings }),
      ]),
      params: confidenceOnly,
    },
    (input, { confidence }) => {
      const { adjustedLower, adjustedUpper, ...rest } = nps({ ...input, confidence });
      return { ...rest, adjLower: adjustedLower, adjUpper: adjustedUpper };
    },
  ),
  csat: adapter(
    {
      input: z.union([z.object({ k: z.number(), n: z.number() }), z.object({ ratings })]),
      params: z.object({ confidence: optional(z.number()), top: optional(z.array(z.number())) }),
    },
    // A case names no scale, only the levels that count as satisfied.
    (input, params) => csat("k" in input ? { ...input, ...params } : { ...input, ...params, scale: null }),
  ),
  rescale: adapter(
    {
      input: z.object({ values: z.array(z.number()) }),
      params: z.object({ from: scale, threshold: optional(z.number()) }),
    },
    ({ values }, { from, threshold }) => rescale({ values, from, threshold }),
  ),
};
