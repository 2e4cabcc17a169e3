import { Link } from "@remix-run/react";
import { Download } from "lucide-react";
import { WHO_KEEPS_AUDIENCES } from "~/domain/audiences/audience.access";
import { audienceHref, CALENDAR, COVERAGE } from "~/domain/audiences/audience-places";
import type { AudienceCoverage, CoverageRow } from "~/domain/audiences/coverage";
import { ButtonLink } from "../controls/button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { CoverageCards } from "./coverage-cards";
import { CoverageTable } from "./coverage-table";

interface CoveragePageProps {
  audiences: readonly { id: string; name: string }[];
  rows: readonly CoverageRow[];
  byAudience: readonly AudienceCoverage[];
  mayWrite: boolean;
  mayEdit: boolean;
}

/** Who was told of which plan and pilot, how many it reached and how many understood. */
export function CoveragePage({ audiences, rows, byAudience, mayWrite, mayEdit }: CoveragePageProps) {
  if (audiences.length === 0 || rows.length === 0) {
    return (
      <>
        <PageHeader title="Coverage" />
        <EmptyState
          title={
            audiences.length === 0 ? "No audience is on the register yet" : "There is nothing to tell of yet"
          }
          action={
            audiences.length > 0 ? (
              <ButtonLink to="/plans">Plans</ButtonLink>
            ) : mayEdit ? (
              <ButtonLink to="/audiences/new">New audience</ButtonLink>
            ) : undefined
          }
        >
          {audiences.length === 0
            ? `This matrix sets audiences against plans and pilots, and shows who was never told.${mayEdit ? "" : ` ${WHO_KEEPS_AUDIENCES}`}`
            : "Once a plan is promised or a pilot begun, this matrix shows which audience was told of it."}
        </EmptyState>
      </>
    );
  }
  const untold = rows.filter((row) => row.cells.every(({ told }) => told === 0));
  return (
    <>
      <PageHeader
        title="Coverage"
        lead={
          untold.length === 0
            ? "Of every open or lately ended initiative somebody was told something."
            : untoldWords(untold, rows.length)
        }
        action={
          <>
            <ButtonLink to={CALENDAR}>Calendar of silence</ButtonLink>
            <ButtonLink
              to={`${COVERAGE}.csv`}
              reloadDocument
              prefetch="none"
              icon={<Download aria-hidden="true" />}
            >
              CSV
            </ButtonLink>
          </>
        }
      />
      <div className="max-lg:hidden">
        <CoverageTable audiences={audiences} rows={rows} mayWrite={mayWrite} />
      </div>
      <div className="lg:hidden">
        <CoverageCards audiences={audiences} rows={rows} />
      </div>
      <Section title="What each audience was told of, and what never">
        <ul className="space-y-1.5 text-sm">
          {byAudience.map((each, at) => (
            <li key={each.audienceId} className="break-words">
              <Link to={audienceHref(each.audienceId)} className="link">
                {audiences[at]?.name}
              </Link>
              : {toldWords(each)}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** The shorter of the two lists is named, the other counted. */
function toldWords({ toldOf, never }: AudienceCoverage): string {
  if (never.length === 0) return "told of everything";
  if (toldOf.length === 0) return `never told of any of ${never.length}`;
  return toldOf.length < never.length
    ? `told of ${toldOf.join(", ")}; never of the other ${never.length}`
    : `told of ${toldOf.length}; never of ${never.join(", ")}`;
}

const NAMED = 4;

function untoldWords(untold: readonly CoverageRow[], inAll: number): string {
  const named = untold.slice(0, NAMED).map(({ code }) => code);
  const more = untold.length - named.length;
  const which = `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `Nobody on the register was told anything of ${untold.length} of ${inAll} open or lately ended initiatives: ${which}.`;
}
