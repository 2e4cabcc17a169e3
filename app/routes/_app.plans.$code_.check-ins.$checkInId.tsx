import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { holdCheckIn } from "~/commands/checkins/hold-check-in.server";
import { can } from "~/domain/access";
import { checkInSubject } from "~/domain/checkins/check-in.access";
import { checkInSchema } from "~/domain/checkins/check-in.schema";
import { checkInState } from "~/domain/checkins/check-in-view";
import { checkInsPath } from "~/domain/plans/plan-places";
import { versionSchema } from "~/domain/tasks/task.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn, formatDay } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findCheckInPage } from "~/store/checkins/check-in-page.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import { CheckInAnswers } from "~/ui/checkins/check-in-answers";
import { CheckInForm } from "~/ui/checkins/check-in-form";
import { CheckInLine } from "~/ui/checkins/check-in-line";
import { staleFieldsOfCheckIn } from "~/ui/checkins/check-in-words";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { Disclosure } from "~/ui/controls/disclosure";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { StaleNotice } from "~/ui/form/stale-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { TwoColumns } from "~/ui/layout/two-columns";

export const handle: FrameHandle = {
  crumbs: (_, { code = "" }) => [
    { label: "Action plans", href: "/plans" },
    { label: code, href: `/plans/${code}` },
    { label: "Check-in" },
  ],
};
export const meta: MetaFunction = () => [{ title: "Check-in · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Check-ins are read by the people of the program.");
  const checkIn = await findCheckInPage(viewer, params.code ?? "", params.checkInId ?? "");
  if (!checkIn) throw new Response("There is no such check-in here.", { status: 404 });
  const { plan } = checkIn;
  const today = dayIn(now(), viewer.timeZone);
  const ended = plan.status === "closed" || plan.status === "cancelled";
  const mayHold = can(viewer, "work.update", checkInSubject({ ...plan, workspaceId: viewer.workspaceId }));
  const { lines } = await listActivityLines(viewer, { recordId: checkIn.id, take: 10 });
  return {
    checkIn,
    today,
    ended,
    mayHold,
    state: checkInState({ day: checkIn.day, held: checkIn.heldAt !== null }, today),
    title: formatDay(checkIn.day, viewer.locale, "long"),
    activity: lines,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, checkInSchema.extend({ version: versionSchema }));
  if (!form.ok) return formResponse(form);
  const { code = "", checkInId = "" } = params;
  const result = await holdCheckIn(actOf(request, viewer), { checkInId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(checkInsPath(code), { message: "Check-in kept" });
}

export default function CheckInPage() {
  const { checkIn, today, ended, mayHold, state, title, activity } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal ?? null;
  const { plan } = checkIn;
  const open = mayHold && !ended && state !== "ahead";
  return (
    <>
      <PageHeader
        eyebrow={`${plan.code} · ${plan.title}`}
        title={`Check-in of ${title}`}
        lead={
          checkIn.heldAt ? (
            <>
              Held by {checkIn.heldByName ?? "somebody who left"},{" "}
              <DateText value={new Date(checkIn.heldAt).toISOString()} />
            </>
          ) : state === "missed" ? (
            "Nobody has held it. It stays a gap until somebody does, late or not."
          ) : undefined
        }
      />
      <TwoColumns
        main={
          <div className="space-y-6">
            {refusal && refusal.kind !== "stale" && <RefusalNotice refusal={refusal} />}
            {answer && refusal?.kind === "stale" ? (
              <StaleNotice
                fields={staleFieldsOfCheckIn(answer.values, checkIn)}
                savedBy={checkIn.heldByName ?? "Somebody"}
                savedAt={new Date(checkIn.heldAt ?? `${today}T00:00:00Z`).toISOString()}
                keep={{ version: String(checkIn.version) }}
              />
            ) : checkIn.heldAt ? (
              <>
                <CheckInAnswers checkIn={checkIn} />
                {open && (
                  <Disclosure
                    summary="Correct it (the earlier words stay in the activity log)"
                    open={answer != null}
                  >
                    <CheckInForm checkIn={checkIn} answer={answer} />
                  </Disclosure>
                )}
              </>
            ) : open ? (
              <CheckInForm checkIn={checkIn} answer={answer} />
            ) : (
              <NotNow state={state} code={plan.code} ended={ended} />
            )}
          </div>
        }
        side={
          <>
            <Section title="All check-ins">
              <CheckInLine code={plan.code} all={checkIn.all} currentId={checkIn.id} today={today} />
            </Section>
            <Section title="Activity">
              <ActivityList lines={activity} compact />
            </Section>
          </>
        }
      />
    </>
  );
}

function NotNow({ state, code, ended }: { state: string; code: string; ended: boolean }) {
  if (ended) return <Banner title={`${code} is over`}>Its check-ins are on record as they are.</Banner>;
  if (state === "ahead")
    return (
      <Banner
        title="Its day has not come yet"
        action={
          <ButtonLink to={`/plans/${code}#check-ins`} size="sm">
            Back to the plan
          </ButtonLink>
        }
      >
        It asks five questions on that day: whether the hypothesis holds, what the team sees, what customers
        say, what to realign, and what is decided.
      </Banner>
    );
  return (
    <Banner title="Not held yet">
      It is held by the plan's owner, their deputy, the sponsor or a leader.
    </Banner>
  );
}
