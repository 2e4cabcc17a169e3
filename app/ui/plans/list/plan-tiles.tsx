import { Link } from "@remix-run/react";
import { type PortfolioFigures, portfolioTiles, verdictLines } from "~/domain/plans/portfolio";

/** How the whole portfolio stands; each figure is as long as the list it opens. */
export function PlanTiles({ figures }: { figures: PortfolioFigures }) {
  const verdicts = verdictLines(figures);
  const closed = verdicts.reduce((sum, { count }) => sum + count, 0);
  return (
    <ul
      aria-label="The whole portfolio"
      className="no-print mb-5 grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-[repeat(4,auto)_minmax(0,1fr)]"
    >
      {portfolioTiles(figures).map(({ label, count, query }) => (
        <li key={query}>
          <Figure href={`/plans?${query}`} label={label} count={count} />
        </li>
      ))}
      <li className="max-sm:col-span-2">
        <Figure href="/plans?state=closed" label="Closed" count={closed} />
        {verdicts.length > 0 && (
          <p className="text-xs text-ink-muted">
            {verdicts.map(({ label, count, href }, at) => (
              <span key={label} className="whitespace-nowrap">
                {at > 0 && " · "}
                <Link to={href} className="tabular hover:text-accent">
                  {count} {label}
                </Link>
              </span>
            ))}
          </p>
        )}
      </li>
    </ul>
  );
}

function Figure({ href, label, count }: { href: string; label: string; count: number }) {
  return (
    <Link to={href} className="group block rounded-md">
      <span className="tabular block text-xl font-semibold group-hover:text-accent">
        {count.toLocaleString("en")}
      </span>
      <span className="block text-sm text-ink-muted">{label}</span>
    </Link>
  );
}
