import { Link } from "@remix-run/react";
import { tileHref } from "~/domain/revenue/revenue-places";
import type { RateView } from "~/domain/win-back/rate-view";
import { useReader } from "../controls/reader";
import { percentWords } from "../revenue/revenue-words";
import { worthWords } from "./win-back-words";

/** The rate as the Big 4 have it, with what it is made of; it opens the accounts behind it. */
export function RateLine({ rate }: { rate: RateView }) {
  const { locale, currency } = useReader();
  const { winBack, lostMinor, wonMinor } = rate;
  const share = percentWords(winBack.share, locale);
  return (
    <section
      aria-label="Win-back rate"
      className="mb-5 flex flex-wrap items-baseline gap-x-4 gap-y-1 rounded-lg border border-line bg-surface px-4 py-3"
    >
      <p className="text-xl font-semibold">
        {share === null ? (
          <span className="text-base font-normal text-ink-muted">no data</span>
        ) : (
          <Link to={tileHref("win-back")} className="tabular hover:underline">
            {share}
          </Link>
        )}
      </p>
      <p className="min-w-0 text-sm text-ink-muted">
        {share === null
          ? "Nobody was lost in the last 24 months, as far as the revenue ledger knows."
          : `${winBack.wonBack} of ${winBack.lost} customers lost in the last 24 months came back: ${worthWords(wonMinor, currency, locale)} of ${worthWords(lostMinor, currency, locale)} a year.`}
      </p>
    </section>
  );
}
