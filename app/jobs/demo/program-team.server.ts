import { addCadence } from "~/commands/governance/add-cadence.server";
import { addMember } from "~/commands/governance/add-member.server";
import { holdCadence } from "~/commands/governance/hold-cadence.server";
import { saveComponent } from "~/commands/playbook/save-component.server";
import type { Rhythm } from "~/domain/governance/cadence";
import type { TeamPart } from "~/domain/governance/team";
import type { ComponentSlug } from "~/domain/playbook/playbook";
import type { Day } from "~/shared/calendar";
import type { DemoName } from "./people";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

interface RhythmStory {
  at: string;
  title: string;
  purpose: string;
  rhythm: Rhythm;
  firstOn: Day;
  owner: DemoName;
  href: string;
  /** When it was held: the date it was for, at what time, and what was said; "missed" where it fell out. */
  held: [planned: Day, at: string, note: string, outcome?: "missed"][];
}

/** No date of these falls on a day on which the demo's reminders go out. */
const RHYTHMS: RhythmStory[] = [
  {
    at: "2026-09-14T15:00",
    title: "Weekly triage",
    purpose: "What is new gets a decision; what is not handled carries over with its age.",
    rhythm: "weekly",
    firstOn: "2026-09-22",
    owner: "mara",
    href: "/triage",
    held: [
      ["2026-09-22", "2026-09-24T15:00", "Half of the team was at the lab fair in Munich.", "missed"],
      ["2026-09-29", "2026-09-29T16:00", "Helmsway sees a vendor in us: left open until Leo has been there."],
      ["2026-10-06", "2026-10-06T16:00", ""],
      ["2026-10-13", "2026-10-13T16:00", "Nothing severe; the silent decision makers stay on top."],
    ],
  },
  {
    at: "2026-07-20T15:00",
    title: "Monthly index review",
    purpose: "Where we stand, with whom, and how sure that is.",
    rhythm: "monthly",
    firstOn: "2026-08-06",
    owner: "mara",
    href: "/index",
    held: [
      ["2026-08-06", "2026-08-06T16:00", "July 4.20; tier I stays below 4."],
      ["2026-09-06", "2026-09-07T16:00", "August 4.25."],
      ["2026-10-06", "2026-10-06T17:00", "September 4.28, the third month in a row above 4.2."],
    ],
  },
  {
    at: "2026-04-07T15:00",
    title: "Quarterly executive review",
    purpose: "What was promised, what came of it, what needs a decision.",
    rhythm: "quarterly",
    firstOn: "2026-04-20",
    owner: "mara",
    href: "/board",
    held: [
      ["2026-04-20", "2026-04-20T16:00", "First quarter with Ilse: two plans approved."],
      ["2026-07-20", "2026-07-20T16:00", "Second quarter with Ilse: pilots on track, CAP-003 is not."],
    ],
  },
  {
    at: "2026-01-26T15:00",
    title: "Yearly strategy review",
    purpose: "Does the strategy still hold?",
    rhythm: "yearly",
    firstOn: "2026-02-09",
    owner: "mara",
    href: "/strategy",
    held: [["2026-02-09", "2026-02-09T17:00", "Kept; the second year of the road map begins."]],
  },
  {
    at: "2026-01-26T15:05",
    title: "Yearly segmentation review",
    purpose: "Who qualifies for which tier, what changes, how it is measured.",
    rhythm: "yearly",
    firstOn: "2026-11-24",
    owner: "leo",
    href: "/segmentation",
    held: [],
  },
];

const MEMBERS: { who: DemoName | string; part: TeamPart; share: number | null; duty: string; from: Day }[] = [
  {
    who: "priya",
    part: "coreTeam",
    share: 60,
    duty: "Figures, verification plans and verdicts.",
    from: "2025-01-20",
  },
  {
    who: "nadia",
    part: "coreTeam",
    share: 20,
    duty: "People, training and what changes for them.",
    from: "2025-02-03",
  },
  { who: "amir", part: "facilitator", share: 30, duty: "Leads the customer forum.", from: "2025-03-03" },
  {
    who: "Dr. Wiebke Sandmann",
    part: "domainExpert",
    share: null,
    duty: "Asked about regulation of cold storage.",
    from: "2026-05-04",
  },
];

const COMPONENTS: [
  slug: ComponentSlug,
  lead: DemoName | null,
  level: number,
  reviewed: string,
  reason: string,
  next: string,
][] = [
  [
    "governance",
    "mara",
    3,
    "2026-09-02",
    "Charter, strategy and decisions are lived; the stage Use still has no definition of success.",
    "Agree on what success in Use means",
  ],
  [
    "accounts",
    "leo",
    2,
    "2026-09-02",
    "All accounts bear a tier; decision makers of Orvane are silent.",
    "Win a decision maker’s voice at Orvane Biologics",
  ],
  [
    "technologies",
    "priya",
    2,
    "2026-09-03",
    "Survey and CRM are loaded every month; help desk and forum are not connected.",
    "Connect the help desk",
  ],
  [
    "intelligence",
    "priya",
    3,
    "2026-09-03",
    "Findings come from four sources and are triaged; two severe ones lack a customer’s words.",
    "Link customers’ words to the severe findings",
  ],
  [
    "analytics",
    "priya",
    2,
    "2026-09-04",
    "The index is read every month; journeys are not mapped from interviews yet.",
    "Map Onboard for tier I from interviews",
  ],
  [
    "benchmarking",
    null,
    1,
    "2026-09-04",
    "Everything is compared with 4.0 and with nobody else.",
    "Name somebody who leads it",
  ],
  [
    "corrective-action",
    "mara",
    3,
    "2026-09-07",
    "Every plan has its proof fixed before the start; one is overdue.",
    "Bring CAP-003 to its end",
  ],
  [
    "engagement",
    "nadia",
    2,
    "2026-09-07",
    "46 % of the one-to-one talks touch a customer goal.",
    "Every second talk names a customer",
  ],
  [
    "change",
    "nadia",
    1,
    "2026-06-25",
    "Groups and tracks are known for one plan alone.",
    "Say who has to work differently for CAP-005",
  ],
  [
    "communications",
    "mara",
    2,
    "2026-09-08",
    "Results are told, misses too; field service still lacks its answer.",
    "Answer for field service in COM-4",
  ],
  [
    "win-back",
    "leo",
    1,
    "2026-09-08",
    "One of four came back; causes are known for two.",
    "Remove the cause at Pellworth before calling",
  ],
  [
    "roi",
    "tomas",
    2,
    "2026-09-09",
    "Two pilots have a comparison group; one has no formula yet.",
    "Write the benefit formula of the quarterly call",
  ],
];

/** What the program does again and again, who is in it, who wants to be, and how its twelve components stand. */
export const programTeamScenes = (): Scene[] => [
  ...RHYTHMS.flatMap(rhythmScenes),
  ...MEMBERS.map(({ who, part, share, duty, from }) =>
    scene(`${from}T16:00`, "mara", async (act, stage) => {
      const isColleague = stage.hasMet(who);
      const input = {
        personId: isColleague ? stage.idOf(who as DemoName) : null,
        name: isColleague ? "" : who,
        part,
        duty,
        sharePercent: share,
        fromDay: from,
        toDay: null,
        key: undefined,
      };
      must(await addMember(act, input), `${who}: ${part}`);
    }),
  ),
  ...COMPONENTS.map(([slug, lead, level, reviewed, levelReason, nextStep], at) =>
    scene(`${reviewed}T17:${String(at).padStart(2, "0")}`, "mara", async (act, stage) => {
      const leadId = lead ? stage.idOf(lead) : null;
      const input = { slug, leadId, level, levelReason, nextStep, reviewed: "on" as const, version: 0 };
      must(await saveComponent(act, input), `the component ${slug}`);
    }),
  ),
];

function rhythmScenes({ at, owner, held, ...fields }: RhythmStory): Scene[] {
  const name = `rhythm ${fields.title}`;
  return [
    scene(at, "mara", async (act, stage) => {
      const input = { ...fields, ownerId: stage.idOf(owner), key: undefined };
      stage.keep(name, must(await addCadence(act, input), name).id);
    }),
    ...held.map(([planned, heldAt, note, outcome]) =>
      scene(heldAt, "mara", async (act, stage) => {
        const entryId = stage.recall(name);
        must(
          await holdCadence(act, { entryId, planned, outcome: outcome ?? "held", note }),
          `${name} of ${planned}`,
        );
      }),
    ),
  ];
}
