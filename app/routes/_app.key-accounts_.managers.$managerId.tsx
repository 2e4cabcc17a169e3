import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { saveScorecard } from "~/commands/accounts/save-scorecard.server";
import { WHO_RUNS_THE_PROGRAM } from "~/domain/accounts/key-account";
import { canRunProgram } from "~/domain/accounts/key-account.access";
import { scorecardSchema } from "~/domain/accounts/key-account.schema";
import { SCORECARD_WORDS } from "~/domain/accounts/scorecard";
import { defaultWindow, windowLabel } from "~/domain/indices/index-window";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requireRight, requireVisit } from "~/http/session.server";
import { dayIn } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findProgramFrame } from "~/store/accounts/key-account.queries.server";
import { findScorecard } from "~/store/accounts/scorecard.queries.server";
import { ScorecardAccounts } from "~/ui/accounts/scorecard-accounts";
import { ScorecardForm } from "~/ui/accounts/scorecard-form";
import { ScorecardReadings } from "~/ui/accounts/scorecard-readings";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Key accounts", href: "/key-accounts" }, { label: "Scorecard" }],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Scorecard of ${data?.card.manager ?? "a manager"} · Capstan` },
];

/** A refused form comes back beside what is saved by now. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, workspace } = await requireVisit(request);
  requireRight(viewer, "program.read", "Key accounts are read by the people of the program.");
  const today = dayIn(now(), workspace.timeZone);
  const window = defaultWindow(today);
  const [card, frame] = await Promise.all([
    findScorecard(viewer, params.managerId ?? "", window, today),
    findProgramFrame(viewer),
  ]);
  if (!card) throwRefusal(notFound("manager").refusal);
  return {
    card,
    window,
    today,
    cap: frame.cap,
    floor: frame.fewFloor,
    locale: viewer.locale,
    mayRun: canRunProgram(viewer),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { viewer } = await requireVisit(request);
  const form = await parseForm(request, scorecardSchema.omit({ managerId: true }));
  if (!form.ok) return formResponse(form);
  const managerId = params.managerId ?? "";
  const result = await saveScorecard(actOf(request, viewer), { ...form.data, managerId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { state } = result.value;
  return redirectWithToast(`/key-accounts/managers/${managerId}`, {
    message: state === "sound" ? "The scorecard is saved." : `Saved. ${SCORECARD_WORDS[state]}`,
    tone: state === "upsellOnly" ? "bad" : "good",
  });
}

export default function ManagerRoute() {
  const { card, window, today, cap, floor, locale, mayRun } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        eyebrow="Key account manager"
        title={card.manager}
        lead="Judged by what customers are worth over the years, not by what was sold to them last quarter."
        meta={
          <span>
            {card.reading.accounts} of {cap} key accounts · satisfaction of {windowLabel(window, locale)}
          </span>
        }
      />
      <Section title="How it stands">
        <ScorecardReadings card={card} floor={floor} />
      </Section>
      <Section id="accounts" title="The accounts behind it">
        <ScorecardAccounts accounts={card.accounts} window={window} floor={floor} />
      </Section>
      <Section id="judged" title="What this person is judged by">
        {mayRun ? (
          <ScorecardForm key={card.version} card={card} today={today} answer={answer} />
        ) : (
          <div className="mt-4">
            <InlineNote>{WHO_RUNS_THE_PROGRAM}</InlineNote>
          </div>
        )}
      </Section>
    </>
  );
}
