import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ARMS } from "~/domain/pilots/pilot";
import { traitsOf } from "~/domain/pilots/traits";
import { overlapRefusal, unitsRefusal } from "~/domain/pilots/unit.rules";
import {
  drawUnitsPath,
  importUnitsPath,
  matchUnitsPath,
  newUnitsPath,
  unitRemovalPath,
} from "~/domain/pilots/unit-places";
import { requirePilot } from "~/http/require-pilot.server";
import { listUnitBatches, readUnitsView } from "~/store/pilots/unit.queries.server";
import { unitsSeen } from "~/store/pilots/units.server";
import { ButtonLink } from "~/ui/controls/button";
import { Chip } from "~/ui/controls/chip";
import { ConfirmDialog } from "~/ui/controls/confirm-dialog";
import { Pagination } from "~/ui/controls/pagination";
import { InlineNote } from "~/ui/feedback/inline-note";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { EmptyState } from "~/ui/layout/empty-state";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";
import { OverlapList } from "~/ui/pilots/overlap-list";
import { pilotCrumbs } from "~/ui/pilots/pilot-words";
import { UnitFiles } from "~/ui/pilots/unit-files";
import { UnitTable } from "~/ui/pilots/unit-table";
import { Assigned } from "~/ui/pilots/units-section";
import { plural } from "~/ui/plans/plan-words";

export const handle: FrameHandle = { crumbs: pilotCrumbs("Units") };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Units of ${data?.code ?? "a pilot"} · Capstan` },
];
export const shouldRevalidate = () => true;

const PAGE = 100;
const SHOWN = [...ARMS, "none"] as const;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requirePilot(request, params.code);
  const query = new URL(request.url).searchParams;
  const arm = SHOWN.find((one) => one === query.get("arm")) ?? null;
  const listed = facts.units.filter((unit) => arm === null || (unit.arm ?? "none") === arm);
  // The cursor is the unit before the first one shown: who is added or taken out elsewhere moves no page.
  const after = query.get("after");
  const first = after === null ? 0 : listed.findIndex(({ id }) => id === after) + 1;
  const units = listed.slice(first, first + PAGE);
  const refusal = unitsRefusal(viewer, facts)?.refusal.message ?? null;
  return {
    code: facts.code,
    title: facts.title,
    unitWords: facts.unitWords,
    refusal,
    arm,
    units,
    first,
    all: listed.length,
    total: facts.units.length,
    previous: first === 0 ? null : first <= PAGE ? "" : (listed[first - PAGE - 1]?.id ?? ""),
    next: first + PAGE < listed.length ? (units.at(-1)?.id ?? null) : null,
    traits: traitsOf(facts.units).map(({ name }) => name),
    seen: unitsSeen(facts.units),
    mayAnswer: overlapRefusal(viewer, facts) === null,
    view: await readUnitsView(facts),
    batches: await listUnitBatches(viewer, facts.id),
  };
}

const ARM_WORDS = { treated: "Treated", control: "Control", none: "No arm yet" };

export default function Units() {
  const page = useLoaderData<typeof loader>();
  const { code, view, arm } = page;
  const canMove = page.refusal === null;
  const href = (after: string | null, of = arm) => {
    const query = new URLSearchParams({ ...(of && { arm: of }), ...(after && { after }) });
    return query.size > 0 ? `?${query}` : "?";
  };
  return (
    <>
      <PageHeader
        eyebrow={`${code} · ${page.title}`}
        title="Units and their arms"
        lead={`${plural(view.counts.treated, "treated unit")}, ${view.counts.control} control${view.counts.none > 0 ? `, ${view.counts.none} in no arm yet` : ""}.`}
        action={
          canMove && (
            <>
              <ButtonLink to={newUnitsPath(code)} variant={page.total === 0 ? "primary" : "secondary"}>
                Add
              </ButtonLink>
              <ButtonLink to={importUnitsPath(code)}>From a file</ButtonLink>
              {page.total > 1 && <ButtonLink to={matchUnitsPath(code)}>Match</ButtonLink>}
              {page.total > 1 && (
                <ButtonLink to={drawUnitsPath(code)} variant="primary">
                  {view.draw ? "Draw again" : "Draw the arms"}
                </ButtonLink>
              )}
            </>
          )
        }
      />
      {page.refusal && (
        <div className="mb-6">
          <InlineNote>{page.refusal}</InlineNote>
        </div>
      )}
      {page.total === 0 ? (
        <EmptyState title={`No ${page.unitWords} yet`}>
          Type them one a line, take them from the accounts, or bring a file. Two in each arm are the least a
          pilot takes.
        </EmptyState>
      ) : (
        <>
          <div className="mb-4">
            <Assigned view={view} />
          </div>
          <nav aria-label="Arms" className="no-print mb-3 flex flex-wrap gap-2">
            <Chip href={href(null, null)} selected={arm === null}>
              All {page.total}
            </Chip>
            {SHOWN.filter((one) => view.counts[one] > 0 || arm === one).map((one) => (
              <Chip key={one} href={href(null, one)} selected={arm === one}>
                {ARM_WORDS[one]} {view.counts[one]}
              </Chip>
            ))}
          </nav>
          <UnitTable code={code} units={page.units} traits={page.traits} seen={page.seen} canMove={canMove} />
          {(page.previous !== null || page.next !== null) && (
            <Pagination
              previousHref={page.previous === null ? null : href(page.previous)}
              nextHref={page.next === null ? null : href(page.next)}
              summary={`${page.first + 1} to ${page.first + page.units.length} of ${page.all.toLocaleString("en")}`}
            />
          )}
          {canMove && view.counts.none > 0 && view.counts.treated + view.counts.control > 0 && (
            <div className="no-print mt-4">
              <ConfirmDialog
                trigger={`Take out the ${plural(view.counts.none, "unit")} in no arm`}
                title="Take out who is in no arm?"
                description="They are gone from this pilot, with what was said of them. They can be added again."
                action={unitRemovalPath(code)}
                fields={{ arm: "none" }}
                confirmLabel="Take them out"
                danger
              />
            </div>
          )}
          {view.overlaps.length > 0 && (
            <Section id="overlap" title="In other pilots too">
              <OverlapList code={code} overlaps={view.overlaps} canEdit={page.mayAnswer} />
            </Section>
          )}
        </>
      )}
      <UnitFiles code={code} batches={page.batches} canUndo={canMove} />
    </>
  );
}
