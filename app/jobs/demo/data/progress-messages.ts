import type { Day } from "~/shared/calendar";
import { type AudienceAnswer, type MessageStory, to } from "../message-story";
import type { DemoName } from "../people";

interface ProgressWords {
  number: number;
  by: DemoName;
  on: Day;
  opening: string;
  answers: readonly AudienceAnswer[];
  read: Readonly<Record<string, number>>;
}

/** Where a plan stands, told by its owner on the way. */
const progress = (plan: string, { number, by, on, opening, answers, read }: ProgressWords): MessageStory => ({
  code: `P-${plan}-${number}`,
  kind: "progress",
  about: `CAP-${plan}`,
  by,
  writtenOn: on,
  opening,
  audiences: answers,
  approved: { on, by: "mara" },
  sent: { on, time: "15:00" },
  read,
});

const FINANCE = to(
  "Finance",
  "The ledger shows every dispute in one place; nobody has to search mail threads any more.",
  "Please enter a dispute on the day you hear of it: two minutes each.",
  "A customer who waits for a credit note doubts the next invoice too.",
);
const SUPPORT_OF_DISPUTES = to(
  "Support",
  "You can tell a customer where the dispute stands while they are on the line.",
  "Please pass a dispute on within a day: two minutes each.",
  "Whoever calls about a wrong invoice calls you first.",
);
const WRITERS = to(
  "Support",
  "Each page that answers a question is one you are not called about.",
  "Two pages a month each, an hour a page, as agreed.",
  "A customer who finds the answer alone at night is a customer who did not wait for us.",
);
const CONTACTS = to(
  "Customer success",
  "You keep the accounts you built.",
  "No swap without a hand-over in person: two hours each.",
  "Decision makers talk to people they know.",
);

export const PROGRESS: readonly MessageStory[] = [
  progress("001", {
    number: 1,
    by: "devin",
    on: "2025-08-04",
    opening:
      "Half of the new customers have had their hand-over meeting. The sheet takes eight minutes, not ten.",
    answers: [
      to(
        "Onboarding",
        "You meet the new customer before the first delivery.",
        "One meeting of 30 minutes for each new customer.",
        "The first week decides whether a customer trusts us.",
      ),
    ],
    read: { Onboarding: 11 },
  }),
  progress("002", {
    number: 1,
    by: "sam",
    on: "2026-05-06",
    opening:
      "The duty week runs. Most urgent tickets are answered within two hours; the nights are still thin.",
    answers: [
      to(
        "Support",
        "Urgent means urgent: fewer tickets escalated over your head.",
        "A duty week every second month, with the next day off.",
        "Two hours decide whether a sample is saved.",
      ),
    ],
    read: { Support: 6 },
  }),
  ...[
    ["2026-06-02", "The ledger is in use. Disputes still take 26 days, for old ones are being closed first."],
    [
      "2026-07-06",
      "Disputes take 23 days. Pricing data still come by mail once a week; that is what we change next.",
    ],
    [
      "2026-08-31",
      "Disputes take 19 days; we meant to be at 10 by now and are not. The new end is 27 September.",
    ],
  ].map(([on = "", opening = ""], at) =>
    progress("003", {
      number: at + 1,
      by: "tomas",
      on: on as Day,
      opening,
      answers: [FINANCE, SUPPORT_OF_DISPUTES],
      read: { Finance: 4, Support: at === 2 ? 2 : 4 },
    }),
  ),
  ...[
    [
      "2026-08-03",
      "Forty pages are written anew. Searches that find an answer went from 41 to 43 of a hundred.",
    ],
    ["2026-09-28", "Searches that find an answer stand at 44 of a hundred. The new search comes in October."],
  ].map(([on = "", opening = ""], at) =>
    progress("004", {
      number: at + 1,
      by: "sam",
      on: on as Day,
      opening,
      answers: [WRITERS],
      read: { Support: 4 },
    }),
  ),
  progress("005", {
    number: 1,
    by: "devin",
    on: "2026-10-05",
    opening:
      "Contacts change 0.4 times a year per account now. Whether decision makers notice is read at the end of October; until then nobody knows.",
    answers: [CONTACTS],
    read: { "Customer success": 4 },
  }),
  progress("007", {
    number: 1,
    by: "hana",
    on: "2026-09-29",
    opening:
      "We begin on 2 November. The scanners are ordered; the list of parts is checked with two depots.",
    answers: [
      to(
        "Field service",
        "Fewer visits in vain.",
        "Nothing until November; then scan each part you take: five seconds.",
        "The first visit decides what owners tell others.",
      ),
    ],
    read: { "Field service": 12 },
  }),
  progress("010", {
    number: 1,
    by: "olu",
    on: "2026-09-28",
    opening: "The regulatory hub rests until 1 December: its owner has left, and nobody takes it up before.",
    answers: [
      to(
        "Head office",
        "Nobody waits for it in vain.",
        "Nothing; please do not send new content meanwhile.",
        "Customers are pointed to the public registers until then.",
      ),
    ],
    read: {},
  }),
];

/** What was tried again is a plan only where the first verdict was signed. */
export const AGAIN: MessageStory = progress("002R", {
  number: 1,
  by: "sam",
  on: "2026-10-02",
  opening:
    "We answer in two hours, and our largest customers are no happier. CAP-002R begins anew: before anything is changed we ask ten of them what a good first answer is.",
  answers: [
    to(
      "Support",
      "The two hours stay; nothing is added to them on a guess.",
      "Nothing until November; then one talk of an hour, if your customer is among the ten.",
      "Fast is not what they were missing. What it is, only they can tell.",
    ),
  ],
  read: { Support: 5 },
});
