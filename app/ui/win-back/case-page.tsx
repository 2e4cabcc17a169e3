import { Link } from "@remix-run/react";
import { Workflow } from "lucide-react";
import type { ReactNode } from "react";
import type { WinBackFacts } from "~/domain/win-back/win-back-facts";
import type { WinBackMove } from "~/domain/win-back/win-back-moves";
import { winBackChartPath, winBackEditPath } from "~/domain/win-back/win-back-places";
import type { ReachedStates } from "~/domain/win-back/win-back-rail";
import { winBackRail } from "~/domain/win-back/win-back-rail";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { Section } from "../layout/section";
import { TwoColumns } from "../layout/two-columns";
import { LifecycleRail } from "../lifecycle/lifecycle-rail";
import { usePlanKeys } from "../plans/page/use-plan-keys";
import { CaseHeader } from "./case-header";
import { OffersSection, PlansSection, TalksSection, type TalkView, WhySection } from "./case-sections";

export interface CasePageProps {
  facts: WinBackFacts;
  answer: string;
  moves: readonly WinBackMove[];
  reached: ReachedStates;
  talks: readonly TalkView[];
  rights: { edit: boolean; work: boolean; correctLoss: boolean };
  parts: { index: ReactNode; proof: ReactNode; references: ReactNode; activity: ReactNode };
}

/** The answer first, then where it stands; what was done on the left, what surrounds it on the right. */
export function CasePage(props: CasePageProps) {
  const { facts, moves, rights, parts } = props;
  usePlanKeys(rights.edit ? winBackEditPath(facts.code) : null);
  return (
    <>
      <CaseHeader facts={facts} answer={props.answer} moves={moves} rights={rights} />
      <Rail facts={facts} moves={moves} reached={props.reached} />
      <div className="[&_[id]]:scroll-mt-16">
        <TwoColumns
          main={
            <>
              <NextStep facts={facts} mayEdit={rights.work} />
              <WhySection facts={facts} mayEdit={rights.edit} />
              <PlansSection facts={facts} mayWork={rights.work} />
              <OffersSection facts={facts} mayWork={rights.work} />
              <TalksSection
                code={facts.code}
                talks={props.talks}
                mayWrite={rights.edit && !facts.withdrawn}
              />
            </>
          }
          side={
            <>
              {parts.references}
              {parts.proof}
              {parts.index}
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

function Rail({ facts, moves, reached }: Pick<CasePageProps, "facts" | "moves" | "reached">) {
  const next = moves.find(({ primary }) => primary);
  return (
    <div id="next" className="scroll-mt-16">
      <LifecycleRail
        label={`Win-back ${facts.code}`}
        states={winBackRail(facts, reached)}
        side={
          facts.status === "lostForGood"
            ? {
                kind: "cancelled",
                label: "Lost for good",
                detail: facts.outcome,
                at: facts.closedOn ?? undefined,
                by: reached.lostForGood?.by,
              }
            : undefined
        }
        next={next && { label: next.toLabel, gates: next.gates }}
      />
      <section className="no-print -mt-2 mb-8 flex flex-wrap items-center gap-2" aria-label="Other moves">
        {moves
          .filter((move) => move !== next)
          .map((move) => (
            <ButtonLink key={move.event} to={move.href} size="sm">
              {move.label}
            </ButtonLink>
          ))}
        <ButtonLink
          to={winBackChartPath(facts.code)}
          variant="quiet"
          size="sm"
          icon={<Workflow aria-hidden="true" />}
        >
          Every state and move
        </ButtonLink>
      </section>
    </div>
  );
}

function NextStep({ facts, mayEdit }: { facts: WinBackFacts; mayEdit: boolean }) {
  const { status, nextStep, nextOn, code, outcome, tryAgainOn, approach } = facts;
  if (status === "wonBack" || status === "lostForGood") {
    if (outcome === "" && tryAgainOn === null) return null;
    return (
      <Section title={status === "wonBack" ? "What made the difference" : "Why it ends here"}>
        {outcome !== "" && <p className="break-words whitespace-pre-line">{outcome}</p>}
        {tryAgainOn && (
          <p className="mt-1 text-sm text-ink-muted">
            Worth another try from <DateText value={tryAgainOn} mode="day" /> on.
          </p>
        )}
      </Section>
    );
  }
  return (
    <Section
      title="Next step"
      aside={
        mayEdit && (
          <Link to={winBackEditPath(code, "nextStep")} className="link no-print">
            {nextStep === "" ? "Say what comes next" : "Edit"}
          </Link>
        )
      }
    >
      {nextStep === "" ? (
        <p className="text-sm text-ink-muted">Nothing is planned next.</p>
      ) : (
        <p className="break-words">
          {nextStep}
          {nextOn && (
            <span className="text-sm text-ink-muted">
              {" "}
              <DateText value={nextOn} mode="due" />
            </span>
          )}
        </p>
      )}
      {approach !== "" && (
        <p className="mt-2 text-sm break-words whitespace-pre-line text-ink-muted">{approach}</p>
      )}
    </Section>
  );
}
