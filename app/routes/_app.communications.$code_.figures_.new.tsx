import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addFigure } from "~/commands/communications/add-figure.server";
import { WHO_WRITES_COMMUNICATIONS } from "~/domain/communications/communication.access";
import { addFigureSchema, readSource } from "~/domain/communications/figures/figure.schema";
import { SOURCE_KINDS } from "~/domain/communications/figures/figure-labels";
import { figuresPath } from "~/domain/communications/figures/figure-places";
import { proposeLabel, proposeName, usualDecimals } from "~/domain/communications/figures/propose-figure";
import { usualWindows } from "~/domain/communications/figures/usual-windows";
import { mayWriteMessage } from "~/domain/communications/message.access";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireWritten } from "~/http/require-written.server";
import { requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findFigureChoices } from "~/store/communications/figures/figure-choices.queries.server";
import { readFigures } from "~/store/communications/figures/figure-values.server";
import { database } from "~/store/database.server";
import { FigurePicker, NothingToChoose } from "~/ui/communications/figures/figure-picker";
import { FoundFigure } from "~/ui/communications/figures/found-figure";
import { messageCrumbs } from "~/ui/communications/message/message-crumbs";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = { crumbs: messageCrumbs("Choose a figure") };
export const meta: MetaFunction = ({ params }) => [{ title: `Choose a figure · ${params.code} · Capstan` }];

/** A refused form comes back beside the value of now. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWritten(request, params.code);
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const kind = SOURCE_KINDS.find((each) => each === asked.kind) ?? "index";
  const windows = usualWindows(facts.today);
  const [usual] = windows;
  const isSpan = kind === "index" || kind === "revenue";
  const given = { ...(isSpan && usual ? { from: usual.from, to: usual.to } : {}), ...asked, kind };
  // Nothing is wrong with a form that nobody has sent yet.
  const isAsked = "show" in asked;
  const read = readSource(kind === "index" ? { measure: "satisfaction", ...given } : given);
  const source = isAsked && "source" in read ? read.source : null;
  const choices = await findFigureChoices(viewer, kind, asked.account ?? null);
  const names = Object.fromEntries(
    [...choices.surveys, ...choices.accounts].map(({ id, name }) => [id, name]),
  );
  const [figure = null] = source
    ? await readFigures(
        database(),
        viewer,
        [
          {
            name: proposeName(
              source,
              facts.figures.map(({ name }) => name),
              names,
            ),
            label: proposeLabel(source, names),
            source,
            decimals: usualDecimals(source),
          },
        ],
        now(),
      )
    : [];
  return {
    code: facts.code,
    subject: facts.subject,
    mayWrite: mayWriteMessage(viewer, facts),
    kind,
    asked: given as Record<string, string>,
    problems: isAsked && "problems" in read ? read.problems : {},
    choices: { ...choices, windows },
    figure,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, addFigureSchema);
  if (!form.ok) return formResponse(form);
  const result = await addFigure(actOf(request, viewer), { ...form.data, code: params.code ?? "" });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { code, name } = result.value;
  return redirectWithToast(figuresPath(code), {
    message: `${code} has the figure ${name}. Write {{${name}}} where it belongs.`,
  });
}

export default function NewFigure() {
  const { code, subject, mayWrite, kind, asked, problems, choices, figure } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const isEmpty =
    (kind === "plan" && choices.plans.length === 0) || (kind === "pilot" && choices.pilots.length === 0);
  return (
    <div className="max-w-3xl">
      <PageHeader
        eyebrow={`${code} ${subject}`}
        title="Choose a figure"
        action={<ButtonLink to={figuresPath(code)}>All figures</ButtonLink>}
      />
      {!mayWrite && (
        <div className="mb-5">
          <Banner tone="info" title="You can look values up; others add them.">
            {WHO_WRITES_COMMUNICATIONS}
          </Banner>
        </div>
      )}
      <FigurePicker code={code} kind={kind} asked={asked} problems={problems} choices={choices} />
      {isEmpty && <NothingToChoose kind={kind} />}
      {figure && <FoundFigure code={code} figure={figure} answer={answer} mayWrite={mayWrite} />}
    </div>
  );
}
