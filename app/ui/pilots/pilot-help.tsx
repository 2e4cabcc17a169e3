import { Link } from "@remix-run/react";
import { HelpRows } from "../layout/help-rows";
import { Section } from "../layout/section";

interface PilotHelpProps {
  looks: readonly { looks: number; error: number | null }[];
  /** What may be spent by a share of the information. */
  limits: readonly { share: number; alpha: number }[];
  /** The smallest difference so many units an arm can show, in spreads between units. */
  sizes: readonly { units: number; spreads: number | null }[];
}

const percent = (share: number | null, digits = 1): string =>
  share === null ? "–" : `${(share * 100).toFixed(digits)} %`;

const CLAIMS = [
  {
    says: "“caused”",
    when: "Units drawn at random by a stored seed, at least eight an arm; or measured before and after, with arms that moved side by side for at least four months before the start. Only of a difference that is decided.",
  },
  {
    says: "“differs from its control group”",
    when: "Arms named by hand or matched, and compared after the start alone. What made them differ may have been there before.",
  },
  {
    says: "nothing",
    when: "The interval holds both no difference and an effect worth having, or rules such an effect out. The figure stands with its interval, and no word is added.",
  },
  {
    says: "a figure without an interval",
    when: "Fewer units than that, or no control group. It is shown, and nothing is concluded.",
  },
] as const;

const CLASSES = [
  {
    name: "Measured with control",
    what: "The effect comes from a pilot with a control group, read at its end. Nobody can type this class: the pilot earns it.",
  },
  {
    name: "Measured before/after",
    what: "The same place earlier and later. Whatever else changed is counted in.",
  },
  { name: "Estimated", what: "An assumption with a source. It may be right." },
] as const;

/** The method of pilots and of their money, for whoever designs one, pays for one or doubts one. */
export function PilotHelp({ looks, limits, sizes }: PilotHelpProps) {
  return (
    <div className="max-w-3xl text-base">
      <Section title="What is fixed before the start">
        <p>
          What is measured and which difference would be worth having, which units get it and which do not,
          how many of each, on which day it ends, and at which points anybody may look before. It is locked
          when the pilot starts and bears a hash over every one of these. A change afterwards, the end
          included, is a new version with its reason, and says whether data could be seen by then.
        </p>
      </Section>
      <Section title="Why a control group">
        <p>
          Pilots begin where things are bad, and the worst places get better by themselves. Prices, seasons
          and other programs move everybody. A before and after of the treated alone counts all of that in; it
          is shown struck through beside the result, with what it would have claimed. Units stay in the arm
          they were assigned to, even where one later got the other arm’s treatment: leaving it out would
          choose the result.
        </p>
      </Section>
      <Section title="What a result may say">
        <HelpRows rows={CLAIMS.map(({ says, when }) => ({ name: says, text: when }))} />
      </Section>
      <Section title="How many units it takes">
        <p className="mb-3">
          What so many units an arm can show, four times in five, in spreads between units: where support
          takes 30 hours with a spread of 5, ten an arm see a difference of{" "}
          {((sizes.find(({ units }) => units === 10)?.spreads ?? 0) * 5).toFixed(1)} hours.
        </p>
        <Figures
          caption="The smallest difference that units an arm can show"
          head={["Units an arm", "spreads between units"]}
          rows={sizes.map(({ units, spreads }) => [String(units), spreads?.toFixed(2) ?? "–"])}
        />
      </Section>
      <Section title="Why looking early costs">
        <p className="mb-3">
          Whoever looks often enough finds something by chance. A test that errs once in twenty when it is
          looked at once, errs in{" "}
          {looks
            .filter((each) => each.looks > 1)
            .map((each) => `${percent(each.error)} of cases at ${each.looks} looks`)
            .join(", ")}
          . So looks before the end are few and planned, and each may spend only what its share of the data
          allows; what it spends is missing at the end. Outside of them the page shows the figure without its
          interval.
        </p>
        <Figures
          caption="What a look may spend by the share of the planned data"
          head={["Of the planned data", "the look decides below p ="]}
          rows={limits.map(({ share, alpha }) => [percent(share, 0), alpha.toFixed(4)])}
        />
      </Section>
      <Section title="From the effect to money">
        <p className="mb-3">
          A benefit that rests on the effect is the effect times what one unit of it is worth, and its
          interval is the effect’s: a return is never surer than what it rests on. Costs are counted in full.
          Each benefit line bears what it is worth as evidence, and sums over several classes show their
          split:
        </p>
        <HelpRows rows={CLASSES.map(({ name, what }) => ({ name, text: what }))} />
        <p className="mt-3">
          Break-even says for each assumption at which value nothing would be won or lost. Where the signs of
          a cash flow change more than once there can be several internal rates of return, and all are shown.
          With no cost at all there is no percentage; the net stands. What is tried out under “What if” is
          stored nowhere.
        </p>
      </Section>
      <Section title="What happens then">
        <p>
          An executive or the sponsor scales, iterates or stops, signed, with the rationale and the lessons;
          never its owner. Scaling drafts the plan of the rollout with the pilot as its baseline, stopping
          drafts the honest message. Every decision stands in the{" "}
          <Link to="/decisions" className="link">
            register
          </Link>{" "}
          and every lesson in the{" "}
          <Link to="/lessons" className="link">
            library
          </Link>
          , whether it worked or not.
        </p>
      </Section>
    </div>
  );
}

interface FiguresProps {
  caption: string;
  head: readonly [string, string];
  rows: readonly (readonly [string, string])[];
}

function Figures({ caption, head, rows }: FiguresProps) {
  return (
    <table className="w-full max-w-sm text-sm">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b border-line-strong text-left text-xs text-ink-muted">
          <th scope="col" className="py-1.5 pr-3 font-medium">
            {head[0]}
          </th>
          <th scope="col" className="py-1.5 text-right font-medium">
            {head[1]}
          </th>
        </tr>
      </thead>
      <tbody className="tabular">
        {rows.map(([name, figure]) => (
          <tr key={name} className="border-b border-line">
            <th scope="row" className="py-1.5 pr-3 text-left font-normal">
              {name}
            </th>
            <td className="py-1.5 text-right">{figure}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
