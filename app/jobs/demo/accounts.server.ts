import { editAccount } from "~/commands/accounts/edit-account.server";
import { markAccount } from "~/commands/accounts/mark-account.server";
import { setConsent } from "~/commands/accounts/set-consent.server";
import { setTier } from "~/commands/accounts/set-tier.server";
import type { AccountStatus, Tier } from "~/domain/accounts/account";
import { editAccountSchema } from "~/domain/accounts/account.schema";
import { accountFormValues } from "~/domain/accounts/account-form";
import type { Viewer } from "~/domain/viewer";
import type { Day } from "~/shared/calendar";
import { findAccount, findAccountByName } from "~/store/accounts/account-record.queries.server";
import { findContact, findContactByEmail } from "~/store/accounts/contact-record.queries.server";
import type { DemoName } from "./people";
import { scene } from "./scene.server";
import { must, type Scene } from "./stage.server";

/** Stood in another tier at first: what became of it is told below. */
export const TIERS_AT_FIRST: Record<string, { tier: Tier; potential: boolean }> = {
  "lumenis-agro": { tier: "III", potential: false },
};

async function accountNamed(viewer: Viewer, name: string) {
  const found = await findAccountByName(viewer, name);
  const account = found && (await findAccount(viewer, found.id));
  if (!account) throw new Error(`The demo knows no account ${name}.`);
  return account;
}

async function contactOf(viewer: Viewer, email: string) {
  const found = await findContactByEmail(viewer, email);
  const contact = found && (await findContact(viewer, found.id));
  if (!contact) throw new Error(`The demo knows no contact ${email}.`);
  return contact;
}

const marks: [at: string, who: DemoName, account: string, AccountStatus, day: Day, note: string][] = [
  [
    "2025-07-21T14:00",
    "mara",
    "Dunmore Textiles",
    "atRisk",
    "2025-07-18",
    "Asked for a third less; the tender is open.",
  ],
  [
    "2025-09-01T14:00",
    "mara",
    "Dunmore Textiles",
    "lost",
    "2025-08-29",
    "Price: a cheaper offer without calibration.",
  ],
  [
    "2025-11-17T15:00",
    "mara",
    "Corvane Foods",
    "lost",
    "2025-11-14",
    "Our contact left, and nobody here knew the next one.",
  ],
  [
    "2026-03-02T15:00",
    "mara",
    "Pellworth Marine",
    "lost",
    "2026-02-27",
    "Service: four weeks for a probe, twice.",
  ],
  [
    "2026-07-01T14:00",
    "mara",
    "Tamsin Labs",
    "lost",
    "2026-06-30",
    "Merged into a group that has a supplier of its own.",
  ],
];

const withdrawals: [at: string, email: string, day: Day][] = [
  ["2025-06-19T14:00", "bartosz.zielinski@dorvellcosmetics.example", "2025-06-18"],
  ["2025-11-06T15:00", "gareth.pugh@helmswaydiagnostics.example", "2025-11-05"],
  ["2026-04-23T14:00", "hassan.mirza@rivenhallwater.example", "2026-04-22"],
];

/** What Mara decided on accounts and contacts while the story went on. */
export const accountScenes = (): Scene[] => [
  ...marks.map(([at, who, name, status, day, note]) =>
    scene(at, who, async (act) => {
      const { id, version } = await accountNamed(act.viewer, name);
      must(await markAccount(act, { accountId: id, version, status, day, note }), `${name}: ${status}`);
    }),
  ),
  ...withdrawals.map(([at, email, consentOn]) =>
    scene(at, "mara", async (act) => {
      const { id, version } = await contactOf(act.viewer, email);
      const given = { consent: "withdrawn", consentPurpose: "", consentSource: "", consentOn } as const;
      must(await setConsent(act, { ...given, contactId: id, version }), `${email} withdraws consent`);
    }),
  ),
  tierScene("2025-03-10T15:00", "Brannick Botanics", "II", "Two new sites are promised for the autumn."),
  scene("2026-01-12T15:00", "mara", async (act) => {
    const account = await accountNamed(act.viewer, "Lumenis Agro");
    const values = accountFormValues(account, "USD");
    const edited = editAccountSchema.parse({
      ...values,
      potential: "on",
      notes: "Opens a second greenhouse in 2026 and wants every bay monitored.",
      version: account.version,
    });
    must(await editAccount(act, { ...edited, accountId: account.id }), "Lumenis Agro has potential");
  }),
  tierScene("2026-01-12T15:05", "Lumenis Agro", "II", ""),
  tierScene("2026-01-12T15:10", "Brannick Botanics", "III", ""),
];

const tierScene = (at: string, name: string, tier: Tier, reason: string): Scene =>
  scene(at, "mara", async (act) => {
    const { id, version } = await accountNamed(act.viewer, name);
    must(await setTier(act, { accountId: id, version, tier, reason }), `${name}: tier ${tier}`);
  });
