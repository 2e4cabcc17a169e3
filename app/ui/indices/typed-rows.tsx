import type { TypedFigure } from "~/domain/indices/index-counts";
import { formatMonth, isMonth } from "~/shared/calendar";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";

/** Counts typed in belong to the figure but have no rows of their own: they are listed as what they are. */
export function TypedRows({ figures, single }: { figures: readonly TypedFigure[]; single: number }) {
  const { locale } = useReader();
  if (figures.length === 0) return null;
  const total = figures.reduce(
    (sum, figure) => sum + Object.values(figure.counts).reduce((all, count) => all + count, 0),
    0,
  );
  return (
    <div className="mb-4">
      <Banner title={`${total} more answers were typed in as counts`}>
        The index counts {single + total}: the {single} below and these, which have no rows of their own:{" "}
        {figures
          .map(
            (figure) =>
              `${isMonth(figure.month) ? formatMonth(figure.month, locale) : figure.month} ${[5, 4, 3, 2, 1]
                .map((level) => figure.counts[level] ?? 0)
                .join("/")}`,
          )
          .join("; ")}
        .
      </Banner>
    </div>
  );
}
