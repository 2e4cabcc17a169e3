import { Link } from "@remix-run/react";
import type { CoverageGap, TypedFigure } from "~/domain/indices/index-counts";
import type { IndexPage } from "~/domain/indices/index-page";
import { formatMonth, isMonth } from "~/shared/calendar";
import { DateText } from "../controls/date-text";
import { Disclosure } from "../controls/disclosure";
import { useReader } from "../controls/reader";
import { InlineNote } from "../feedback/inline-note";

/** Figures typed in from elsewhere, said where they count and where they only stand beside. */
export function TypedNotes({ typed }: { typed: IndexPage["typed"] }) {
  const { locale } = useReader();
  if (typed.counted.length === 0 && typed.beside.length === 0) return null;
  const total = typed.counted.reduce((sum, figure) => sum + answersOf(figure), 0);
  return (
    <div className="mt-4 space-y-1.5">
      {typed.counted.length > 0 && (
        <InlineNote>
          {total} of these answers come from figures typed in as counts (
          {typed.counted.map((figure) => nameOf(figure, locale)).join("; ")}). They belong to no account or
          contact, so they leave as soon as a filter on persons, places or questions is chosen.
        </InlineNote>
      )}
      {typed.beside.map((figure) => (
        <InlineNote key={figure.id}>
          The typed figure for {nameOf(figure, locale)} is not added: that month has single answers of the
          same survey. It stays beside them
          {figure.claimed ? `, with its claim of ${figure.claimed}` : ""}.
        </InlineNote>
      ))}
    </div>
  );
}

const answersOf = (figure: TypedFigure): number =>
  Object.values(figure.counts).reduce((sum, count) => sum + count, 0);

const nameOf = (figure: TypedFigure, locale: string): string =>
  `${isMonth(figure.month) ? formatMonth(figure.month, locale) : figure.month}, ${figure.survey}${figure.source ? `, ${figure.source}` : ""}`;

/** Tier I accounts whose decision makers went silent. */
export function CoverageGaps({ gaps, owners }: { gaps: readonly CoverageGap[]; owners: boolean }) {
  if (gaps.length === 0) {
    return (
      <p className="text-sm text-ink-muted">
        A decision maker of every tier I account answered within the last 90 days.
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line border-b border-line">
      {gaps.map((gap) => (
        <li key={gap.accountId} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5 text-sm">
          <span className="font-medium">{gap.account}</span>
          <span className="min-w-0 flex-1 basis-56 text-ink-muted">
            {gap.decisionMakers === 0 ? (
              "no decision maker known"
            ) : gap.lastHeard ? (
              <>
                0 of {gap.decisionMakers} decision makers answered; last heard{" "}
                <DateText value={gap.lastHeard} />
              </>
            ) : (
              `none of ${gap.decisionMakers} decision makers ever answered`
            )}
          </span>
          <Link
            to={
              owners
                ? `/findings/new?title=${encodeURIComponent(`${gap.account}: no decision maker heard in 90 days`)}`
                : "/measure/accounts"
            }
            className="link"
          >
            {owners ? "Make a finding" : "Open the accounts"}
            <span className="sr-only"> about {gap.account}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** How the figures come about, and how much a number of answers can show. */
export function MethodNotes({
  floor,
  needs,
  halfWidths,
}: {
  floor: number;
  /** How many answers a period needs to show a difference. */
  needs: readonly { difference: number; nPerPeriod: number }[];
  /** Half of the interval's width that so many answers give. */
  halfWidths: readonly { n: number; halfWidth: number | null }[];
}) {
  return (
    <Disclosure summary="How these figures are computed">
      <div className="max-w-[70ch] space-y-2 text-sm text-ink-muted">
        <p>
          The ScoreBoard Index is points divided by answers: every answer counts its level, 1 to 5. Months are
          pooled, so a month with more answers weighs more. Comparisons with 4.0 use exact points; only what
          is shown is rounded.
        </p>
        <p>
          A status needs three complete months and at least {floor} answers. “Proven” means that the one-sided
          95 % lower bound reaches 4.0 as well. The interval is Student’s t on the answers; beside it, from
          ten accounts on, the one that knows that answers of one account are not independent. NPS bears the
          adjusted Wald interval, CSAT Wilson’s.
        </p>
        <p>
          What a number of answers can show (spread 1.1, power 80 %, two-sided 5 %; answers of one account
          resemble each other, so in truth it takes more):
        </p>
        <table className="tabular text-sm">
          <caption className="sr-only">Answers needed in each of two periods to show a difference</caption>
          <tbody>
            <tr>
              <th scope="row" className="pr-4 text-left font-normal">
                Difference
              </th>
              {needs.map((row) => (
                <td key={row.difference} className="px-2 text-right">
                  {row.difference}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row" className="pr-4 text-left font-normal">
                Answers per period
              </th>
              {needs.map((row) => (
                <td key={row.difference} className="px-2 text-right">
                  {row.nPerPeriod.toLocaleString("en")}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
        <p>
          Half of the 95 % interval’s width:{" "}
          {halfWidths
            .flatMap((row) => (row.halfWidth === null ? [] : [`±${row.halfWidth.toFixed(2)} at n ${row.n}`]))
            .join(", ")}
          .
        </p>
      </div>
    </Disclosure>
  );
}
