import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { editUnit } from "~/commands/pilots/edit-unit.server";
import { ARM_LABELS } from "~/domain/pilots/pilot";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { traitShown, traitsOf } from "~/domain/pilots/traits";
import { courseRefusal, unitsRefusal } from "~/domain/pilots/unit.rules";
import { editUnitSchema } from "~/domain/pilots/unit.schema";
import { unitCrossingPath, unitLossPath, unitRemovalPath } from "~/domain/pilots/unit-places";
import { notFound } from "~/domain/refusal";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse, throwRefusal } from "~/http/refusal.server";
import { requirePilot } from "~/http/require-pilot.server";
import { requireViewer } from "~/http/session.server";
import { listAccountNames } from "~/store/accounts/account-names.queries.server";
import { Badge } from "~/ui/controls/badge";
import { ConfirmDialog } from "~/ui/controls/confirm-dialog";
import { InlineNote } from "~/ui/feedback/inline-note";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { CourseForm, CROSSING_WORDS, LOSS_WORDS } from "~/ui/pilots/course-form";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { UnitForm } from "~/ui/pilots/unit-form";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Unit") };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.unit.name ?? "Not found"} · Capstan` },
];
/** The version in the forms is the one that is saved by now. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const unit = facts.units.find(({ id }) => id === params.unitId);
  if (!unit) throwRefusal(notFound("unit").refusal);
  const refusal = unitsRefusal(viewer, facts)?.refusal.message ?? null;
  const held = new Set(facts.units.flatMap(({ id, accountId }) => (id === unit.id ? [] : (accountId ?? []))));
  const accounts = await listAccountNames(viewer);
  return {
    code: facts.code,
    title: facts.title,
    unit,
    partner:
      unit.pairKey === ""
        ? null
        : (facts.units.find(({ id, pairKey }) => pairKey === unit.pairKey && id !== unit.id) ?? null),
    account: accounts.find(({ id }) => id === unit.accountId) ?? null,
    traits: traitsOf(facts.units).map(({ name }) => name),
    accounts: refusal === null ? accounts.filter(({ id }) => !held.has(id)) : [],
    refusal,
    canSay: courseRefusal(viewer, facts) === null,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, editUnitSchema);
  if (!form.ok) return formResponse(form);
  const { code = "", unitId = "" } = params;
  const result = await editUnit(actOf(request, viewer), { code, unitId, ...form.data });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirectWithToast(pilotUnitsPath(code), { message: `${form.data.name} saved` });
}

export default function UnitOfPilot() {
  const page = useLoaderData<typeof loader>();
  const { code, unit, partner } = page;
  const answer = useActionData<typeof action>();
  const shown = answer?.refusal && answer.refusal.kind !== "invalid" ? answer.refusal : null;
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${page.title}`}
        title={unit.name}
        meta={
          <>
            <Badge tone={unit.arm === "treated" ? "accent" : "quiet"}>
              {unit.arm ? ARM_LABELS[unit.arm] : "In no arm yet"}
            </Badge>
            {page.account && (
              <Link to={`/accounts/${page.account.id}`} className="link">
                {page.account.name}
              </Link>
            )}
            {partner && <span>paired with {partner.name}</span>}
          </>
        }
      />
      <div className="space-y-6">
        {shown && <RefusalNotice refusal={shown} />}
        {page.refusal === null ? (
          <>
            <UnitForm
              code={code}
              unit={unit}
              traits={page.traits}
              accounts={page.accounts}
              answer={answer && shown ? { ...answer, formErrors: [] } : answer}
            />
            <div className="no-print">
              <ConfirmDialog
                trigger="Take it out of the pilot"
                triggerVariant="quiet"
                title={`Take ${unit.name} out?`}
                description="It is gone from this pilot, with what was said of it. It can be added again."
                action={unitRemovalPath(code)}
                fields={{ "ids[]": unit.id }}
                confirmLabel="Take it out"
                danger
              />
            </div>
          </>
        ) : (
          <>
            <InlineNote>{page.refusal}</InlineNote>
            <Known unit={unit} />
            <CourseForm
              words={CROSSING_WORDS}
              action={unitCrossingPath(code, unit.id)}
              version={unit.version}
              on={unit.crossedOn}
              note={unit.crossedNote}
              canSay={page.canSay}
            />
            <CourseForm
              words={LOSS_WORDS}
              action={unitLossPath(code, unit.id)}
              version={unit.version}
              on={unit.lostOn}
              note={unit.lostNote}
              canSay={page.canSay}
            />
          </>
        )}
      </div>
    </>
  );
}

function Known({ unit }: { unit: { businessUnit: string; traits: Readonly<Record<string, string>> } }) {
  const entries = [
    ...(unit.businessUnit ? [["Business unit", unit.businessUnit]] : []),
    ...Object.entries(unit.traits).map(([name, value]) => [name, traitShown(value)]),
  ];
  if (entries.length === 0) return null;
  return (
    <Section title="What is known of it">
      <dl className="grid grid-cols-[minmax(0,auto)_minmax(0,1fr)] gap-x-6 gap-y-2 text-sm">
        {entries.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="break-words text-ink-muted">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
