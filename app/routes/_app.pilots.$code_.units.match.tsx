import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { lookAtMatch, matchPilotUnits } from "~/commands/pilots/match-units.server";
import type { MatchQuestion } from "~/domain/pilots/matching";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { traitsOf } from "~/domain/pilots/traits";
import { unitsRefusal } from "~/domain/pilots/unit.rules";
import { acceptMatchSchema, matchSchema } from "~/domain/pilots/unit.schema";
import { drawUnitsPath } from "~/domain/pilots/unit-places";
import { counted } from "~/domain/plans/wording";
import type { Refusal } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { readQuery } from "~/http/read-query.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { MatchForm } from "~/ui/pilots/match-form";
import { MatchResult } from "~/ui/pilots/match-result";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Match units") };
export const meta: MetaFunction = () => [{ title: "Match units · Capstan" }];
export const shouldRevalidate = () => true;

const SHOWN = 200;
const NOTHING: MatchQuestion = { mode: "partners", near: [], exact: [], atMost: null };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const traits = traitsOf(facts.units);
  const asked = new URL(request.url).searchParams.has("look");
  const read = await readQuery(request, matchSchema);
  const question = read.ok ? read.data : NOTHING;
  const treated = facts.units.filter(({ arm }) => arm === "treated").length;
  const page = {
    code: facts.code,
    title: facts.title,
    closed: unitsRefusal(viewer, facts)?.refusal ?? null,
    figures: traits.filter(({ kind }) => kind === "figure"),
    words: traits.filter(({ kind }) => kind === "word"),
    treated,
    units: facts.units.length,
    question: asked ? question : { ...question, mode: treated > 0 ? question.mode : ("pairs" as const) },
    errors: (read.ok ? {} : read.fieldErrors) as Record<string, string[]>,
    refusal: null as Refusal | null,
    result: null as Parameters<typeof MatchResult>[0] | null,
  };
  if (!asked || !read.ok || page.closed) return page;
  const tried = await lookAtMatch(actOf(request, viewer), { code: facts.code, ...question });
  if (!tried.ok) return { ...page, refusal: tried.refusal };
  const { pairs, unmatched, seen } = tried.value;
  return {
    ...page,
    result: {
      question,
      pairs: [...pairs]
        .sort((a, b) => b.distance - a.distance)
        .slice(0, SHOWN)
        .map(({ key, units: [first, second], distance }) => ({
          key,
          first: first.name,
          second: second.name,
          distance,
        })),
      unmatched: unmatched.slice(0, SHOWN).map(({ unit, why }) => ({ name: unit.name, why })),
      all: { pairs: pairs.length, unmatched: unmatched.length },
      seen,
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, acceptMatchSchema);
  if (!form.ok) return formResponse(form);
  const { code = "" } = params;
  const result = await matchPilotUnits(actOf(request, viewer), { code, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal);
  const kept = `${counted(result.value.pairs, "pair")} kept`;
  return form.data.mode === "pairs"
    ? redirectWithToast(drawUnitsPath(code), { message: `${kept}; now draw one of each` })
    : redirectWithToast(pilotUnitsPath(code), { message: kept });
}

export default function MatchUnits() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const refusal = (answer?.refusal ?? page.refusal) as Refusal | null;
  const errors = refusal?.kind === "invalid" ? refusal.fieldErrors : page.errors;
  return (
    <>
      <PageHeader
        eyebrow={`${page.code} · ${page.title}`}
        title="Match units"
        lead="Pairs of units that are alike before anything is done. You see every pair and who is left over before anything is kept."
      />
      {page.closed ? (
        <RefusalNotice refusal={page.closed as Refusal} />
      ) : (
        <div className="space-y-8">
          {refusal && (
            <RefusalNotice
              refusal={refusal}
              labels={{ near: "As near as possible in", exact: "The same in" }}
            />
          )}
          <MatchForm
            code={page.code}
            question={page.question}
            figures={page.figures}
            words={page.words}
            treated={page.treated}
            units={page.units}
            errors={errors}
          />
          {page.result && <MatchResult {...page.result} />}
        </div>
      )}
    </>
  );
}
