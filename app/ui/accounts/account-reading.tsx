import { Link } from "@remix-run/react";
import type { AccountReading } from "~/domain/accounts/account-index";
import { answersHref, indexHref, NO_FILTER } from "~/domain/indices/index-filter";
import type { IndexWindow } from "~/domain/indices/index-window";
import { formatMonth } from "~/shared/calendar";
import { Sparkline } from "../charts/sparkline";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";

export interface AccountReadingProps {
  title: string;
  measure: "satisfaction" | "loyalty";
  account: { id: string; name: string };
  reading: AccountReading;
  window: IndexWindow;
  floor: number;
  fewFloor: number;
}

/** One index of one account: the figure, its answers, and the year behind it. */
export function AccountReadingTile(props: AccountReadingProps) {
  const { title, measure, account, reading, window, floor, fewFloor } = props;
  const { locale } = useReader();
  const filter = { ...NO_FILTER, measure, account: account.id };
  const known = reading.trend.filter((point) => point.value !== null);
  const [first, last] = [known[0], known.at(-1)];
  const words =
    first && last
      ? `${title}, three months pooled: ${first.value?.toFixed(2)} in ${formatMonth(first.month, locale)}, ${last.value?.toFixed(2)} in ${formatMonth(last.month, locale)}; 4.0 is the line`
      : `${title}: too few answers for a line`;
  return (
    <div className="rounded-lg border border-line bg-surface px-4 py-3">
      <p className="text-xs text-ink-muted">
        <Link to={indexHref(filter, window)} className="hover:underline">
          {title}
        </Link>
      </p>
      <div className="mt-1 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        {reading.shown === null ? (
          <span className="text-sm text-ink-muted">
            {reading.n === 0 ? "no data" : `too few answers (${reading.n} of ${fewFloor} needed)`}
          </span>
        ) : (
          <FigureLink href={answersHref(filter, window)} label={`${title} of ${account.name}`} size="figure">
            {reading.shown}
          </FigureLink>
        )}
        {known.length > 1 && (
          <Sparkline label={words} values={reading.trend.map((point) => point.value)} target={4} />
        )}
      </div>
      <p className="mt-1 text-xs text-ink-muted">
        {reading.n > 0 && (
          <>
            n {reading.n}
            {reading.n < floor && ", few answers: read it as a hint, not as a proof"}
          </>
        )}
      </p>
    </div>
  );
}
