import { Link } from "@remix-run/react";
import { formatMoney } from "~/shared/money";
import { type Column, DataTable } from "../controls/data-table";
import { FigureLink } from "../controls/figure-link";
import { useReader } from "../controls/reader";
import { PageHeader } from "../layout/page-header";

export interface BudgetRow {
  year: number;
  label: string;
  budgetMinor: bigint | null;
  promisedMinor: bigint;
  spentMinor: bigint;
  leftToPromise: bigint | null;
  leftToSpend: bigint | null;
}

interface BudgetPageProps {
  years: readonly BudgetRow[];
  thisYear: number;
  askedMinor: bigint;
  mayEdit: boolean;
  who: string;
}

/** What the program may cost, what its plans promise and what was spent, year by year. */
export function BudgetPage({ years, thisYear, askedMinor, mayEdit, who }: BudgetPageProps) {
  const { currency, locale } = useReader();
  const say = (minor: bigint) => formatMoney(minor, currency, locale);
  const now = years.find(({ year }) => year === thisYear);
  const over = now?.leftToPromise !== null && now !== undefined && (now.leftToPromise ?? 0n) < 0n;
  return (
    <>
      <PageHeader
        title="Budget"
        lead={
          !now || now.budgetMinor === null
            ? `No budget is set for ${now?.label ?? "this year"}. ${mayEdit ? "Open the year to set one." : who}`
            : over
              ? `${now.label}: plans and pilots promise ${say(-(now.leftToPromise ?? 0n))} more than the budget of ${say(now.budgetMinor)}.`
              : `${now.label}: ${say(now.leftToPromise ?? 0n)} of ${say(now.budgetMinor)} can still be promised, ${say(now.leftToSpend ?? 0n)} is not spent.`
        }
        menu={[{ label: "Download as CSV", href: "/budget.csv" }]}
      />
      <DataTable
        caption="The program's money by fiscal year"
        columns={columnsOf(say)}
        rows={years}
        rowKey={({ year }) => String(year)}
      />
      <p className="mt-4 max-w-[70ch] text-sm text-ink-muted">
        Promised is the planned spend of every plan that was approved and not cancelled, in the year it starts
        or in the years its funding names, and what was granted to pilots, in the year they start; spent is
        what was booked on either, by its day.{" "}
        {askedMinor > 0n && <>Plans and pilots that wait for an answer ask for {say(askedMinor)} more. </>}A
        fiscal year's beginning is{" "}
        <Link className="link" to="/settings#workspace">
          a setting
        </Link>
        .
      </p>
    </>
  );
}

const columnsOf = (say: (minor: bigint) => string): Column<BudgetRow>[] => {
  const left = (minor: bigint | null) =>
    minor === null ? (
      <span className="text-ink-muted">no budget</span>
    ) : (
      <span className={minor < 0n ? "font-medium text-bad" : undefined}>{say(minor)}</span>
    );
  return [
    {
      id: "year",
      header: "Year",
      primary: true,
      cell: ({ year, label }) => (
        <Link to={`/budget/${year}`} className="link">
          {label}
        </Link>
      ),
    },
    {
      id: "budget",
      header: "Budget",
      align: "end",
      cell: ({ budgetMinor }) =>
        budgetMinor === null ? <span className="text-ink-muted">not set</span> : say(budgetMinor),
    },
    {
      id: "promised",
      header: "Promised",
      align: "end",
      cell: ({ year, label, promisedMinor }) => (
        <FigureLink href={`/budget/${year}#plans`} label={`promised in ${label}`}>
          {say(promisedMinor)}
        </FigureLink>
      ),
    },
    {
      id: "spent",
      header: "Spent",
      align: "end",
      cell: ({ year, label, spentMinor }) => (
        <FigureLink href={`/budget/${year}#entries`} label={`spent in ${label}`}>
          {say(spentMinor)}
        </FigureLink>
      ),
    },
    {
      id: "promise",
      header: "Left to promise",
      align: "end",
      cell: ({ leftToPromise }) => left(leftToPromise),
    },
    { id: "spend", header: "Left to spend", align: "end", cell: ({ leftToSpend }) => left(leftToSpend) },
  ];
};
