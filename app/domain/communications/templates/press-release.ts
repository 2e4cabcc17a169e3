import { indexFigureAsked, lastQuarter, type MessageTemplate } from "./template";

export const pressRelease: MessageTemplate = {
  id: "press-release",
  kind: "pressRelease",
  label: "Press release",
  hint: "News for the public, with figures that the records show and words that can be quoted.",
  needs: null,
  begin: ({ workspace, today }) => {
    const quarter = lastQuarter(today);
    return {
      subject: `${workspace}: [[the news, in one line]]`.slice(0, 200),
      opening: `**[[Town, day]]** – [[who did what, and why it matters to customers: everything in two sentences]]

From ${quarter.label}, customers rated ${workspace} {{sbi_quarter}} on a scale from 1 to 5 in {{n_quarter}} answers.

> “[[a sentence that this person really said]]”
> [[name, role]]

## Background

[[what went before, in three sentences]]

## How it was measured

All customers who were in contact with us are asked the same question. The figure is the mean of all answers of the quarter; with {{n_quarter}} answers it lies between {{low_quarter}} and {{high_quarter}}.

## About ${workspace}

[[two sentences]]

## Contact

[[name, telephone, mail address]]`,
      figures: [
        indexFigureAsked("sbi_quarter", `Satisfaction, ${quarter.label}`, quarter),
        indexFigureAsked("n_quarter", `Answers, ${quarter.label}`, quarter, { show: "n" }),
        indexFigureAsked("low_quarter", `Satisfaction, ${quarter.label}, lower bound`, quarter, {
          show: "low",
        }),
        indexFigureAsked("high_quarter", `Satisfaction, ${quarter.label}, upper bound`, quarter, {
          show: "high",
        }),
      ],
    };
  },
};
