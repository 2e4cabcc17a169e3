import { beforeAll, expect, test } from "vitest";
import { addAccount } from "~/commands/accounts/add-account.server";
import { markAccount } from "~/commands/accounts/mark-account.server";
import { exportComponentEvidence } from "~/commands/playbook/export-component-evidence.server";
import { askTestimonial } from "~/commands/testimonials/ask-testimonial.server";
import { stepTestimonial } from "~/commands/testimonials/step-testimonial.server";
import { addAccountSchema } from "~/domain/accounts/account.schema";
import type { Act } from "~/domain/act";
import { COMPONENT_SLUGS } from "~/domain/playbook/playbook";
import type { Result } from "~/domain/refusal";
import { askTestimonialSchema, stepTestimonialSchema } from "~/domain/testimonials/testimonial.schema";
import type { Day } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { database } from "~/store/database.server";
import { findTestimonial, listTestimonials } from "~/store/testimonials/testimonial.queries.server";
import { actFor, aWorkspace, sharedDatabase, TEST_NOW } from "../../support/test-database";

sharedDatabase();

let act: Act;
let accountId: string;
beforeAll(async () => {
  act = await actFor("leader", await aWorkspace());
  accountId = must(
    await addAccount(act, addAccountSchema.parse({ name: "Corvane", revenue: "10" })),
  ).accountId;
});

const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`${result.refusal.message} ${JSON.stringify(result.refusal)}`);
  return result.value;
};
const refused = (result: Result<unknown>) => {
  if (result.ok) throw new Error("It was done.");
  const { refusal } = result;
  return {
    kind: refusal.kind,
    fields: refusal.kind === "invalid" ? Object.keys(refusal.fieldErrors) : [],
  };
};
const contact = (name: string, consent: boolean) =>
  database().contact.create({
    data: {
      id: newId(),
      workspaceId: act.viewer.workspaceId,
      name,
      email: `${name}@corvane.example`,
      level: "DM",
      consent,
      createdAt: TEST_NOW,
      links: { create: { accountId } },
    },
  });
const ask = (given: Record<string, string>, by = act) =>
  askTestimonial(
    by,
    askTestimonialSchema.parse({ accountId, terms: "A call", askedOn: "2026-10-15", ...given }),
  );
const step = (id: string, given: Record<string, string>, by = act) =>
  stepTestimonial(by, { ...stepTestimonialSchema.parse({ day: "2026-10-15", ...given }), id });

test("an account is asked once at a time, agrees, is used, and takes it back", async () => {
  await contact("dana", true);
  await contact("silent", false);
  const people = await database().contact.findMany({ where: { links: { some: { accountId } } } });
  const idOf = (name: string) => people.find((each) => each.name === name)?.id ?? "";
  expect(refused(await ask({ contactId: idOf("silent") })).fields).toEqual(["contactId"]);
  expect(refused(await ask({ askedOn: "2026-10-16" })).fields).toEqual(["askedOn"]);
  expect(refused(await ask({}, await actFor("leader"))).kind).toBe("not-found");
  const { id } = must(await ask({ contactId: idOf("dana") }));
  expect(refused(await ask({})).kind).toBe("not-allowed-now");
  const { window } = await findAccountSettings(act.viewer, TEST_NOW);
  const read = async () => {
    const found = await findTestimonial(act.viewer, id, window);
    if (!found) throw new Error("It is gone.");
    return found;
  };
  expect(await read()).toMatchObject({
    status: "asked",
    voice: "dana",
    named: true,
    ground: expect.stringMatching(/^Asked without a reading of 4.0/),
    now: { state: "few", n: 0, shown: null },
  });
  expect(refused(await step(id, { step: "use", usedWhere: "Fair" })).kind).toBe("not-allowed-now");
  must(await step(id, { step: "agree", quote: "They asked.", until: "2026-12-31" }));
  must(await step(id, { step: "reopen" }));
  must(await step(id, { step: "agree", quote: "They asked.", until: "2026-12-31", version: "3" }));
  expect(refused(await step(id, { step: "use", usedWhere: "Fair", version: "3" })).kind).toBe("stale");
  expect(refused(await step(id, { step: "use", usedWhere: "" })).fields).toEqual(["usedWhere"]);
  must(await step(id, { step: "use", usedWhere: "Fair in Hamburg" }));
  // Whoever no longer agrees to be contacted is no name any more, wherever the quote stands.
  await database().contact.updateMany({ where: { name: "dana" }, data: { consent: false } });
  expect(await read()).toMatchObject({ status: "used", voice: "Decision maker of a customer", named: false });
  must(await step(id, { step: "withdraw" }));
  expect(await read()).toMatchObject({ status: "withdrawn", quote: "", withdrawnOn: "2026-10-15" });
  const { version } = await database().account.findUniqueOrThrow({ where: { id: accountId } });
  must(await ask({}));
  const given = { accountId, status: "lost" as const, day: "2026-10-15" as Day, note: "", version };
  must(await markAccount(act, given));
  const { rows } = await listTestimonials(act.viewer, window);
  expect(rows.map(({ status, now }) => `${status} ${now.state}`).sort()).toEqual([
    "asked lost",
    "withdrawn lost",
  ]);
});

test("the evidence of every component can be taken along, and every file is on record", async () => {
  for (const slug of COMPONENT_SLUGS) {
    const made = must(await exportComponentEvidence(act, { slug }));
    expect(made.bytes.length).toBeGreaterThan(500);
    const [line] = await database().activity.findMany({
      where: { recordId: slug, noun: "component", verb: "exported" },
    });
    expect(line?.after).toMatchObject({ hash: made.hash });
  }
  expect(refused(await exportComponentEvidence(act, { slug: "nothing" })).kind).toBe("not-found");
});
