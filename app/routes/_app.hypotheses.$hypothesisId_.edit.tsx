import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { editHypothesis } from "~/commands/hypotheses/edit-hypothesis.server";
import { canEditHypothesis, hypothesisHref, WHO_EDITS } from "~/domain/hypotheses/hypothesis";
import { editHypothesisSchema } from "~/domain/hypotheses/hypothesis.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { findHypothesis, listReviewers } from "~/store/hypotheses/hypothesis.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { SubmitButton } from "~/ui/form/submit-button";
import { VersionInput } from "~/ui/form/version-input";
import { HYPOTHESIS_FIELDS, HypothesisFields } from "~/ui/hypotheses/hypothesis-fields";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Hypotheses", href: "/hypotheses" }, { label: "Edit" }],
};
export const meta: MetaFunction = () => [{ title: "Edit the hypothesis · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Hypotheses are read by the people of the program.");
  const row = await findHypothesis(viewer, params.hypothesisId ?? "");
  if (!row) throw new Response("There is no such hypothesis here.", { status: 404 });
  if (!canEditHypothesis(viewer, row)) throw new Response(WHO_EDITS, { status: 403 });
  const { lines } = await listActivityLines(viewer, { recordId: row.id, take: 1 });
  return { row, people: await listReviewers(viewer), last: lines[0] ?? null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const id = params.hypothesisId ?? "";
  const form = await parseForm(request, editHypothesisSchema);
  if (!form.ok) return formResponse(form);
  const result = await editHypothesis(actOf(request, viewer), { id, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(hypothesisHref(id), { message: "The hypothesis is saved." });
}

const NAMES = ["statement", "goal", "dataNeeded", "reviewerId"] as const;

export default function Route() {
  const { row, people, last } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const saved = (name: (typeof NAMES)[number]) => row[name] ?? "";
  const typed = (name: (typeof NAMES)[number]) => [answer?.values[name] ?? saved(name)].flat()[0] ?? "";
  const nameOf = (id: string) => people.find((person) => person.id === id)?.name ?? "nobody";
  const isStale = answer?.refusal?.kind === "stale";
  return (
    <>
      <PageHeader title="Edit the hypothesis" />
      <div className="max-w-160 space-y-6">
        {answer?.refusal && answer.refusal.kind !== "invalid" && (
          <RefusalNotice
            refusal={answer.refusal}
            stale={
              last
                ? {
                    fields: NAMES.map((name) => ({
                      name,
                      label: HYPOTHESIS_FIELDS[name],
                      yours: typed(name),
                      theirs: saved(name),
                      ...(name === "reviewerId" && {
                        yoursShown: nameOf(typed(name)),
                        theirsShown: nameOf(saved(name)),
                      }),
                    })),
                    savedBy: last.actorName,
                    savedAt: new Date(last.at).toISOString(),
                    keep: { version: String(row.version) },
                  }
                : undefined
            }
          />
        )}
        {!isStale && (
          <Form method="post" className="space-y-5">
            <VersionInput current={row.version} answer={answer} />
            <HypothesisFields
              values={{
                statement: typed("statement"),
                goal: typed("goal"),
                dataNeeded: typed("dataNeeded"),
                reviewerId: typed("reviewerId"),
              }}
              errors={answer?.fieldErrors}
              people={people}
            />
            <div className="flex flex-wrap justify-end gap-2">
              <ButtonLink to={hypothesisHref(row.id)} variant="quiet">
                Cancel
              </ButtonLink>
              <SubmitButton>Save</SubmitButton>
            </div>
          </Form>
        )}
      </div>
    </>
  );
}
