import { bookSpend } from "~/commands/spend/book-spend.server";
import { saveFunding } from "~/commands/spend/save-funding.server";
import { setBudget } from "~/commands/spend/set-budget.server";
import { withdrawSpend } from "~/commands/spend/withdraw-spend.server";
import type { DemoName } from "./people";
import { scene, versionOf } from "./scene.server";
import { must, type Scene } from "./stage.server";

type Day = `${number}-${number}-${number}`;

interface Booking {
  code: string;
  on: Day;
  /** The day it was booked, where that was not the day of the invoice. */
  booked?: Day;
  by: DemoName;
  minor: bigint;
  what: string;
}

/** What the plans have cost, as finance and the leader booked it; CAP-008 went a little above. */
const BOOKINGS: readonly Booking[] = [
  {
    code: "CAP-001",
    on: "2025-07-15",
    by: "mara",
    minor: 900_000n,
    what: "Workshops with sales and onboarding",
  },
  {
    code: "CAP-001",
    on: "2025-09-12",
    by: "mara",
    minor: 1_250_000n,
    what: "Project templates, first rollout",
  },
  { code: "CAP-008", on: "2026-02-10", by: "tomas", minor: 645_000n, what: "Legal review of the letters" },
  { code: "CAP-002", on: "2026-04-20", by: "mara", minor: 1_800_000n, what: "Early shift, first quarter" },
  {
    code: "CAP-002",
    on: "2026-06-05",
    by: "mara",
    minor: 1_940_000n,
    what: "Routing by tier in the ticket system",
  },
  { code: "CAP-003", on: "2026-06-30", by: "tomas", minor: 1_400_000n, what: "Access to the second ledger" },
  { code: "CAP-004", on: "2026-07-10", by: "mara", minor: 680_000n, what: "Search analytics, one year" },
  {
    code: "CAP-005",
    on: "2026-06-15",
    booked: "2026-08-10",
    by: "mara",
    minor: 2_100_000n,
    what: "Hand-overs in person, travel",
  },
  {
    code: "CAP-005",
    on: "2026-09-04",
    by: "mara",
    minor: 850_000n,
    what: "Stand-ins for holidays, training",
  },
];

const bookingScene = ({ code, on, booked, by, minor, what }: Booking): Scene =>
  scene(`${booked ?? on}T16:20`, by, async (act) => {
    must(await bookSpend(act, { code, day: on, amount: minor, what }), `${code}: ${what} is booked`);
  });

export const moneyScenes = (): Scene[] => [
  scene("2025-02-04T15:00", "mara", async (act) => {
    const note = "Granted with the charter.";
    must(await setBudget(act, { year: 2025, amount: 5_000_000n, note, version: 0 }), "the budget of 2025");
  }),
  scene("2026-01-26T15:00", "mara", async (act) => {
    const note = "Plans and pilots together.";
    must(await setBudget(act, { year: 2026, amount: 24_000_000n, note, version: 0 }), "the budget of 2026");
  }),
  ...BOOKINGS.map(bookingScene),
  // A figure too few, put right the next day.
  scene("2026-09-14T16:20", "tomas", async (act, stage) => {
    const entry = { day: "2026-09-11" as const, amount: 122_000n, what: "Contracts compared by a temp" };
    stage.keep(
      "wrong entry",
      must(await bookSpend(act, { code: "CAP-003", ...entry }), "a wrong entry").spendId,
    );
  }),
  scene("2026-09-15T16:20", "tomas", async (act, stage) => {
    const correction = {
      day: "2026-09-11" as const,
      amount: 1_220_000n,
      what: "Contracts compared by a temp",
    };
    must(await withdrawSpend(act, { spendId: stage.recall("wrong entry"), correction }), "it is corrected");
  }),
  scene("2026-08-11T09:00", "hana", async (act) => {
    const version = await versionOf("CAP-007");
    const years = [{ year: 2027, minor: 4_000_000n }];
    must(await saveFunding(act, { code: "CAP-007", version, years }), "CAP-007 is funded by year");
  }),
];
