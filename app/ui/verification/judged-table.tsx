import { Link } from "@remix-run/react";
import { FALSE_SHARE, type JudgedTogether } from "~/domain/verification/judged-together";
import { sayVerdict } from "~/domain/verification/verdict-word";
import { Badge } from "../controls/badge";
import { type Column, DataTable } from "../controls/data-table";
import { useReader } from "../controls/reader";
import { Banner } from "../feedback/banner";
import { dayText } from "../plans/plan-words";
import { pText } from "./p-text";
import { sentence, signedNumber } from "./proof-words";

type Row = JudgedTogether["plans"][number];

/** Verdicts of one quarter beside each other, and which of them stand when they are judged together. */
export function JudgedTable({ together }: { together: JudgedTogether }) {
  const { locale } = useReader();
  const columns: Column<Row>[] = [
    {
      id: "plan",
      header: "Plan",
      primary: true,
      cell: (row) => (
        <>
          {row.planTitle} <span className="tabular font-normal text-ink-muted">{row.planCode}</span>
        </>
      ),
    },
    { id: "word", header: "Verdict", cell: (row) => sentence(sayVerdict(row.word, row.claim)) },
    {
      id: "effect",
      header: "Change (interval)",
      align: "end",
      cell: (row) =>
        row.effect ? (
          <span className="tabular whitespace-nowrap">
            <Link to={`/plans/${row.planCode}/verdict`} className="link">
              {signedNumber(row.effect.diff)}
            </Link>{" "}
            <span className="text-ink-muted">
              ({signedNumber(row.effect.lower)} to {signedNumber(row.effect.upper)})
            </span>
          </span>
        ) : (
          <span className="text-ink-muted">no outcome planned</span>
        ),
    },
    {
      id: "n",
      header: "n before / after",
      align: "end",
      cell: (row) => (row.effect ? `${row.effect.nBefore} / ${row.effect.nAfter}` : "–"),
    },
    { id: "p", header: "p", align: "end", cell: (row) => pText(row.p) },
    { id: "adjusted", header: "p among all", align: "end", cell: (row) => pText(row.adjusted) },
    {
      id: "stands",
      header: "Stands",
      cell: (row) =>
        row.stands === null ? (
          <span className="text-ink-muted">not tested</span>
        ) : row.stands ? (
          <Badge tone="good">stands</Badge>
        ) : (
          <Badge tone="neutral">does not stand</Badge>
        ),
    },
    { id: "signed", header: "Signed", cell: (row) => dayText(row.signedOn, locale), hideOnPhone: true },
  ];
  return (
    <div className="space-y-3">
      {together.doubtful.length > 0 && (
        <Banner tone="warn" title={`${together.doubtful.join(", ")} may be called effective by chance`}>
          Judged together with the other plans of the quarter, the change does not stand. The signed verdict
          stays; whoever tells it should say so.
        </Banner>
      )}
      <DataTable
        caption="Verdicts of the quarter, judged together"
        columns={columns}
        rows={together.plans}
        rowKey={(row) => row.planCode}
        rowHref={(row) => `/plans/${row.planCode}/verdict`}
      />
      <p className="max-w-[75ch] text-sm text-ink-muted">
        {together.tested === 0
          ? "No outcome was tested in this quarter, so there is nothing to correct."
          : `${together.tested} tested ${together.tested === 1 ? "outcome" : "outcomes"}, ${together.standing} standing. Whoever tries twenty plans finds one “effective” by chance; so the p-values of a quarter are judged together (Benjamini–Hochberg), such that of those that stand about ${FALSE_SHARE * 100} % are expected to be false. One measure a plan counts; plans without a planned outcome stay out.`}
      </p>
    </div>
  );
}
