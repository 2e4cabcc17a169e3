import { acknowledgeCases } from "~/commands/cases/acknowledge-cases.server";
import { logCaseEntry } from "~/commands/cases/log-case-entry.server";
import { openCases } from "~/commands/cases/open-cases.server";
import { resolveCase } from "~/commands/cases/resolve-case.server";
import { tellCase } from "~/commands/cases/tell-case.server";
import { withdrawCases } from "~/commands/cases/withdraw-cases.server";
import type { Act } from "~/domain/act";
import type { CaseOutcome, EntryKind, Speaker, ToldWay } from "~/domain/cases/case";
import { findCaseForChange } from "~/store/cases/case.queries.server";
import { database } from "~/store/database.server";
import { DEMO_PEOPLE, type DemoName } from "./people";
import { scene } from "./scene.server";
import { must, type Scene, type Stage } from "./stage.server";

interface CaseStory {
  talk: { at: string; kind: EntryKind; speaker: Speaker; text: string };
  resolved: { at: string; outcome: CaseOutcome; weDid: string };
  told: { at: string; by: ToldWay; youSaid: string };
}

/** From here on low answers open cases; what came before had been dealt with by word of mouth. */
export const CASES_FROM = "2026-07";

/** Months whose answers opened cases, when they came in and who had seen them by when. */
const MONTHS: { file: string; at: string; seen: { at: string; numbers: number[] }[] }[] = [
  {
    file: "2026-07.csv",
    at: "2026-07-31T22:05",
    seen: [
      { at: "2026-08-03T13:40", numbers: [1, 2] },
      { at: "2026-08-04T14:10", numbers: [3] },
    ],
  },
  {
    file: "2026-08.csv",
    at: "2026-08-31T22:05",
    seen: [
      { at: "2026-09-01T13:30", numbers: [4, 5, 6] },
      { at: "2026-09-02T13:15", numbers: [7] },
    ],
  },
  { file: "2026-09.csv", at: "2026-09-30T22:05", seen: [{ at: "2026-10-01T13:20", numbers: [8] }] },
];

/** In the order of their numbers, which is the order of the answers. */
const STORIES: CaseStory[] = [
  {
    talk: {
      at: "2026-08-04T15:00",
      kind: "call",
      speaker: "us",
      text: "Three account managers in two years, each with a new plan and none that outlived them. He wants one plan that is kept, and one person who answers for it.",
    },
    resolved: {
      at: "2026-08-12T16:00",
      outcome: "partlySolved",
      weDid:
        "Leo Marsh stays your account manager until the contract ends, in writing. The three promises left open by those before him are in one list with dates; the first was kept this week.",
    },
    told: {
      at: "2026-08-12T16:30",
      by: "call",
      youSaid: "Every new account manager promises a plan and then leaves.",
    },
  },
  {
    talk: {
      at: "2026-08-06T15:00",
      kind: "meeting",
      speaker: "us",
      text: "On site with her team. They no longer know whom to call at night; two numbers on their wall belong to people who have left us.",
    },
    resolved: {
      at: "2026-08-14T15:00",
      outcome: "solved",
      weDid:
        "Your customer success manager is named for the life of the contract and has been introduced on site. New cards with one number for day and night hang in both labs.",
    },
    told: {
      at: "2026-08-17T14:30",
      by: "meeting",
      youSaid: "Third customer success manager in eighteen months, none was introduced to us.",
    },
  },
  {
    talk: {
      at: "2026-08-05T14:00",
      kind: "mail",
      speaker: "us",
      text: "Asked which of the two ranges he had relied on. He had ordered by the wider one; the data sheet is right.",
    },
    resolved: {
      at: "2026-08-07T15:00",
      outcome: "solved",
      weDid:
        "The web page shows the range of the data sheet since 6 August. The two probes you ordered by the wrong figure are exchanged at our cost.",
    },
    told: {
      at: "2026-08-10T14:00",
      by: "mail",
      youSaid: "The data sheet and the web page give two different temperature ranges.",
    },
  },
  {
    talk: {
      at: "2026-09-02T14:00",
      kind: "call",
      speaker: "us",
      text: "She had asked for a quote for four cold rooms. Both requests sat in a mailbox nobody had read since June.",
    },
    resolved: {
      at: "2026-09-04T15:00",
      outcome: "solved",
      weDid:
        "Your quote was sent on 3 September. The form now opens a ticket, and whoever is on duty sees how long it has waited.",
    },
    told: {
      at: "2026-09-04T15:20",
      by: "mail",
      youSaid: "Filled in the form on the web page twice and nobody answered.",
    },
  },
  {
    talk: {
      at: "2026-09-03T14:00",
      kind: "call",
      speaker: "us",
      text: "The order waited six days for a credit check that had been done in spring already.",
    },
    resolved: {
      at: "2026-09-09T15:00",
      outcome: "solved",
      weDid: "A check is good for a year now. Your last order was confirmed on the day it came in.",
    },
    told: { at: "2026-09-10T14:00", by: "mail", youSaid: "Order confirmation took nine days." },
  },
  {
    talk: {
      at: "2026-09-02T15:00",
      kind: "call",
      speaker: "us",
      text: "No words had come with the answer. She speaks of alarms at night that nobody at our end picked up within two hours, three times in July.",
    },
    resolved: {
      at: "2026-09-16T15:00",
      outcome: "partlySolved",
      weDid:
        "All three alarms were traced: two waited in a queue without a night shift. Since 14 September night alarms of your sites ring at two people. The third is still being looked into.",
    },
    told: {
      at: "2026-09-17T14:00",
      by: "call",
      youSaid: "Alarms at night wait for hours until somebody at your end picks them up.",
    },
  },
  {
    talk: {
      at: "2026-09-04T14:00",
      kind: "call",
      speaker: "customer",
      text: "Called us back: two reminders for an invoice that was paid in June, the second with a threat to switch off the alarms.",
    },
    resolved: {
      at: "2026-09-11T15:00",
      outcome: "solved",
      weDid:
        "The reminders are withdrawn, with an apology of our finance team. The payment had been booked to another account of yours and is where it belongs.",
    },
    told: {
      at: "2026-09-14T14:00",
      by: "mail",
      youSaid: "You threaten to switch off our alarms over an invoice we had paid.",
    },
  },
  {
    talk: {
      at: "2026-10-02T14:00",
      kind: "call",
      speaker: "us",
      text: "The new probe reports every four hours instead of every ten minutes, and three tickets about it were closed without an answer.",
    },
    resolved: {
      at: "2026-10-08T15:00",
      outcome: "solved",
      weDid:
        "The interval was set at our end and is ten minutes since 6 October. The three tickets were opened again and answered one by one.",
    },
    told: {
      at: "2026-10-09T14:00",
      by: "call",
      youSaid: "Your tickets are closed before anybody has read them.",
    },
  },
];

/** Low answers of July to September, each told by 9 October. Without September its one case is left as it opened. */
export function caseScenes(withSeptember: boolean): Scene[] {
  const told = STORIES.slice(0, withSeptember ? STORIES.length : -1);
  return [
    ...MONTHS.flatMap(({ file, at, seen }) => [
      scene(at, "mara", (act) => open(act, file)),
      ...seen
        .filter(({ numbers }) => numbers.every((number) => number <= told.length))
        .map(({ at: when, numbers }) =>
          scene(when, "mara", async (act) => {
            must(await acknowledgeCases(act, { numbers }), `cases ${numbers.join(", ")} are seen`);
          }),
        ),
    ]),
    ...told.flatMap((story, at) => tellStory(at + 1, story)),
  ];
}

async function open(act: Act, fileName: string): Promise<void> {
  const file = await database().import.findFirstOrThrow({ where: { fileName }, select: { id: true } });
  // The queue would do it in a second; the demo does not wait for it.
  must(
    await openCases({ ...act, door: "import" }, { kind: "import", id: file.id }),
    `${fileName} opens its cases`,
  );
}

/** Taken back with its import, as the queue would do it. */
export async function takeSeptemberCaseBack(act: Act, importId: string): Promise<void> {
  must(await withdrawCases({ ...act, door: "import" }, { importId }), "September's case is taken back");
}

function tellStory(number: number, { talk, resolved, told }: CaseStory): Scene[] {
  const what = `case ${number}`;
  return [
    scene(talk.at, "mara", async (act, stage) => {
      const { at: _, ...entry } = talk;
      must(
        await logCaseEntry(await asOwner(act, stage, number), { number, ...entry }),
        `${what}: the customer is spoken with`,
      );
    }),
    scene(resolved.at, "mara", async (act, stage) => {
      const { outcome, weDid } = resolved;
      const version = await versionOf(act, number);
      must(
        await resolveCase(await asOwner(act, stage, number), {
          number,
          version,
          outcome,
          outcomeNote: "",
          weDid,
        }),
        `${what}: it is resolved`,
      );
    }),
    scene(told.at, "mara", async (act, stage) => {
      const version = await versionOf(act, number);
      const { weDid } = resolved;
      must(
        await tellCase(await asOwner(act, stage, number), {
          number,
          version,
          youSaid: told.youSaid,
          weDid,
          toldBy: told.by,
        }),
        `${what}: the customer is told`,
      );
    }),
  ];
}

async function caseOf(act: Act, number: number) {
  const record = await findCaseForChange(act.viewer, { number });
  if (!record) throw new Error(`The demo has no case ${number}.`);
  return record;
}

const versionOf = async (act: Act, number: number): Promise<number> => (await caseOf(act, number)).version;

/** Whoever owns the case by rule speaks with the customer. */
async function asOwner(act: Act, stage: Stage, number: number): Promise<Act> {
  const { ownerId } = await caseOf(act, number);
  const name = (Object.keys(DEMO_PEOPLE) as DemoName[]).find((each) => stage.idOf(each) === ownerId);
  return name ? stage.act(name, act.now.toISOString()) : act;
}
