import { Link } from "@remix-run/react";
import { Fragment } from "react";
import {
  type PortfolioFigures,
  type PortfolioLine,
  portfolioLines,
  sayRecords,
} from "~/domain/plans/portfolio";

/** How the portfolio stands in one sentence, each part of which opens its plans. */
export function Portfolio({ figures }: { figures: PortfolioFigures }) {
  return (
    <p className="max-w-[80ch] text-base">
      <span className="tabular font-semibold">{sayRecords(figures)}</span>
      {": "}
      {portfolioLines(figures).map((line, at) => (
        <Fragment key={line.label}>
          {at > 0 && ", "}
          <Part line={line} />
        </Fragment>
      ))}
      <span className="tabular">
        ; total date moves{" "}
        {figures.moves === 0 ? (
          0
        ) : (
          <Link to="/plans?moves=1&sort=-slip&cols=state,owner,end,moves" className="link">
            {figures.moves}
          </Link>
        )}
      </span>
    </p>
  );
}

function Part({ line }: { line: PortfolioLine }) {
  return (
    <>
      <Link to={line.href} className="link tabular">
        {line.count.toLocaleString("en")} {line.label}
      </Link>
      {line.note && ` (${line.note})`}
    </>
  );
}
