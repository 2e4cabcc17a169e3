import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeTarget } from "~/commands/targets/change-target.server";
import { can } from "~/domain/access";
import { indexHref } from "~/domain/indices/index-filter";
import { windowLabel } from "~/domain/indices/index-window";
import { MEASURE_LABELS } from "~/domain/indices/measure";
import { filterOf, periodWords, segmentWords, targetValueText } from "~/domain/targets/target";
import { MAY_NOT_TARGET } from "~/domain/targets/target.rules";
import { changeTargetSchema } from "~/domain/targets/target.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { addMonthsTo, dayIn, monthOf, monthsBetween } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { judgeTargets } from "~/store/indices/index-yardsticks.queries.server";
import { findIndexWorkspace } from "~/store/surveys/index.queries.server";
import { findTarget, listTargetOwners } from "~/store/targets/target.queries.server";
import { Button, ButtonLink } from "~/ui/controls/button";
import { DateText } from "~/ui/controls/date-text";
import { Banner } from "~/ui/feedback/banner";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { ReadingBar } from "~/ui/indices/reading-bar";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { ChangeForm } from "~/ui/targets/change-form";
import { TargetStateMark } from "~/ui/targets/target-state";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Targets", href: "/targets" }, { label: "Target" }],
};
export const meta: MetaFunction = () => [{ title: "Target · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Targets are read by the people of the program.");
  const found = await findTarget(viewer, params.targetId ?? "");
  if (!found) throw new Response("There is no such target here.", { status: 404, statusText: "Not found" });
  const { timeZone, floor } = await findIndexWorkspace(viewer);
  const today = dayIn(now(), timeZone);
  const [judged, owners] = await Promise.all([
    judgeTargets(viewer, [found.target], { today, floor }),
    listTargetOwners(viewer),
  ]);
  const { fromMonth } = found.target;
  return {
    target: found.target,
    judged: judged[0]?.judged ?? null,
    changes: found.changes.map((change) => ({ ...change, at: change.at.toISOString() })),
    setBy: found.setBy,
    setAt: found.setAt.toISOString(),
    choices: { owners, months: monthsBetween(fromMonth, addMonthsTo(monthOf(today), 60)) },
    mayChange: can(viewer, "playbook.edit"),
    locale: viewer.locale,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, changeTargetSchema);
  if (!form.ok) return formResponse(form);
  const targetId = params.targetId ?? "";
  const result = await changeTarget(actOf(request, viewer), { ...form.data, targetId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(`/targets/${targetId}`, { message: "The target is changed." });
}

export default function TargetPage() {
  const { target, judged, changes, setBy, setAt, choices, mayChange, locale } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  const filter = filterOf(target.measure, target.segment);
  const text = (value: string) => targetValueText(target.measure, value);
  return (
    <>
      <PageHeader
        eyebrow={`${MEASURE_LABELS[target.measure]} · ${periodWords(target.fromMonth, target.toMonth, locale)}`}
        title={`${segmentWords(target.segment)}: ${text(target.value)} to be reached`}
        meta={
          <>
            {judged && !target.isWithdrawn && <TargetStateMark state={judged.state} />}
            <span>{target.owner ? `Owner ${target.owner}` : "Nobody owns it yet"}</span>
            <span>
              set by {setBy} <DateText value={setAt} />
            </span>
          </>
        }
        action={
          judged?.window && (
            <ButtonLink to={indexHref(filter, judged.window)} variant="primary">
              Open the index
            </ButtonLink>
          )
        }
      />
      <div className="space-y-8">
        {target.isWithdrawn && (
          <Banner
            title="This target is withdrawn"
            action={
              mayChange && (
                <Form method="post" action={`/targets/${target.id}/restoration`}>
                  <Button type="submit">Bring it back</Button>
                </Form>
              )
            }
          >
            It stands in no list and on no chart.
          </Banner>
        )}
        {target.note && <p className="max-w-[70ch] text-base break-words">{target.note}</p>}
        <Section title="So far">
          {judged?.reading && judged.window && judged.reading.n > 0 ? (
            <div className="max-w-140 space-y-2">
              <p className="text-sm">
                <Link to={indexHref(filter, judged.window)} className="link tabular font-semibold">
                  {judged.reading.shown}
                </Link>{" "}
                <span className="text-ink-muted">
                  over {windowLabel(judged.window, locale)}, n {judged.reading.n}
                  {judged.pointsShort
                    ? `: ${judged.pointsShort} ${judged.pointsShort === 1 ? "point" : "points"} short of ${text(target.value)}, by exact points`
                    : ""}
                </span>
              </p>
              <ReadingBar label="So far" reading={judged.reading} />
            </div>
          ) : (
            <p className="text-sm text-ink-muted">
              {judged?.state === "notBegun"
                ? "Its first month is not over yet, so there is nothing to compare."
                : "No data: nobody of this segment answered in these months."}
            </p>
          )}
        </Section>
        <Section title="History">
          {changes.length === 0 ? (
            <p className="text-sm text-ink-muted">It never moved.</p>
          ) : (
            <ol className="divide-y divide-line text-sm">
              {changes.map((change) => (
                <li key={change.id} className="py-2">
                  <span className="tabular font-medium">
                    {text(change.from)} → {text(change.to)}
                  </span>{" "}
                  <span className="text-ink-muted">
                    by {change.by} <DateText value={change.at} />
                  </span>
                  <p className="break-words text-ink-muted">{change.reason}</p>
                </li>
              ))}
            </ol>
          )}
        </Section>
        {!target.isWithdrawn && (
          <Section title="Change it">
            {mayChange ? (
              <div className="space-y-4">
                {refusal && (
                  <div className="space-y-2">
                    <RefusalNotice refusal={refusal} />
                    {refusal.kind === "stale" && (
                      <p className="text-sm text-ink-muted">
                        What you typed is kept below; saving again puts it in the place of the newer version,
                        which asks for {text(target.value)}.
                      </p>
                    )}
                  </div>
                )}
                <ChangeForm
                  key={target.version}
                  target={target}
                  choices={choices}
                  answer={answer ?? undefined}
                />
                <Form method="post" action={`/targets/${target.id}/withdrawal`}>
                  <Button type="submit" variant="quiet">
                    Withdraw this target
                  </Button>
                </Form>
              </div>
            ) : (
              <InlineNote>{MAY_NOT_TARGET}</InlineNote>
            )}
          </Section>
        )}
      </div>
    </>
  );
}
