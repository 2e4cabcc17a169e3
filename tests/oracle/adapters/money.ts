import * as z from "zod";
import { big4 } from "~/domain/measurement/big4";
import { cashFlow, type IrrStatus } from "~/domain/measurement/cash-flow";
import { clv } from "~/domain/measurement/clv";
import { pilotRoi } from "~/domain/measurement/pilot-roi";
import { roi } from "~/domain/measurement/roi";
import { roiInterval } from "~/domain/measurement/roi-interval";
import { roiMonteCarlo } from "~/domain/measurement/roi-montecarlo";
import { xirr } from "~/domain/measurement/xirr";
import { adapter, confidenceOnly, day, optional } from "../adapter";

const amounts = z.array(z.object({ label: z.string(), amount: z.string() }));
const uncertain = z.object({ mean: z.number(), se: optional(z.number()) });
const distribution = z.discriminatedUnion("dist", [
  z.object({ dist: z.literal("triangular"), low: z.number(), mode: z.number(), high: z.number() }),
  z.object({ dist: z.literal("normal"), mean: z.number(), sd: z.number() }),
  z.object({ dist: z.literal("fixed"), value: z.number() }),
]);
const share = z.object({ k: z.number(), n: z.number() });
const arm = z.object({ before: share, after: share });

const irrWords: Record<IrrStatus, string> = {
  ok: "ok",
  multiple: "multiple",
  none: "none",
  noSignChange: "no_sign_change",
};

export const moneyAdapters = {
  roi: adapter({ input: z.object({ costs: amounts, benefits: amounts }), params: z.object({}) }, (input) =>
    roi(input),
  ),
  roi_interval: adapter(
    { input: z.object({ benefit_factors: z.array(uncertain), cost: uncertain }), params: confidenceOnly },
    ({ benefit_factors, cost }, { confidence }) =>
      roiInterval({ benefitFactors: benefit_factors, cost, confidence }),
  ),
  roi_montecarlo: adapter(
    {
      input: z.object({ benefits: z.array(distribution), cost: distribution }),
      params: z.object({ draws: optional(z.number()) }),
    },
    (input, { draws }) => roiMonteCarlo({ ...input, draws }),
  ),
  cash_flow: adapter(
    { input: z.object({ flows: z.array(z.number()) }), params: z.object({ rate: z.number() }) },
    ({ flows }, { rate }) => {
      const read = cashFlow({ flows, rate });
      return read.status === "ok" ? { ...read, irrStatus: irrWords[read.irrStatus] } : read;
    },
  ),
  xirr: adapter(
    {
      input: z.object({ flows: z.array(z.object({ date: day, amount: z.number() })) }),
      params: z.object({ rate: z.number() }),
    },
    ({ flows }, { rate }) => {
      const read = xirr({ flows, rate });
      return read.status === "ok" ? { ...read, xirrStatus: irrWords[read.xirrStatus] } : read;
    },
  ),
  clv: adapter(
    {
      input: z.object({
        margin: z.number(),
        retention: z.number(),
        discount: z.number(),
        periods: optional(z.number()),
        acquisition_cost: optional(z.number()),
      }),
      params: z.object({ first_margin: optional(z.enum(["end", "now"])) }),
    },
    ({ acquisition_cost, ...input }, { first_margin }) =>
      clv({ ...input, acquisitionCost: acquisition_cost, firstMargin: first_margin }),
  ),
  big4: adapter(
    {
      input: z.object({
        acquire: optional(
          z.object({ extra_customers: z.number(), clv: z.number(), acquisition_cost: z.number() }),
        ),
        retain: optional(
          z.object({
            customers: z.number(),
            retention_before: z.number(),
            retention_after: z.number(),
            value_per_customer: z.number(),
          }),
        ),
        grow: optional(
          z.object({
            customers: z.number(),
            category_spend: z.number(),
            share_before: z.number(),
            share_after: z.number(),
            margin_rate: z.number(),
          }),
        ),
        win_back: optional(
          z.object({
            lost_customers: z.number(),
            rate_before: z.number(),
            rate_after: z.number(),
            second_lifetime_value: z.number(),
            programme_cost: z.number(),
          }),
        ),
      }),
      params: z.object({ attribution: optional(z.number()) }),
    },
    ({ acquire: a, retain: r, grow: g, win_back: w }, { attribution }) => {
      const read = big4(
        {
          acquire: a && {
            extraCustomers: a.extra_customers,
            clv: a.clv,
            acquisitionCost: a.acquisition_cost,
          },
          retain: r && {
            customers: r.customers,
            retentionBefore: r.retention_before,
            retentionAfter: r.retention_after,
            valuePerCustomer: r.value_per_customer,
          },
          grow: g && {
            customers: g.customers,
            categorySpend: g.category_spend,
            shareBefore: g.share_before,
            shareAfter: g.share_after,
            marginRate: g.margin_rate,
          },
          winBack: w && {
            lostCustomers: w.lost_customers,
            rateBefore: w.rate_before,
            rateAfter: w.rate_after,
            secondLifetimeValue: w.second_lifetime_value,
            programmeCost: w.programme_cost,
          },
        },
        attribution,
      );
      return { ...read, notClaimed: read.notClaimed.map((line) => (line === "winBack" ? "win_back" : line)) };
    },
  ),
  pilot_roi: adapter(
    {
      input: z.object({
        pilot: arm,
        control: optional(arm),
        customers: z.number(),
        value_per_customer: z.number(),
        cost: z.number(),
      }),
      params: confidenceOnly,
    },
    ({ value_per_customer, control = null, ...input }, { confidence }) =>
      pilotRoi({ ...input, control, valuePerCustomer: value_per_customer, confidence }),
  ),
};
