import { Link } from "@remix-run/react";
import type { CheckedClaim } from "~/domain/surveys/aggregated";
import type { AggregatedReading } from "~/domain/surveys/aggregated-reading";
import { Section } from "../layout/section";
import { ClaimCheck } from "./claim-check";
import { IntervalSentence } from "./interval-sentence";

export interface ScoreboardHelpProps {
  printed: CheckedClaim;
  reading: AggregatedReading;
  otherMix: CheckedClaim;
  ifRight: CheckedClaim;
}

const mix = (checked: CheckedClaim): string => checked.lines.map((line) => line.count).join("/");

/** The published example, where it goes wrong, and what would make its result right. */
export function ScoreboardHelp({ printed, reading, otherMix, ifRight }: ScoreboardHelpProps) {
  return (
    <div className="max-w-3xl text-base">
      <Section title="The example as it is printed">
        <p className="mb-3">
          The published example has {printed.n} answers: {mix(printed)} from level 5 down to level 1. It
          prints the subtotals 90, 64, 9, 6 and 2, the total 171 and the result 4.28. Derived again, one line
          does not hold, and with it the total and the result:
        </p>
        <ClaimCheck checked={printed} claimedResult="4.28" />
      </Section>
      <Section title="Two ways to reach 4.28">
        <ul className="list-disc space-y-2 pl-5">
          <li>
            <strong className="font-semibold">The printed total:</strong> 171 points / 40 answers = 4.275,
            shown 4.28. So the printed result follows from the printed total; it is the total that does not
            follow from the counts.
          </li>
          <li>
            <strong className="font-semibold">Another mix of answers:</strong> {mix(otherMix)} gives{" "}
            {otherMix.points} points from {otherMix.n} answers, shown {otherMix.index}.
          </li>
        </ul>
        <p className="mt-3">
          If instead the printed 64 is right, level 4 had 16 answers ({mix(ifRight)}), there were {ifRight.n}{" "}
          answers, and the index is {ifRight.points} / {ifRight.n} = {ifRight.index}.
        </p>
      </Section>
      <Section title="How sure 4.08 is">
        <IntervalSentence reading={reading} />
        <p className="mt-3">
          With {printed.n} answers the index is known only roughly. Whether it lies above or below 4.0 cannot
          be said before more answers are in.
        </p>
      </Section>
      <Section title="How Capstan treats such figures">
        <p>
          What was printed is kept as <em>claimed</em>, what its counts give is kept beside it as{" "}
          <em>recomputed</em>, and every chart uses the recomputed one. Comparisons with 4.0 use the unrounded
          value: 3.996 is shown as 4.00 and does not reach 4.0. No answers are no data, never 0.
        </p>
        <p className="mt-3">
          <Link to="/aggregates/new" className="link">
            Enter aggregated figures
          </Link>
        </p>
      </Section>
    </div>
  );
}
