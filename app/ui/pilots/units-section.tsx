import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { ASSIGNMENT_LABELS } from "~/domain/pilots/pilot";
import { pilotUnitsPath } from "~/domain/pilots/pilot-places";
import { drawUnitsPath, importUnitsPath, matchUnitsPath, newUnitsPath } from "~/domain/pilots/unit-places";
import type { UnitsView } from "~/domain/pilots/units-view";
import { ButtonLink } from "../controls/button";
import { InlineNote } from "../feedback/inline-note";
import { EmptyState } from "../layout/empty-state";
import { Section } from "../layout/section";
import { plural } from "../plans/plan-words";
import { BalanceTable } from "./balance-table";
import { OverlapList } from "./overlap-list";

export interface UnitsSectionProps {
  code: string;
  /** "projects" */
  unitWords: string;
  view: UnitsView;
  canEdit: boolean;
  /** Before the start: then units come and go. */
  isOpen: boolean;
}

/** The arms: who stands in them, how they came there, how alike they are, and who is in another pilot as well. */
export function UnitsSection({ code, unitWords, view, canEdit, isOpen }: UnitsSectionProps) {
  const { counts } = view;
  const mayChange = canEdit && isOpen;
  if (counts.all === 0) {
    return (
      <Section id="units" title="Units">
        <EmptyState
          title={`No ${unitWords} yet`}
          action={
            mayChange && (
              <>
                <ButtonLink to={newUnitsPath(code)} variant="primary">
                  Add units
                </ButtonLink>
                <ButtonLink to={importUnitsPath(code)}>From a file</ButtonLink>
              </>
            )
          }
        >
          Who gets it and who does not is settled before the start; without a control arm nobody can say what
          would have happened anyway.
        </EmptyState>
      </Section>
    );
  }
  return (
    <Section
      id="units"
      title="Units"
      lead={`${plural(counts.treated, "treated unit")}, ${counts.control} control${counts.none > 0 ? `, ${counts.none} in no arm yet` : ""}`}
      aside={
        <Link to={pilotUnitsPath(code)} className="link">
          All {counts.all}
        </Link>
      }
    >
      <div className="space-y-4">
        <Assigned view={view} />
        {(counts.crossed > 0 || counts.lost > 0) && <Course view={view} />}
        <Arms view={view} />
        {view.overlaps.length > 0 && (
          <div>
            <h3 className="mb-2 text-sm font-medium">In other pilots too</h3>
            <OverlapList code={code} overlaps={view.overlaps} canEdit={canEdit} />
          </div>
        )}
        {mayChange && (
          <p className="no-print flex flex-wrap gap-x-4 gap-y-1 text-sm">
            <Link to={newUnitsPath(code)} className="link">
              Add units
            </Link>
            <Link to={matchUnitsPath(code)} className="link">
              Match
            </Link>
            <Link to={drawUnitsPath(code)} className="link">
              {view.draw ? "Draw again" : "Draw the arms"}
            </Link>
          </p>
        )}
        {canEdit && !isOpen && (
          <p className="text-sm text-ink-muted">
            The plan is locked, and every unit stays in its arm. One that got the other arm’s treatment, or
            was lost, is marked on{" "}
            <Link to={pilotUnitsPath(code)} className="link">
              its own page
            </Link>
            .
          </p>
        )}
      </div>
    </Section>
  );
}

/** How the arms came about; a draw with what it takes to repeat it. */
export function Assigned({ view }: { view: UnitsView }): ReactNode {
  const { drawn } = view;
  return (
    <div className="space-y-2">
      <HowAssigned view={view} />
      {drawn.length > 1 && (
        <InlineNote tone="warn">
          The arms were drawn {drawn.length} times, with the seeds {drawn.slice(-SEEDS_NAMED).join(", ")}:
          whoever draws until the arms please has chosen them. Why they were drawn again stands in the
          activity.
        </InlineNote>
      )}
    </div>
  );
}

/** More seeds than these are told by their number alone. */
const SEEDS_NAMED = 6;

function HowAssigned({ view: { assignment, draw, counts } }: { view: UnitsView }): ReactNode {
  if (draw) {
    return (
      <p className="text-sm break-words">
        Drawn at random {draw.within}, with the seed <span className="tabular font-medium">{draw.seed}</span>
        {draw.again
          ? ": drawn again, it gives the same arms."
          : ". Drawn again it gives other arms: units changed since."}
      </p>
    );
  }
  if (assignment === "randomised") {
    return (
      <InlineNote tone="warn">
        To be drawn at random, and not drawn yet
        {counts.treated + counts.control > 0 ? ": the arms below do not come from a draw that stands" : ""}.
      </InlineNote>
    );
  }
  if (counts.treated + counts.control === 0) {
    return (
      <p className="text-sm text-ink-muted">
        Nobody is in an arm yet. Draw the arms, match units, or name the arms by hand on the list.
      </p>
    );
  }
  const pairs = counts.paired / 2;
  return (
    <p className="text-sm text-ink-muted">
      {ASSIGNMENT_LABELS[assignment]}
      {assignment === "matched" && pairs > 0 ? `, ${plural(pairs, "pair")}` : ""}: a difference may have been
      there before, so a result says “differs from its control group” and not “caused”.
    </p>
  );
}

function Course({ view: { counts } }: { view: UnitsView }) {
  const words = [
    counts.crossed > 0
      ? `${plural(counts.crossed, "unit")} crossed over and stay${counts.crossed === 1 ? "s" : ""} in the arm assigned`
      : null,
    counts.lost > 0 ? `${plural(counts.lost, "unit")} can no longer be measured` : null,
  ].filter((part) => part !== null);
  return <InlineNote>{words.join("; ")}.</InlineNote>;
}

function Arms({ view }: { view: UnitsView }) {
  if (view.counts.treated === 0 || view.counts.control === 0) {
    return <p className="text-sm text-ink-muted">How alike the arms are shows once both have units.</p>;
  }
  if (view.balance.length === 0) return <p className="text-sm text-ink-muted">{view.balanceSentence}</p>;
  return (
    <div>
      <p className="mb-3 text-sm">
        {view.balanceSentence}
        {view.draw && view.balance.some(({ mark }) => mark !== "balanced") && (
          <span className="text-ink-muted">
            {" "}
            As the arms were drawn, that is luck, and the interval of the result reckons with luck.
          </span>
        )}
      </p>
      <BalanceTable rows={view.balance} />
    </div>
  );
}
