import { Link } from "@remix-run/react";
import { Fragment } from "react";
import { type PortfolioLine, portfolioLines } from "./portfolio-lines";

interface PortfolioProps {
  rows: Parameters<typeof portfolioLines>[0];
}

/** How the portfolio stands in one sentence, each part of which opens its plans. */
export function Portfolio({ rows }: PortfolioProps) {
  const lines = portfolioLines(rows);
  const moves = rows.reduce((sum, row) => sum + row.moves, 0);
  return (
    <p className="max-w-[80ch] text-base">
      <span className="tabular font-semibold">
        {rows.length} {rows.length === 1 ? "record" : "records"}
      </span>
      {": "}
      {lines.map((line, at) => (
        <Fragment key={line.label}>
          {at > 0 && ", "}
          <Part line={line} />
        </Fragment>
      ))}
      <span className="tabular">; total date moves {moves}</span>
    </p>
  );
}

function Part({ line }: { line: PortfolioLine }) {
  return (
    <>
      <Link to={line.href} className="link tabular">
        {line.count} {line.label}
      </Link>
      {line.note && ` (${line.note})`}
    </>
  );
}
