import { askTestimonial } from "~/commands/testimonials/ask-testimonial.server";
import { stepTestimonial } from "~/commands/testimonials/step-testimonial.server";
import { approachWinBack } from "~/commands/win-back/approach-win-back.server";
import { diagnoseWinBack } from "~/commands/win-back/diagnose-win-back.server";
import { fixWinBack } from "~/commands/win-back/fix-win-back.server";
import { giveUpWinBack } from "~/commands/win-back/give-up-win-back.server";
import { makeOffer } from "~/commands/win-back/make-offer.server";
import { negotiateWinBack } from "~/commands/win-back/negotiate-win-back.server";
import { recordTalk } from "~/commands/win-back/record-talk.server";
import { saveWinBack } from "~/commands/win-back/save-win-back.server";
import { winWinBack } from "~/commands/win-back/win-win-back.server";
import type { Act } from "~/domain/act";
import type { LossReason, ReasonSource, TalkWay } from "~/domain/win-back/win-back";
import type { Day } from "~/shared/calendar";
import { database } from "~/store/database.server";
import type { DemoName } from "./people";
import { planWhere, scene } from "./scene.server";
import { must, type Scene, type Stage } from "./stage.server";

/** The case that the loss of an account opened. */
async function caseOf(account: string): Promise<{ code: string; openOffer: string }> {
  const found = await database().winBack.findFirstOrThrow({
    where: { account: { name: account } },
    select: { number: true, offers: { where: { status: "open" }, select: { id: true } } },
  });
  return { code: `WB-${found.number}`, openOffer: found.offers[0]?.id ?? "" };
}

type Step = (act: Act, its: { code: string; openOffer: string }, stage: Stage) => Promise<unknown>;

const on = (at: string, who: DemoName, account: string, step: Step): Scene =>
  scene(at, who, async (act, stage) => {
    await step(act, await caseOf(account), stage);
  });

const diagnosed =
  (reason: LossReason, reasonDetail: string, reasonSource: ReasonSource): Step =>
  async (act, { code }) =>
    must(await diagnoseWinBack(act, { code, reason, reasonDetail, reasonSource }), `${code} is diagnosed`);

const given =
  (to: DemoName, said: { approach?: string; nextStep?: string; nextOn?: Day } = {}): Step =>
  async (act, { code }, stage) =>
    must(await saveWinBack(act, { code, ownerId: stage.idOf(to), ...said }), `${code} goes to ${to}`);

const fixing =
  (plan: string): Step =>
  async (act, { code }) => {
    const { id } = await database().plan.findFirstOrThrow({ where: planWhere(plan), select: { id: true } });
    must(await fixWinBack(act, { code, planId: id }), `${code} is being fixed`);
  };

const talked =
  (day: Day, way: TalkWay, withName: string, text: string): Step =>
  async (act, { code }) =>
    must(await recordTalk(act, { code, day, way, contactId: "", withName, text }), `a talk of ${code}`);

const CORVANE = "Corvane Foods";
const PELLWORTH = "Pellworth Marine";

/** Corvane came back, and says so. */
const spoken: Scene[] = [
  scene("2026-10-05T15:00", "mara", async (act, stage) => {
    const account = await database().account.findFirstOrThrow({
      where: { name: CORVANE },
      select: { id: true, contacts: { where: { contact: { level: "DM", consent: true } }, take: 1 } },
    });
    const asked = await askTestimonial(act, {
      accountId: account.id,
      contactId: account.contacts[0]?.contactId ?? "",
      terms: "Her name, one sentence, and a call with a customer who thinks of leaving.",
      askedOn: "2026-10-05",
      ownerId: stage.idOf("leo"),
    });
    stage.keep("Corvane's testimonial", must(asked, "Corvane is asked to speak").id);
  }),
  scene(
    "2026-10-09T15:00",
    "mara",
    async (act, stage) =>
      void must(
        await stepTestimonial(act, {
          id: stage.recall("Corvane's testimonial"),
          step: "agree",
          day: "2026-10-08",
          quote: "They asked why we left, and had an answer before they asked us back.",
          until: "2027-10-08",
          usedWhere: "",
        }),
        "Corvane speaks for us",
      ),
  ),
];

/** What was done about the four customers that were lost: one is back, one is being mended for, two are let go. */
export const winBackScenes = (): Scene[] => [
  on(
    "2025-09-08T14:00",
    "mara",
    "Dunmore Textiles",
    diagnosed(
      "price",
      "A third less was asked for; the tender went to an offer without calibration.",
      "customer",
    ),
  ),
  on("2025-09-29T14:00", "mara", "Dunmore Textiles", async (act, { code }) =>
    must(
      await giveUpWinBack(act, {
        code,
        why: "They buy by price alone. Without calibration we would not be what we sell.",
      }),
      "Dunmore is given up",
    ),
  ),
  on("2025-11-18T15:00", "mara", CORVANE, given("leo")),
  on(
    "2025-11-24T15:00",
    "leo",
    CORVANE,
    diagnosed(
      "contactChurn",
      "Our one contact left in September. Her successor heard of us first from the invoice, and asked elsewhere.",
      "customer",
    ),
  ),
  on("2025-12-02T15:00", "leo", CORVANE, fixing("CAP-001")),
  on(
    "2026-01-29T15:00",
    "leo",
    CORVANE,
    talked(
      "2026-01-28",
      "call",
      "the new head of quality",
      "The new supplier needs a visit for every probe. Would listen, if one person here stays theirs.",
    ),
  ),
  on("2026-02-03T15:00", "leo", CORVANE, async (act, { code }) =>
    must(
      await approachWinBack(act, { code, why: "They called first; to wait would have been rude." }),
      "Corvane is approached",
    ),
  ),
  on(
    "2026-03-18T15:00",
    "leo",
    CORVANE,
    talked(
      "2026-03-17",
      "visit",
      "head of quality and plant manager",
      "Walked the cold rooms with both. They want the old scope, and a second name on each side.",
    ),
  ),
  on("2026-04-14T15:00", "leo", CORVANE, async (act, { code }) => {
    must(
      await makeOffer(act, {
        code,
        text: "The same scope as before, installed within two weeks, with one named person on both sides and a deputy for each.",
        value: "210000",
        cost: "6000",
        madeOn: "2026-04-14",
        validUntil: "2026-05-31",
      }),
      "Corvane gets an offer",
    );
    must(await negotiateWinBack(act, { code }), "Corvane negotiates");
  }),
  on("2026-05-12T14:00", "leo", CORVANE, async (act, { code, openOffer }) =>
    must(
      await winWinBack(act, {
        code,
        wonOn: "2026-05-11",
        wonValue: "210000",
        offerId: openOffer,
        why: "Same scope as before, one named person on both sides.",
      }),
      "Corvane is back",
    ),
  ),
  on(
    "2026-03-09T15:00",
    "mara",
    PELLWORTH,
    diagnosed(
      "service",
      "Four weeks for a probe, twice. The second time a hold had to be discharged by hand.",
      "customer",
    ),
  ),
  on(
    "2026-03-10T15:00",
    "mara",
    PELLWORTH,
    given("hana", {
      approach: "Good for their harbour masters: a van with the part on board, not a promise of one.",
    }),
  ),
  on(
    "2026-04-21T06:00",
    "hana",
    PELLWORTH,
    talked(
      "2026-04-20",
      "visit",
      "fleet engineer",
      "No hard feelings. Would try one ship again once the parts are on the van, not before.",
    ),
  ),
  on("2026-08-13T06:00", "hana", PELLWORTH, fixing("CAP-007")),
  on("2026-08-13T06:10", "hana", PELLWORTH, async (act, { code }) =>
    must(
      await saveWinBack(act, {
        code,
        nextStep: "Show the fleet engineer the first stocked van",
        nextOn: "2026-12-03",
      }),
      "Pellworth has a next step",
    ),
  ),
  on("2026-07-06T14:00", "mara", "Tamsin Labs", async (act, { code }) =>
    must(
      await giveUpWinBack(act, {
        code,
        ended: true,
        why: "Merged into a group that has a supplier of its own; there is no buyer left.",
        tryAgainOn: "2028-07-03",
      }),
      "Tamsin is given up",
    ),
  ),
  ...spoken,
];
