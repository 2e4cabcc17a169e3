import { Link } from "@remix-run/react";
import { type CaseOwner, casePath, returnAnchor, whatIfPath } from "~/domain/roi/case-places";
import type { CaseReading } from "~/domain/roi/case-reading";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { Banner } from "../feedback/banner";
import { EmptyState } from "../layout/empty-state";
import { Section } from "../layout/section";
import { BreakEvenTable } from "./break-even-table";
import { LineTable } from "./line-table";
import { PromisedTable } from "./promised-table";
import { RoiFigures } from "./roi-figures";
import { RoiHeadline } from "./roi-headline";
import { percentWords } from "./roi-words";
import { TornadoChart } from "./tornado-chart";

/** The case as a page shows it: what it comes to, who wrote it last, and what the viewer may do. */
export interface CaseView {
  owner: CaseOwner;
  reading: CaseReading | null;
  version: number;
  note: string;
  attribution: string;
  change: CaseChange | null;
  mayEdit: boolean;
  /** Why not, in words. */
  whyNot: string | null;
}

export interface CaseChange {
  on: string;
  byName: string;
  /** The data were known by then. */
  afterEnd: boolean;
}

export function RoiSection({ view }: { view: CaseView }) {
  const { owner, reading, mayEdit } = view;
  return (
    <Section
      id={returnAnchor(owner)}
      title="Return on investment"
      aside={
        reading && (
          <>
            <Link to={whatIfPath(owner)} className="link no-print">
              What if
            </Link>
            {mayEdit && (
              <Link to={casePath(owner)} className="link no-print">
                Edit the case
              </Link>
            )}
          </>
        )
      }
    >
      {reading ? <Reading view={view} reading={reading} /> : <NoCase view={view} />}
    </Section>
  );
}

function NoCase({ view: { owner, mayEdit, whyNot } }: { view: CaseView }) {
  return (
    <EmptyState
      title="No business case yet"
      action={
        mayEdit && (
          <ButtonLink to={casePath(owner)} variant="secondary">
            Write the business case
          </ButtonLink>
        )
      }
    >
      It says what this costs and what it brings, each figure with its source, so that a return can be
      reckoned and doubted. {!mayEdit && whyNot}
    </EmptyState>
  );
}

function Reading({ view, reading }: { view: CaseView; reading: CaseReading }) {
  return (
    <div className="space-y-6">
      {reading.missing.length > 0 ? (
        <Banner
          tone="info"
          title={`No value yet: ${reading.missing.join(" and ")} ${reading.missing.length > 1 ? "are" : "is"} missing.`}
        >
          {view.mayEdit ? (
            <Link to={casePath(view.owner)} className="link">
              Complete the business case
            </Link>
          ) : (
            view.whyNot
          )}
        </Banner>
      ) : (
        <RoiHeadline reading={reading} />
      )}
      {reading.warnings.map((warning) => (
        <Banner key={warning} tone="warn" title={warning} />
      ))}
      {reading.netMinor !== null && <RoiFigures reading={reading} />}
      <LineTable reading={reading} />
      {reading.netMinor !== null && (
        <>
          <div className="grid gap-8 lg:grid-cols-2">
            <BreakEvenTable reading={reading} />
            <PromisedTable reading={reading} />
          </div>
          <TornadoChart reading={reading} />
        </>
      )}
      <Ground view={view} reading={reading} />
    </div>
  );
}

/** What everything above stands on. */
function Ground({ view, reading }: { view: CaseView; reading: CaseReading }) {
  const { change, note } = view;
  return (
    <div className="text-xs text-ink-muted">
      <p>
        Counted over {reading.horizonMonths} months at{" "}
        {percentWords(Number(reading.discountRate)).replace("+", "")} a year. Costs fall at the beginning of
        their months, benefits at the end.
        {view.attribution !== "1" &&
          ` Of benefits that no control group isolated, ${Number((Number(view.attribution) * 100).toFixed(2))} % count as our own.`}
      </p>
      {change && (
        <p className="mt-1">
          Version {view.version}, written by {change.byName}, <DateText value={change.on} mode="plain" />
          {change.afterEnd && (
            <strong className="font-semibold text-ink">
              {" "}
              – after the data were in; see the activity for what changed
            </strong>
          )}
          .
        </p>
      )}
      {note && (
        <Disclosure summary="Note on the case" className="mt-1">
          <p className="max-w-2xl whitespace-pre-line text-ink">{note}</p>
        </Disclosure>
      )}
    </div>
  );
}
