import type { Day } from "~/shared/calendar";
import { type MessageStory, to } from "../message-story";
import type { DemoName } from "../people";
import { AGAIN, PROGRESS } from "./progress-messages";

const TEN = "10:00";

/** What a plan changes, told to those it changes something for: written with the plan, sent at its start. */
const announced = (
  code: string,
  approvedOn: Day,
  sentOn: Day,
  read: Readonly<Record<string, number>>,
  approver: DemoName = "ilse",
): MessageStory => ({
  code: `A-${code}`,
  kind: "announcement",
  about: `CAP-${code}`,
  by: "mara",
  isBegun: true,
  writtenOn: approvedOn,
  approved: { on: approvedOn, by: approver },
  sent: { on: sentOn, time: TEN },
  read,
});

const ANNOUNCEMENTS: readonly MessageStory[] = [
  announced("001", "2025-05-28", "2025-06-02", { Onboarding: 13, Sales: 12 }),
  announced("008", "2025-12-03", "2025-12-08", { Renewals: 5 }),
  announced("002", "2026-03-10", "2026-03-16", { Support: 6 }),
  announced("003", "2026-04-29", "2026-05-04", { Finance: 4, Support: 4 }),
  announced("004", "2026-06-03", "2026-06-08", { Support: 5 }),
  announced("005", "2026-08-12", "2026-08-13", { "Customer success": 5 }),
  {
    code: "A-007",
    kind: "announcement",
    about: "CAP-007",
    by: "mara",
    isBegun: true,
    writtenOn: "2026-08-12",
    approved: { on: "2026-08-13", by: "ilse" },
  },
];

const CUSTOMERS_2025 = to(
  "Customers",
  "You see what your answers led us to change, and what we have not solved.",
  "Nothing but an answer when we ask: two minutes, four times a year.",
  "What you tell us decides what we work on next.",
);

const PROGRAM: readonly MessageStory[] = [
  {
    code: "COM-1",
    kind: "progress",
    by: "mara",
    writtenOn: "2025-01-29",
    subject: "No sample lost: why we ask our customers, and what we do with what they say",
    opening:
      "From February on every customer is asked every month, and **what they say is answered by a plan** with one owner and a date.\n\nWhat does not help is told as plainly as what does.",
    audiences: [
      to(
        "All employees",
        "You hear what customers say about your own part of the work, not about the company in general.",
        "An hour at the start, then ten minutes a month to read what came in for your team.",
        "Every sample passes through many hands. Each of them is one stage of what a customer lives through with us.",
      ),
    ],
    approved: { on: "2025-01-31", by: "ilse" },
    sent: { on: "2025-02-03", time: TEN },
    read: { "All employees": 47 },
  },
  {
    code: "COM-2",
    kind: "annualReport",
    by: "mara",
    writtenOn: "2026-01-21",
    subject: "Our year 2025: we missed the mark, and here is what we change",
    opening:
      "Our customers gave us **{{sbi_2025}}** of 5 over the whole year, from {{n_2025}} answers. The mark is a full four. We missed it, by very little, and a miss is a miss.\n\n## What changed for the better\n\nThe hand-over to onboarding: in CAP-001 the days to first productive use went from {{days_before}} to {{days_now}}.\n\n## What we do next\n\n- Urgent tickets of our largest customers get a queue of their own.\n- Every plan says before it starts what would prove it.",
    figures: [
      {
        name: "sbi_2025",
        label: "Satisfaction, 2025",
        decimals: 3,
        source: {
          kind: "index",
          measure: "satisfaction",
          show: "value",
          from: "2025-01-01",
          to: "2025-12-31",
          filter: {},
        },
      },
      {
        name: "n_2025",
        label: "Answers, 2025",
        decimals: 0,
        source: {
          kind: "index",
          measure: "satisfaction",
          show: "n",
          from: "2025-01-01",
          to: "2025-12-31",
          filter: {},
        },
      },
      {
        name: "days_before",
        label: "Days to first productive use, before",
        decimals: 0,
        source: { kind: "plan", code: "CAP-001", show: "kpiBaseline" },
      },
      {
        name: "days_now",
        label: "Days to first productive use",
        decimals: 0,
        source: { kind: "plan", code: "CAP-001", show: "kpiNow" },
      },
    ],
    audiences: [
      to(
        "All employees",
        "You know where we stand, without anybody making it look better.",
        "Nothing beyond what your plan asks; read the page of your team once a quarter, ten minutes.",
        "Two points fewer at the lowest levels would have been enough: a handful of conversations.",
      ),
      CUSTOMERS_2025,
    ],
    approved: { on: "2026-01-21", by: "ilse" },
    sent: { on: "2026-01-22", time: TEN },
    read: { "All employees": 44, Customers: 31 },
  },
  {
    code: "COM-3",
    kind: "callForVolunteers",
    about: "PIL-A",
    by: "devin",
    writtenOn: "2026-05-11",
    subject: "Who would like to be a concierge for new customers?",
    opening:
      "For three months we try something small: one person who looks after a new customer in the first 30 days. We look for people who would like to be that person.",
    audiences: [
      to(
        "Support",
        "Fewer calls from people who were never shown how.",
        "Two mornings a week from June to August; your shifts are planned around it.",
        "You know by heart what new customers ask first.",
      ),
      to(
        "Onboarding",
        "You see a customer through from the first day, with time set aside for it.",
        "Two mornings a week from June to August; your lead knows and agrees.",
        "Most of what goes wrong later begins in the first month.",
      ),
    ],
    approved: { on: "2026-05-12", by: "mara" },
    sent: { on: "2026-05-13", time: TEN },
    read: { Support: 4, Onboarding: 6 },
  },
  {
    code: "COM-6",
    kind: "reportCard",
    by: "mara",
    writtenOn: "2026-10-06",
    template: "report-card",
    audiences: ["Customers", "Partners", "Prospects"].map((audience) =>
      to(audience, "You see what our customers say about us, whether it flatters us or not.", "", ""),
    ),
  },
  {
    code: "COM-7",
    kind: "webcast",
    by: "olu",
    writtenOn: "2026-10-05",
    subject: "Join us: what you told us, and what we make of it",
    opening:
      "You told us what you think of us. We would like to tell you what we make of it, and to hear what we missed.\n\n1. What customers said\n2. What we changed, and what did not help\n3. Your questions, for at least half of the time\n\nMara Okafor and Ilse Brandt speak. It is recorded for those who cannot come.",
    event: {
      day: "2026-11-12",
      time: "16:00",
      timeZone: "Europe/Berlin",
      minutes: 60,
      place: "https://webcast.kestrelyn.example/november",
    },
    audiences: [
      to(
        "Customers",
        "You hear in an hour what came of your answers, and can say what is still missing.",
        "One hour, on a day that suits most zones; a recording if it does not suit yours.",
        "What you ask there goes onto the same list as what you write in the survey.",
      ),
    ],
    approved: { on: "2026-10-06", by: "mara" },
    scheduled: { on: "2026-10-28", time: "14:00", by: "olu" },
  },
];

/** Without the verdicts there is no result to tell. */
const RESULTS: readonly MessageStory[] = [
  {
    code: "COM-4",
    kind: "results",
    about: "CAP-001",
    by: "devin",
    isBegun: true,
    writtenOn: "2026-10-02",
    audiences: [
      to(
        "Onboarding",
        "New customers arrive with their story told: fewer calls in the first weeks.",
        "The meeting stays: 30 minutes for each new customer.",
        "What you hear in that meeting is what the customer need not tell twice.",
      ),
      to(
        "Sales",
        "Fewer questions after a deal is closed, and fewer surprises for your customers.",
        "The sheet stays: about ten minutes before you close.",
        "What you promised is what the first weeks are measured by.",
      ),
      {
        ...to(
          "Field service",
          "You know before you drive what was promised to the customer.",
          "",
          "The technician is the first of us a new customer meets in person.",
        ),
        unfinished: true,
      },
    ],
    approved: { on: "2026-10-05", by: "mara" },
  },
  {
    code: "COM-8",
    kind: "results",
    about: "CAP-008",
    by: "tomas",
    isBegun: true,
    writtenOn: "2026-09-02",
    audiences: [
      to(
        "Renewals",
        "Fewer complaints about the notice to answer.",
        "Keep to the new wording; no letter of your own beside it.",
        "The notice is the one letter every customer reads.",
      ),
      to(
        "Finance",
        "Fewer credit notes for renewals nobody wanted.",
        "Nothing.",
        "A renewal that surprises nobody is paid on time.",
      ),
    ],
    approved: { on: "2026-09-03", by: "mara" },
    sent: { on: "2026-09-04", time: TEN },
    read: { Renewals: 5, Finance: 4 },
  },
];

export const messagesOf = (verified: boolean): readonly MessageStory[] => [
  ...ANNOUNCEMENTS,
  ...PROGRESS,
  ...PROGRAM,
  ...(verified ? [...RESULTS, AGAIN] : []),
];
