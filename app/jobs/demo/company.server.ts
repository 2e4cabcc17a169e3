import { type ImportedAccount, importAccounts } from "~/commands/accounts/import-accounts.server";
import { setTierRule } from "~/commands/accounts/set-tier-rule.server";
import { addPerson } from "~/commands/people/add-person.server";
import { deactivatePerson } from "~/commands/people/deactivate-person.server";
import { markDemo } from "~/commands/workspace/mark-demo.server";
import { setUpWorkspace } from "~/commands/workspace/set-up-workspace.server";
import { updateWorkspace } from "~/commands/workspace/update-workspace.server";
import { findTierRule } from "~/store/accounts/tier-rule.queries.server";
import { TIERS_AT_FIRST } from "./accounts.server";
import { demoAccountFacts } from "./data/account-facts";
import { type DemoAccount, demoAccounts } from "./data/accounts";
import { demoContacts } from "./data/contacts";
import { jobTitleOf } from "./data/job-titles";
import { demoOpenings } from "./data/revenue";
import { DEMO_PEOPLE, DEPARTED, type DemoName, demoEmail } from "./people";
import { must, Stage } from "./stage.server";

const FOUNDED = "2025-01-02T14:00:00Z";
const NAME = "Kestrelyn Systems";

/** The workspace, its people and its customers, as they were before the first answer came in. */
export async function found(passwordOf: (name: DemoName) => string): Promise<Stage> {
  const now = new Date(FOUNDED);
  const { workspaceId, personId: adminId } = must(
    await setUpWorkspace(
      {
        workspace: NAME,
        currency: "USD",
        timeZone: "America/Chicago",
        locale: "en",
        name: DEMO_PEOPLE.olu.name,
        email: demoEmail("olu"),
        password: passwordOf("olu"),
      },
      now,
    ),
    "the workspace is set up",
  );
  const stage = new Stage(workspaceId);
  stage.meet("olu", adminId);
  const admin = stage.act("olu", FOUNDED);
  must(await markDemo(admin, { jobTitle: DEMO_PEOPLE.olu.jobTitle }), "it is the demo");
  for (const name of Object.keys(DEMO_PEOPLE) as DemoName[]) {
    if (name === "olu") continue;
    const { personId } = must(
      await addPerson(admin, {
        locale: "en",
        ...DEMO_PEOPLE[name],
        email: demoEmail(name),
        password: DEPARTED.includes(name) ? null : passwordOf(name),
      }),
      `${name} joins`,
    );
    stage.meet(name, personId);
  }
  must(
    await updateWorkspace(admin, {
      name: NAME,
      currency: "USD",
      timeZone: "America/Chicago",
      locale: "en",
      statusFloor: 25,
      openPlanLimit: 5,
      version: 1,
    }),
    "the floor is set to 25",
  );
  await bringInCustomers(stage);
  return stage;
}

async function bringInCustomers(stage: Stage): Promise<void> {
  const mara = stage.act("mara", "2025-01-02T15:00:00Z");
  const { version } = await findTierRule(mara.viewer);
  must(
    await setTierRule(mara, { tierOneFrom: "900000", tierTwoFrom: "400000", version }),
    "the tier rule is set",
  );
  const nameOf = new Map(demoAccounts.map((account) => [account.slug, account.name]));
  must(
    await importAccounts(mara, {
      accounts: demoAccounts.map((account) => asKnownAtFirst(account, stage)),
      contacts: demoContacts.map(({ accounts, ...contact }, at) => ({
        ...contact,
        // Everybody had agreed when they were brought in; who withdrew since is a scene of its own.
        consent: true,
        consentPurpose: "Surveys and quotes by name",
        consentSource: "Contract",
        consentOn: "2025-01-02",
        jobTitle: jobTitleOf(contact.level, at),
        accounts: accounts.map((slug) => nameOf.get(slug) ?? slug),
      })),
    }),
    "accounts and contacts come in",
  );
}

/** Who was lost later was a customer then; the tier of one was decided since. */
function asKnownAtFirst({ slug, mailDomain: _, ...account }: DemoAccount, stage: Stage): ImportedAccount {
  const facts = demoAccountFacts.get(slug);
  if (!facts) throw new Error(`Nothing is known of ${slug}.`);
  const { owner, ...known } = facts;
  const before = TIERS_AT_FIRST[slug];
  return {
    ...account,
    ...known,
    ...before,
    status: "active",
    revenueMinor: BigInt(account.revenueMinor),
    openingMinor: demoOpenings.get(slug),
    ownerId: stage.idOf(owner),
  };
}

/** Whoever has left, told by the directory: before a hand-over was asked for, so their plans keep the name. */
export async function sayGoodbye(stage: Stage): Promise<void> {
  for (const name of DEPARTED) {
    const act = { ...stage.act("olu", "2026-08-24T14:00:00Z"), door: "import" as const };
    must(await deactivatePerson(act, { personId: stage.idOf(name) }), `${name} leaves`);
  }
}
