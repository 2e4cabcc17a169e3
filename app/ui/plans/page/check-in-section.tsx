import { Link } from "@remix-run/react";
import clsx from "clsx";
import { Check } from "lucide-react";
import type { CheckInFact, PlanFacts } from "~/domain/plans/plan-facts";
import { DateText } from "../../controls/date-text";
import { useReader } from "../../controls/reader";
import { Section } from "../../layout/section";
import { dayText } from "../plan-words";
import { Unsaid } from "../unsaid";

/** The looks in between as a thin line of time; one that was missed stays a visible gap. */
export function CheckInSection({ facts, editHref }: { facts: PlanFacts; editHref: string | null }) {
  const held = facts.checkIns.filter((each) => each.heldOn !== null).length;
  return (
    <Section
      id="check-ins"
      title="Check-ins"
      aside={
        facts.checkIns.length > 0 && (
          <span className="tabular">{`${held} of ${facts.checkIns.length} held`}</span>
        )
      }
    >
      {facts.checkIns.length === 0 ? (
        <p>
          <Unsaid href={editHref && `${editHref}#checkIns`} action="Set two">
            No check-ins yet
          </Unsaid>
        </p>
      ) : (
        <ol className="grid gap-x-1 gap-y-3 sm:grid-flow-col sm:auto-cols-fr">
          {facts.checkIns.map((each) => (
            <CheckInPoint key={each.id} checkIn={each} facts={facts} />
          ))}
        </ol>
      )}
    </Section>
  );
}

function CheckInPoint({ checkIn, facts }: { checkIn: CheckInFact; facts: PlanFacts }) {
  const { locale } = useReader();
  const held = checkIn.heldOn !== null;
  const missed = !held && checkIn.day < facts.today;
  return (
    <li className="relative border-line-strong max-sm:border-l max-sm:pl-4 sm:border-t sm:pt-3">
      <span
        aria-hidden="true"
        className={clsx(
          "absolute flex size-3.5 items-center justify-center rounded-full border-[1.5px] max-sm:top-0.5 max-sm:-left-[7px] sm:-top-[7px] sm:left-0",
          held
            ? "border-accent bg-accent text-on-accent"
            : missed
              ? "border-bad bg-bg"
              : "border-line-control bg-bg",
        )}
      >
        {held && <Check className="size-2.5" strokeWidth={3} />}
      </span>
      <Link
        to={`/plans/${facts.code}/check-ins/${checkIn.id}`}
        className="block rounded-sm text-sm hover:text-accent max-sm:pb-1"
      >
        {dayText(checkIn.day, locale)}
        <span className={clsx("block text-xs", missed ? "font-medium text-bad" : "text-ink-muted")}>
          {held ? (
            <>
              held <DateText value={checkIn.heldOn ?? checkIn.day} />
            </>
          ) : missed ? (
            "missed: hold it now"
          ) : (
            <DateText value={checkIn.day} mode="due" />
          )}
        </span>
      </Link>
    </li>
  );
}
