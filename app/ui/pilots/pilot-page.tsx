import type { ReactNode } from "react";
import { isPilotInDesign } from "~/domain/pilots/pilot";
import type { PilotFacts } from "~/domain/pilots/pilot-facts";
import type { PilotMove } from "~/domain/pilots/pilot-moves";
import { pilotEditPath } from "~/domain/pilots/pilot-places";
import type { PilotDates } from "~/domain/pilots/pilot-rail";
import { StandInNotice } from "../absences/stand-in-notice";
import { Section } from "../layout/section";
import { TwoColumns } from "../layout/two-columns";
import { usePlanKeys } from "../plans/page/use-plan-keys";
import { DesignSection } from "./design-section";
import { PilotEvidenceSection } from "./evidence-section";
import { PilotPeopleSection } from "./people-section";
import { Caveats, PilotHeader } from "./pilot-header";
import { PilotRail } from "./pilot-rail";

/** What other parts lay into the page; each is a section of its own, with the anchor of its name. */
export interface PilotParts {
  /** Estimate, interval, naive figure, looks: `#result` */
  result?: ReactNode;
  /** Return on investment: `#money` */
  money?: ReactNode;
  /** Recommendation, rationale and signature: `#decision` */
  decision?: ReactNode;
  /** What so many units could show; stands in `#design` */
  power?: ReactNode;
  /** Arms with their balance: `#units` */
  units?: ReactNode;
  /** What was measured: `#values` */
  values?: ReactNode;
  /** Rollouts, hand-raisers, who wants to repeat it: `#spread` */
  spread?: ReactNode;
  /** Asked, granted and spent: `#funding` */
  funding?: ReactNode;
  told?: ReactNode;
  lessons?: ReactNode;
  following?: ReactNode;
  activity: ReactNode;
}

export interface PilotPageProps {
  facts: PilotFacts;
  answer: string;
  moves: readonly PilotMove[];
  dates: PilotDates;
  dropReason: string;
  finding: { number: number; title: string } | null;
  evidence: Parameters<typeof PilotEvidenceSection>[0]["evidence"];
  rights: { edit: boolean; editDesign: boolean; newVersion: boolean; delete: boolean };
  parts: PilotParts;
}

/** Question and answer first, then where it stands; evidence on the left, what surrounds it on the right. */
export function PilotPage(props: PilotPageProps) {
  const { facts, moves, rights, parts } = props;
  const standing = moves.find(({ insteadOf }) => insteadOf);
  usePlanKeys(rights.edit ? pilotEditPath(facts.code) : null);
  const design = (
    <DesignSection
      facts={facts}
      canEdit={rights.editDesign}
      canVersion={rights.newVersion}
      power={parts.power}
    />
  );
  return (
    <>
      <PilotHeader facts={facts} answer={props.answer} moves={moves} rights={rights} />
      {standing?.insteadOf && <StandInNotice away={standing.insteadOf} may={standing.label.toLowerCase()} />}
      <Caveats facts={facts} />
      <PilotRail facts={facts} moves={moves} dates={props.dates} dropReason={props.dropReason} />
      <div className="[&_[id]]:scroll-mt-16">
        <TwoColumns
          main={
            <>
              {isPilotInDesign(facts.status) ? (
                // Before it runs there is nothing to read yet, and everything to say.
                <>
                  {design}
                  {parts.units}
                  {parts.money}
                  {parts.values}
                  {parts.result}
                  {parts.decision}
                </>
              ) : (
                <>
                  {parts.result}
                  {parts.money}
                  {parts.decision}
                  {design}
                  {parts.units}
                  {parts.values}
                </>
              )}
              {parts.spread}
            </>
          }
          side={
            <>
              <PilotPeopleSection facts={facts} canEdit={rights.edit} />
              <PilotEvidenceSection
                facts={facts}
                finding={props.finding}
                evidence={props.evidence}
                canEdit={rights.edit}
              />
              {parts.told}
              {parts.funding}
              {parts.lessons}
              {parts.following}
              <Section id="activity" title="Activity">
                {parts.activity}
              </Section>
            </>
          }
        />
      </div>
    </>
  );
}
