import { describe, expect, test } from "vitest";
import { declineFunding } from "~/commands/pilots/decline-funding.server";
import { grantFunding } from "~/commands/pilots/grant-funding.server";
import { requestFunding } from "~/commands/pilots/request-funding.server";
import { withdrawFunding } from "~/commands/pilots/withdraw-funding.server";
import { bookSpend } from "~/commands/spend/book-spend.server";
import { setBudget } from "~/commands/spend/set-budget.server";
import { withdrawSpend } from "~/commands/spend/withdraw-spend.server";
import { newId } from "~/shared/id.server";
import { database } from "~/store/database.server";
import { findFunding } from "~/store/pilots/funding.queries.server";
import { findPilotFactsIn } from "~/store/pilots/pilot-facts.queries.server";
import { findBudgetPage, listPilotsOfYear } from "~/store/spend/budget.queries.server";
import { findPilotMoney } from "~/store/spend/spend.queries.server";
import { sharedDatabase, TEST_NOW } from "../../support/test-database";
import { aProgram, type Program, refusal, value } from "../plans/a-program";
import { aToldPilot, type ToldPilot } from "./a-told-pilot";

sharedDatabase();

const ask = (program: Program, { code }: ToldPilot, amount = 1_800_000n) =>
  requestFunding(program.as("devin"), {
    code,
    amount,
    purpose: "Two people for three months",
    key: undefined,
  });

async function asked(amount?: bigint) {
  const program = await aProgram();
  const pilot = await aToldPilot(program, "designed");
  const { requestId } = value(await ask(program, pilot, amount));
  return { program, pilot, requestId };
}

const statusOf = async ({ id }: ToldPilot) =>
  (await database().pilot.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;

const viewOf = async (program: Program, { id }: ToldPilot, who: "devin" | "ilse" = "devin") => {
  const { viewer } = program.as(who);
  const facts = await findPilotFactsIn(database(), viewer.workspaceId, id, TEST_NOW);
  if (!facts) throw new Error("no pilot");
  return findFunding(viewer, facts);
};

describe("money for a pilot", () => {
  test("is granted by its sponsor, all of it or less, and funds it in the same change", async () => {
    const { program, pilot, requestId } = await asked();
    expect((await viewOf(program, pilot, "ilse")).open?.mayAnswer).toBe(true);
    expect((await viewOf(program, pilot, "devin")).open?.mayAnswer).toBe(false);
    const granted = await grantFunding(program.as("ilse"), {
      requestId,
      amount: 1_500_000n,
      answer: "Enough.",
    });
    expect(value(granted)).toEqual({ code: pilot.code, funded: true });
    expect(await statusOf(pilot)).toBe("funded");
    const view = await viewOf(program, pilot);
    expect(view).toMatchObject({ grantedMinor: 1_500_000n, openMinor: null, spentMinor: null });
    expect(view.rows[0]).toMatchObject({
      status: "granted",
      answeredBy: "Ilse",
      answer: "Enough.",
      yearLabel: "2026",
    });
  });

  test("is not granted by its owner, by whoever asked, by those without the right, nor twice", async () => {
    const { program, pilot, requestId } = await asked();
    for (const who of ["devin", "mara", "olu", "vera", "sam"] as const) {
      expect(refusal(await grantFunding(program.as(who), { requestId })).kind).toBe("not-permitted");
    }
    // A leader who is its sponsor may, but not what they asked for themselves.
    await database().pilot.update({ where: { id: pilot.id }, data: { sponsorId: program.people.mara.id } });
    await withdrawFunding(program.as("devin"), { requestId });
    const own = value(
      await requestFunding(program.as("mara"), {
        code: pilot.code,
        amount: 0n,
        purpose: "Our own time",
        key: undefined,
      }),
    );
    expect(refusal(await grantFunding(program.as("mara"), own)).kind).toBe("not-permitted");
    expect(refusal(await grantFunding(program.as("ilse"), { ...own, amount: 1n }))).toMatchObject({
      kind: "invalid",
      fieldErrors: { amount: [expect.stringContaining("At most")] },
    });
    // Nothing to pay is a grant all the same.
    expect(value(await grantFunding(program.as("ilse"), own)).funded).toBe(true);
    expect(refusal(await grantFunding(program.as("ilse"), own)).message).toContain("answered already");
    expect(refusal(await grantFunding(program.as("ilse"), { requestId })).message).toContain("withdrawn");
  });

  test("two who answer at once: one grants or declines, the other is told", async () => {
    const { program, pilot, requestId } = await asked();
    const answers = await Promise.all([
      grantFunding(program.as("ilse"), { requestId }),
      declineFunding(program.as("ilse"), { requestId, answer: "Not this year." }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await statusOf(pilot)).toBe(answers[0].ok ? "funded" : "designed");
  });

  test("declined, it can be asked for again; asked twice it waits once", async () => {
    const { program, pilot, requestId } = await asked();
    expect(refusal(await ask(program, pilot)).message).toContain("waits for its answer already");
    value(await declineFunding(program.as("ilse"), { requestId, answer: "Say first what it brings." }));
    expect(await statusOf(pilot)).toBe("designed");
    const key = newId();
    const again = { code: pilot.code, amount: 5n, purpose: "Less", key };
    const first = value(await requestFunding(program.as("devin"), again));
    expect(value(await requestFunding(program.as("devin"), again))).toEqual(first);
  });

  test("beyond the year's budget it is granted knowingly or not at all, and counts there", async () => {
    const { program, pilot, requestId } = await asked();
    value(await setBudget(program.as("mara"), { year: 2026, amount: 1_000_000n, note: "", version: 0 }));
    const refused = refusal(await grantFunding(program.as("ilse"), { requestId }));
    expect(refused).toMatchObject({ kind: "invalid", fieldErrors: { beyond: [expect.any(String)] } });
    expect(refused.message).toContain("8,000.00 beyond the budget of 2026");
    expect(await statusOf(pilot)).toBe("designed");
    value(await grantFunding(program.as("ilse"), { requestId, beyond: true }));
    const { viewer } = program.as("ilse");
    const { years, askedMinor } = await findBudgetPage(viewer, TEST_NOW);
    const year = years.find((each) => each.year === 2026);
    expect(year).toMatchObject({ promisedMinor: 1_800_000n, leftToPromise: -800_000n });
    expect(askedMinor).toBe(0n);
    const shares = await listPilotsOfYear(viewer, 2026);
    expect(shares).toMatchObject([{ code: pilot.code, promisedMinor: 1_800_000n, spentMinor: 0n }]);
  });

  test("is spent entry by entry; tile, list and budget say the same", async () => {
    const { program, pilot, requestId } = await asked();
    value(await grantFunding(program.as("ilse"), { requestId }));
    const entry = {
      code: pilot.code,
      day: "2026-10-01" as const,
      amount: 1_900_000n,
      what: "A temp",
      key: undefined,
    };
    const booked = value(await bookSpend(program.as("devin"), entry));
    expect(booked).toMatchObject({ actualMinor: 1_900_000n, above: 100_000n });
    expect(refusal(await bookSpend(program.as("sam"), entry)).message).toContain("its owner");
    const correction = { day: "2026-10-02" as const, amount: 1_700_000n, what: "A temp" };
    value(await withdrawSpend(program.as("devin"), { spendId: booked.spendId, correction }));
    const { viewer } = program.as("vera");
    const page = await findPilotMoney(viewer, pilot.code, TEST_NOW);
    expect(page).toMatchObject({ plannedMinor: 1_800_000n, actualMinor: 1_700_000n, mayBook: false });
    const [share] = await listPilotsOfYear(viewer, 2026);
    const { years } = await findBudgetPage(viewer, TEST_NOW);
    expect(share?.spentMinor).toBe(1_700_000n);
    expect(years.find((each) => each.year === 2026)?.spentMinor).toBe(1_700_000n);
  });

  test("of another workspace is not there", async () => {
    const { pilot, requestId } = await asked();
    const other = await aProgram();
    expect(refusal(await grantFunding(other.as("ilse"), { requestId })).kind).toBe("not-found");
    expect(refusal(await declineFunding(other.as("ilse"), { requestId, answer: "no" })).kind).toBe(
      "not-found",
    );
    expect(refusal(await withdrawFunding(other.as("mara"), { requestId })).kind).toBe("not-found");
    expect(refusal(await ask(other, pilot)).kind).toBe("not-found");
  });
});
