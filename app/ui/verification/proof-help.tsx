import { Link } from "@remix-run/react";
import { Section } from "../layout/section";
import { OUTCOME_ROWS, OutcomeTable } from "./outcome-table";

interface ProofHelpProps {
  looks: readonly { looks: number; error: number | null }[];
  byItself: number | null;
  sizes: readonly { change: number; n: number | null }[];
}

const percent = (share: number | null): string => (share === null ? "–" : `${(share * 100).toFixed(1)} %`);

const DESIGNS = [
  {
    name: "With a control group",
    how: "Customers who get the action and customers who do not, both before and after.",
    needs: "A group that is left alone, and a gap between the two that did not move before the start.",
    says: "“caused”",
  },
  {
    name: "A long series",
    how: "Month after month of one measure, and whether it left its own trend when the action began.",
    needs: "At least eight months before and four after; twelve and twelve are strong.",
    says: "“changed beyond its trend”",
  },
  {
    name: "Before and after",
    how: "Answers before the start against answers once the action can be felt.",
    needs: "At least 30 answers and two months on each side; the month that called for the plan is left out.",
    says: "“changed after”, never “because of”",
  },
] as const;

/** The method of the proof, for whoever plans one, reads one or doubts one. */
export function ProofHelp({ looks, byItself, sizes }: ProofHelpProps) {
  return (
    <div className="max-w-3xl text-base">
      <Section title="What is fixed before the work starts">
        <p>
          The measure and whose answers it is read from, the smallest improvement worth having, the month that
          called for the plan, where the baseline begins, how long the window is and how many answers it
          needs, the design and the day of the verdict. It is locked when the plan starts and bears a hash
          over every one of these. A change afterwards is a new version with its reason; one made after data
          could be seen says so wherever the verdict stands.
        </p>
      </Section>
      <Section title="Three designs, and what each may say">
        <ul className="divide-y divide-line border-b border-line">
          {DESIGNS.map((design) => (
            <li key={design.name} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[11rem_minmax(0,1fr)]">
              <strong className="font-semibold">{design.name}</strong>
              <div className="space-y-1">
                <p>{design.how}</p>
                <p className="text-sm text-ink-muted">Needs: {design.needs}</p>
                <p className="text-sm">
                  May say <strong className="font-medium">{design.says}</strong>
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      <Section title="How many answers it takes">
        <p className="mb-3">
          A small change among people who answer differently needs many answers. With the usual spread of
          single answers and four chances in five to see the change if it is there:
        </p>
        <table className="w-full max-w-sm text-sm">
          <caption className="sr-only">Answers needed before and after</caption>
          <thead>
            <tr className="border-b border-line-strong text-left text-xs text-ink-muted">
              <th scope="col" className="py-1.5 pr-3 font-medium">
                Change of the index
              </th>
              <th scope="col" className="py-1.5 text-right font-medium">
                answers before, and as many after
              </th>
            </tr>
          </thead>
          <tbody className="tabular">
            {sizes.map(({ change, n }) => (
              <tr key={change} className="border-b border-line">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                  {change.toFixed(1)}
                </th>
                <td className="py-1.5 text-right">{n ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title="How the word comes about">
        <p className="mb-3">
          The interval of the improvement is held against no change and against the smallest improvement worth
          having; beside it stands whether the operational KPI reached its target. Only “effective” may be
          called effective anywhere.
        </p>
        <OutcomeTable rows={OUTCOME_ROWS} />
      </Section>
      <Section title="Why nobody sees an interval early">
        <p className="mb-3">
          Whoever looks often enough finds something by chance. A test that errs once in twenty when it is
          looked at once errs more often with every look:
        </p>
        <dl className="flex flex-wrap gap-x-8 gap-y-2">
          {looks.map((each) => (
            <div key={each.looks}>
              <dt className="text-sm text-ink-muted">
                {each.looks} {each.looks === 1 ? "look" : "looks"}
              </dt>
              <dd className="tabular font-medium">{percent(each.error)}</dd>
            </div>
          ))}
        </dl>
        <p className="mt-3">
          So until the evaluation date only counts are shown. One thing is watched all the time, with a bound
          that holds at every look: whether customers are being harmed.
        </p>
      </Section>
      <Section title="What comes back by itself">
        <p>
          A plan is begun when a figure is bad, and bad figures are partly bad luck: the next one is better
          without anybody doing anything. An index that stays at 4.10 and moves by chance, caught in a month
          below 4.0, rises by <strong className="tabular font-semibold">{(byItself ?? 0).toFixed(3)}</strong>{" "}
          on average the month after. The verdict page shows this beside every plain before and after, and the
          month that called for the plan never counts as its baseline.
        </p>
      </Section>
      <Section title="Many plans, and later">
        <p>
          Among twenty plans one looks effective by chance. So the verdicts of a quarter are{" "}
          <Link to="/proofs" className="link">
            judged together
          </Link>
          , and one that does not stand among its neighbours says so. Six and twelve months after “effective”
          the same question is asked again; where the improvement is no longer shown, owner and leader are
          told.
        </p>
      </Section>
    </div>
  );
}
