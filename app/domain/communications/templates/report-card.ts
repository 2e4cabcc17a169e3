import { indexFigureAsked, lastQuarter, type MessageTemplate } from "./template";

const TIERS = [
  ["I", "Key customers (tier I)"],
  ["II", "Customers of tier II"],
  ["III", "Customers of tier III"],
] as const;

export const reportCard: MessageTemplate = {
  id: "report-card",
  kind: "reportCard",
  label: "Report card",
  hint: "A quarter's figures for customers, partners and prospects, with how many answered and how sure we are.",
  needs: null,
  begin: ({ workspace, today }) => {
    const quarter = lastQuarter(today);
    const { id } = quarter;
    return {
      subject: `${workspace}: our report card, ${quarter.label}`.slice(0, 200),
      opening: `You told us how we are doing. Here is what came of it, with nothing left out.

## Overall

**{{sbi_${id}}}** of 5, from {{n_${id}}} answers. With these the true figure lies between {{low_${id}}} and {{high_${id}}}.

Willingness to recommend us: {{loyalty_${id}}}.

## In parts

${TIERS.map(([tier, label]) => `- ${label}: {{sbi_tier_${tier.length}}}, from {{n_tier_${tier.length}}} answers`).join("\n")}

## What we did with it

- [[what we changed because you said so]]
- [[and what else]]

## What we have not solved yet

[[where you are still not content with us, and what we do about it]]

Where there are few answers the figure may move by chance alone; that is why we say how many there are.`,
      figures: [
        indexFigureAsked(`sbi_${id}`, `Satisfaction, ${quarter.label}`, quarter),
        indexFigureAsked(`n_${id}`, `Answers, ${quarter.label}`, quarter, { show: "n" }),
        indexFigureAsked(`low_${id}`, `Satisfaction, ${quarter.label}, lower bound`, quarter, {
          show: "low",
        }),
        indexFigureAsked(`high_${id}`, `Satisfaction, ${quarter.label}, upper bound`, quarter, {
          show: "high",
        }),
        indexFigureAsked(`loyalty_${id}`, `Loyalty, ${quarter.label}`, quarter, { measure: "loyalty" }),
        ...TIERS.flatMap(([tier, label]) => [
          indexFigureAsked(`sbi_tier_${tier.length}`, `${label}, ${quarter.label}`, quarter, {
            filter: { tier },
          }),
          indexFigureAsked(`n_tier_${tier.length}`, `${label}, answers, ${quarter.label}`, quarter, {
            show: "n",
            filter: { tier },
          }),
        ]),
      ],
    };
  },
};
