import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { gatherSignals } from "~/commands/triage/gather-signals.server";
import { holdTriage } from "~/commands/triage/hold-triage.server";
import { systemAct } from "~/domain/act";
import { weekOf, weeksWaiting } from "~/domain/triage/signal";
import { canTriage, WHO_DECIDES } from "~/domain/triage/triage.access";
import { heldTriageSchema } from "~/domain/triage/triage.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { dayIn, formatDay } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";
import {
  findGatheredOn,
  findTriage,
  findTriageTable,
  listTriages,
} from "~/store/triage/signal.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { Kbd } from "~/ui/controls/kbd";
import { useReader } from "~/ui/controls/reader";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { PastTriages } from "~/ui/triage/past-triages";
import { SignalList } from "~/ui/triage/signal-list";

export const handle: FrameHandle = { crumbs: () => [{ label: "Weekly triage" }] };
export const meta: MetaFunction = () => [{ title: "Weekly triage · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "The triage is read by the people of the program.");
  const at = now();
  const timeZone = await findTimeZone(viewer.workspaceId);
  const today = dayIn(at, timeZone);
  const gathered = await findGatheredOn(viewer);
  // The daily sweep may not have come yet; nobody should decide on what was so yesterday.
  if (gathered === null || gathered < today) await gatherSignals(systemAct(viewer.workspaceId, timeZone, at));
  const week = weekOf(today);
  const [table, held, past] = await Promise.all([
    findTriageTable(viewer, week),
    findTriage(viewer, week),
    listTriages(viewer, week, 12),
  ]);
  return { ...table, held, past, today, week, mayDecide: canTriage(viewer) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, heldTriageSchema);
  if (!form.ok) return formResponse(form);
  const result = await holdTriage(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { decided, carriedOver, week } = result.value;
  return redirectWithToast(`/triage/${week}`, {
    message: `The triage is held: ${decided} decided, ${carriedOver} carried over.`,
  });
}

export default function TriageRoute() {
  const { waiting, waitingCount, decided, held, past, today, week, mayDecide } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { locale } = useReader();
  const carried = waiting.filter((signal) => weeksWaiting(signal.arisenOn, today) > 0);
  const fresh = waiting.filter((signal) => weeksWaiting(signal.arisenOn, today) === 0);
  const shared = { today, mayDecide };
  return (
    <>
      <PageHeader
        eyebrow={`Week of ${formatDay(week, locale)}`}
        title="Weekly triage"
        lead={leadOf(waitingCount, carried.length, decided.length)}
        meta={
          held && (
            <span>
              Held by {held.heldBy} <DateText value={held.heldAt.toISOString()} />
            </span>
          )
        }
        action={held ? <ButtonLink to={`/triage/${week}`}>As it was held</ButtonLink> : undefined}
      />
      {answer?.refusal && (
        <div className="mb-6">
          <RefusalNotice refusal={answer.refusal} />
        </div>
      )}
      {!mayDecide && (
        <div className="mb-6">
          <InlineNote>{WHO_DECIDES}</InlineNote>
        </div>
      )}
      {waiting.length + decided.length === 0 ? (
        <EmptyState
          title="Nothing new this week"
          action={<ButtonLink to="/index">Look at the index</ButtonLink>}
        >
          <p>
            New and overdue cases, findings nobody has triaged, silent decision makers, segments newly at
            risk, accounts that see a mere vendor and policies no customer would feel good about come here by
            themselves, every day.
          </p>
        </EmptyState>
      ) : (
        <>
          {mayDecide && waiting.length > 0 && (
            <p className="no-print mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-ink-muted max-lg:hidden">
              <span>
                <Kbd>j</Kbd> <Kbd>k</Kbd> up and down
              </span>
              <span>
                <Kbd>1</Kbd> top issue
              </span>
              <span>
                <Kbd>2</Kbd> handled
              </span>
              <span>
                <Kbd>3</Kbd> drop
              </span>
            </p>
          )}
          {carried.length > 0 && (
            <Section
              title={`Carried over (${carried.length})`}
              lead="Nobody has decided on these yet; the oldest come first."
            >
              <SignalList label="Carried over" signals={carried} {...shared} />
            </Section>
          )}
          {fresh.length > 0 && (
            <Section title={`New this week (${fresh.length})`}>
              <SignalList label="New this week" signals={fresh} {...shared} />
            </Section>
          )}
          {waitingCount > waiting.length && (
            <p className="py-2 text-sm text-ink-muted">
              and {waitingCount - waiting.length} more, which come up as these are decided
            </p>
          )}
          {decided.length > 0 && (
            <Section title={`Decided this week (${decided.length})`}>
              <SignalList label="Decided this week" signals={decided} {...shared} />
            </Section>
          )}
        </>
      )}
      {mayDecide && (
        <Section
          title={held ? "Hold it again" : "Hold the triage"}
          lead="Keeps what was decided as it stands; the rest is carried over with its age."
        >
          <Form method="post" className="max-w-160 space-y-4">
            <Field name="note" label="What was said" error={answer?.fieldErrors.note}>
              <TextArea rows={2} defaultValue={[answer?.values.note ?? held?.note ?? ""].flat()[0]} />
            </Field>
            <SubmitButton variant={waiting.length === 0 || decided.length > 0 ? "primary" : "secondary"}>
              {held ? "Hold it again" : "Hold the triage"}
            </SubmitButton>
          </Form>
        </Section>
      )}
      {past.length > 0 && (
        <Section title="Past weeks">
          <PastTriages triages={past} />
        </Section>
      )}
    </>
  );
}

function leadOf(waiting: number, carried: number, decided: number): string {
  if (waiting === 0)
    return decided === 0 ? "Nothing waits for a decision." : "Everything is decided for this week.";
  const words = `${waiting} ${waiting === 1 ? "signal waits" : "signals wait"} for a decision`;
  if (carried === 0) return `${words}, ${waiting === 1 ? "a new one" : "all new"}.`;
  if (carried === waiting) return `${words}, ${waiting === 1 ? "carried over" : "all carried over"}.`;
  return `${words}, ${carried} of them carried over.`;
}
