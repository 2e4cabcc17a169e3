import { addStage } from "~/commands/governance/add-stage.server";
import { adoptStrategy } from "~/commands/governance/adopt-strategy.server";
import { logSponsorAct } from "~/commands/governance/log-sponsor-act.server";
import { recordDecision } from "~/commands/governance/record-decision.server";
import { reviewStrategy } from "~/commands/governance/review-strategy.server";
import { saveCharter } from "~/commands/governance/save-charter.server";
import { saveStrategy } from "~/commands/governance/save-strategy.server";
import { signCharter } from "~/commands/governance/sign-charter.server";
import type { DecisionFields } from "~/domain/governance/decision.schema";
import type { SponsorActKind } from "~/domain/governance/sponsor-act";
import type { Day } from "~/shared/calendar";
import { database } from "~/store/database.server";
import type { DemoName } from "./people";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

const STAGES: {
  name: string;
  businessFunction: string;
  owner: DemoName;
  success: string;
  handOver: string;
}[] = [
  {
    name: "Learn",
    businessFunction: "Marketing",
    owner: "amir",
    success: "A lab manager can say in one sentence what KestrelWatch would spare them.",
    handOver: "The need and the number of monitored rooms are written down.",
  },
  {
    name: "Shop",
    businessFunction: "Sales",
    owner: "leo",
    success: "The customer has seen their own case in a trial, with their own readings.",
    handOver: "One price, one scope, and who decides are known on both sides.",
  },
  {
    name: "Buy",
    businessFunction: "Sales",
    owner: "leo",
    success: "Contract and first invoice hold no surprise; nobody has to ask twice.",
    handOver: "Sites, contacts of all three levels and promises made are handed to onboarding in one talk.",
  },
  {
    name: "Onboard",
    businessFunction: "Customer success",
    owner: "devin",
    success: "First alarm tested on every site within 25 days of delivery.",
    handOver: "The named CSM has met the decision maker, and support knows the sites.",
  },
  // What success means in use was never agreed: the first thing the cockpit shows in red.
  { name: "Use", businessFunction: "Support", owner: "sam", success: "", handOver: "" },
  {
    name: "Own",
    businessFunction: "Field service",
    owner: "hana",
    success: "Probes are changed before they fail, and the renewal needs one conversation.",
    handOver: "What the customer wants of the next contract is known 90 days before it ends.",
  },
];

const STRATEGY = {
  vision: "No sample lost, in any lab that trusts us, by 2028.",
  mission:
    "We keep what must not warm up, dry out or stand still, and we answer before the customer has to ask.",
  strategy:
    "One named person per customer for the life of the contract; field service that comes with the part; fewer channels, answered sooner. We leave bespoke firmware to others.",
  horizon:
    "Three years, to the end of 2027. A loss of more than 5 % of revenue in a year would end it early.",
  roadMap:
    "2025 onboarding and first response. 2026 the same CSM, spare parts, self-service. 2027 regulation as a service.",
  resources:
    "A core team of two, 20 % of five stage owners, USD 420,000 a year, the survey tool and KestrelWatch’s own data.",
  goodIdea: "Customers who kept their CSM for a year answer 0.6 levels higher than those who changed.",
  forUs: "We know every probe we ever delivered; nobody else reads them daily.",
  better:
    "Two competitors answer by ticket number. We answer by name, and our first response is within two hours.",
  data: "Monthly index by tier and level, first response, days to first productive use, spare parts in the van.",
  people:
    "Stage owners answer for a stage, key account managers for five customers each; everybody knows one customer by name.",
  action: "Weekly triage, one plan per severe finding, and a verdict that is computed and not wished for.",
};

const decision = (fields: Partial<DecisionFields> & Pick<DecisionFields, "day" | "title" | "decision">) => ({
  rationale: "",
  alternatives: "",
  about: "",
  href: "",
  reviewOn: null,
  key: undefined,
  ...fields,
});

const DECISIONS: { who: DemoName; replaces: number | null; fields: ReturnType<typeof decision> }[] = [
  {
    who: "ilse",
    replaces: null,
    fields: decision({
      day: "2025-04-24",
      title: "Onboarding has one owner across sales and field service",
      decision: "Devin Park answers for the whole hand-over, from the signature to the first tested alarm.",
      rationale:
        "The index fell from 4.10 to 3.70 in two months, and a third of the comments name the hand-over.",
      alternatives: "A committee of three functions; a project of six months with a consultant.",
      about: "Onboarding hand-over gap",
      href: "/plans/CAP-001",
    }),
  },
  {
    who: "mara",
    replaces: null,
    fields: decision({
      day: "2025-09-15",
      title: "Ask after every support ticket",
      decision: "Each closed ticket sends the two questions.",
      rationale: "More answers from those who use support most.",
      about: "Surveys",
      href: "/surveys",
    }),
  },
  {
    who: "ilse",
    replaces: null,
    fields: decision({
      day: "2026-01-20",
      title: "Tell that 2025 missed the award by two points",
      decision:
        "The result goes to employees and customers as it is: 3.996, not qualified, and what changes.",
      rationale: "Whoever reads 4.00 on a slide and 3.996 elsewhere stops reading both.",
      alternatives: "Say nothing; speak of “about 4.0”.",
      about: "Award 2025",
      href: "/award",
    }),
  },
  {
    who: "mara",
    replaces: 2,
    fields: decision({
      day: "2026-06-16",
      title: "Ask once a month, never after each ticket",
      decision: "120 invitations a month over all tiers and levels; tickets send nothing.",
      rationale: "Influencers were asked up to nine times a quarter, decision makers not once.",
      alternatives: "Keep it and cap it at two a quarter.",
      about: "Surveys",
      href: "/surveys",
      reviewOn: "2026-12-01",
    }),
  },
  {
    who: "ilse",
    replaces: null,
    fields: decision({
      day: "2026-07-08",
      title: "Three small pilots before the next large program",
      decision: "Concierge, triage bot and the quarterly call are each funded with a comparison group.",
      rationale: "The last large program could not say what it was worth.",
      alternatives: "Roll out the bot to everybody at once.",
      about: "Pilots",
    }),
  },
];

const ACTS: { at: string; day: Day; kind: SponsorActKind; account: string | null; note: string }[] = [
  {
    at: "2026-02-19T09:00",
    day: "2026-02-18",
    kind: "review",
    account: null,
    note: "Year 2025 read with the core team, plan by plan.",
  },
  {
    at: "2026-05-13T08:00",
    day: "2026-05-12",
    kind: "customerContact",
    account: "Norbeck Pharma",
    note: "Visit in Basel: they want one name, not a ticket number.",
  },
  {
    at: "2026-06-24T10:00",
    day: "2026-06-24",
    kind: "blockerRemoved",
    account: null,
    note: "Finance and support share the dispute queue from July on.",
  },
  {
    at: "2026-08-14T13:00",
    day: "2026-08-14",
    kind: "customerContact",
    account: "Orvane Biologics",
    note: "Called their head of quality: the new site is late, and nobody had told them why.",
  },
];

/** The foundation of the program: charter, stages, strategy, what was decided, what the sponsor did. */
export const governanceScenes = (): Scene[] => [
  scene("2025-01-14T15:00", "mara", async (act, stage) => {
    const charter = {
      vision: "No sample lost.",
      purpose:
        "Kestrelyn exists so that no experiment, no vaccine and no cheese is lost because nobody looked. Whoever buys a monitor buys the calm to go home at night.",
      mandate:
        "The program decides by itself on surveys, findings and plans up to USD 25,000. It needs the champion for changes of price, for people of other functions and for whatever is told outside.",
      championId: stage.idOf("ilse"),
      version: 0,
    };
    must(await saveCharter(act, charter), "the charter is written");
  }),
  scene("2025-01-20T10:00", "ilse", async (act) => {
    must(await signCharter(act, { version: 1 }), "the charter is signed");
  }),
  ...STAGES.map(({ owner, ...fields }, at) =>
    scene(`2025-01-22T15:${String(at).padStart(2, "0")}`, "mara", async (act, stage) => {
      must(
        await addStage(act, { ...fields, ownerId: stage.idOf(owner), key: undefined }),
        `the stage ${fields.name}`,
      );
    }),
  ),
  scene("2025-02-03T15:00", "mara", async (act) => {
    must(await saveStrategy(act, { ...STRATEGY, version: 0 }), "the strategy is written");
  }),
  scene("2025-02-10T15:00", "ilse", async (act) => {
    must(await adoptStrategy(act, { version: 1 }), "the strategy is adopted");
  }),
  scene("2026-02-09T15:00", "ilse", async (act) => {
    const note =
      "Onboarding is proven, first response is not yet felt. The three choices hold; the road map’s second year begins.";
    must(await reviewStrategy(act, { day: "2026-02-09", outcome: "keep", note }), "the strategy is reviewed");
  }),
  ...DECISIONS.map(({ who, replaces, fields }) =>
    scene(`${fields.day}T16:00`, who, async (act) => {
      must(
        await recordDecision(act, { ...fields, replaces, decidedById: act.viewer.personId }),
        `decided: ${fields.title}`,
      );
    }),
  ),
  ...ACTS.map(({ at, day, kind, account, note }) =>
    scene(at, "ilse", async (act) => {
      const { workspaceId } = act.viewer;
      const found = account
        ? await database().account.findFirstOrThrow({
            where: { workspaceId, name: account },
            select: { id: true },
          })
        : null;
      const input = { kind, day, note, personId: null, accountId: found?.id ?? null, key: undefined };
      must(await logSponsorAct(act, input), `Ilse, ${day}`);
    }),
  ),
];
