import type { Gate } from "../gate";
import { counted, gate } from "./wording";

/** How far a program may go: walk when the first steps hold, run when all do. */
export const PACES = ["crawl", "walk", "run"] as const;
export type Pace = (typeof PACES)[number];
export const PACE_WORDS: Record<Pace, { label: string; means: string }> = {
  crawl: { label: "Crawl", means: "a champion, a handful of use cases, customers asked first" },
  walk: { label: "Walk", means: "policies reviewed, data that follows the use case, figures that are read" },
  run: { label: "Run", means: "proven plans, one after another" },
};

/** What the seven guidelines look at, as counts of records. */
export interface StartUpFacts {
  /** The executive champion by name, and whether the charter is signed. */
  champion: string | null;
  charterSigned: boolean;
  openPlans: number;
  /** Open plans that left drafting or have any evidence of customers. */
  openWithVoice: number;
  policies: number;
  policiesReviewed: number;
  /** KPIs of open plans, and those that name where their figures come from. */
  kpis: number;
  kpisWithSource: number;
  /** Plans in progress or monitoring, and those whose deciding KPI was read within its time. */
  running: number;
  runningRead: number;
  closed: number;
  /** Closed with a verdict of effective. */
  proven: number;
}

/** More use cases than a handful, and none gets the attention it needs. */
export const HANDFUL = 5;
const PROVEN_TO_WALK = 1;
const PROVEN_TO_RUN = 3;

export interface Guideline extends Gate {
  pace: Pace;
}

const of = (part: number, whole: number, what: string) => `${part} of ${counted(whole, what)}`;

/** The seven guidelines of a start, each tied to records: nobody ticks them off by hand. */
export function startUpGuidelines(facts: StartUpFacts): Guideline[] {
  const all = (part: number, whole: number) => whole > 0 && part === whole;
  return [
    {
      pace: "crawl",
      ...gate(
        "champion",
        "An executive champion",
        facts.champion !== null && facts.charterSigned,
        facts.champion === null
          ? "nobody is named in the charter"
          : facts.charterSigned
            ? `${facts.champion} signed the charter`
            : `${facts.champion} has not signed the charter yet`,
        "/charter",
      ),
    },
    {
      pace: "crawl",
      ...gate(
        "handful",
        "A handful of use cases",
        facts.openPlans > 0 && facts.openPlans <= HANDFUL,
        facts.openPlans === 0
          ? "no plan is open"
          : `${counted(facts.openPlans, "plan")} open${facts.openPlans > HANDFUL ? `, more than ${HANDFUL}` : ""}`,
        "/plans?state=open",
      ),
    },
    {
      pace: "crawl",
      ...gate(
        "customers-first",
        "Customers asked first",
        all(facts.openWithVoice, facts.openPlans),
        facts.openPlans === 0
          ? "no plan is open"
          : `${of(facts.openWithVoice, facts.openPlans, "open plan")} rest on what customers said`,
        "/plans?state=open",
      ),
    },
    {
      pace: "walk",
      ...gate(
        "policies",
        "Policies reviewed",
        all(facts.policiesReviewed, facts.policies),
        facts.policies === 0
          ? "no policy is on the register"
          : `${facts.policiesReviewed} of ${counted(facts.policies, "policy", "policies")} asked whether a customer would feel good`,
        "/policies",
      ),
    },
    {
      pace: "walk",
      ...gate(
        "data-follows",
        "Data follows the use case",
        all(facts.kpisWithSource, facts.kpis),
        facts.kpis === 0
          ? "no open plan has a KPI"
          : `${of(facts.kpisWithSource, facts.kpis, "KPI")} of open plans say where their figures come from`,
        "/plans?state=open",
      ),
    },
    {
      pace: "walk",
      ...gate(
        "measured",
        "What is managed is measured",
        all(facts.runningRead, facts.running),
        facts.running === 0
          ? "no plan is under way"
          : `${of(facts.runningRead, facts.running, "plan")} under way with a figure of the last 45 days`,
        "/plans?state=acting,monitoring",
      ),
    },
    {
      pace: "run",
      ...gate(
        "step-by-step",
        "Crawl, walk, run",
        facts.proven >= PROVEN_TO_RUN,
        `${of(facts.proven, facts.closed, "closed plan")} proven effective; ${PROVEN_TO_WALK} allows to walk, ${PROVEN_TO_RUN} to run`,
        "/plans?state=closed",
      ),
    },
  ];
}

/** The pace that its records allow: each pace asks for its own guidelines and those before. */
export function paceOf(facts: StartUpFacts): Pace {
  const guidelines = startUpGuidelines(facts);
  const holds = (pace: Pace) => guidelines.filter((one) => one.pace === pace).every(({ met }) => met);
  if (!holds("crawl") || facts.proven < PROVEN_TO_WALK) return "crawl";
  return holds("walk") && holds("run") ? "run" : "walk";
}
