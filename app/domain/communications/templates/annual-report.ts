import { indexFigureAsked, lastYear, type MessageTemplate, revenueFigureAsked } from "./template";

export const annualReport: MessageTemplate = {
  id: "annual-report",
  kind: "annualReport",
  label: "Annual report",
  hint: "A year of the program: its figures, what worked, what did not, what comes next.",
  needs: null,
  begin: ({ workspace, today }) => {
    const year = lastYear(today);
    return {
      subject: `${workspace}: our year ${year.label} with customers`.slice(0, 200),
      opening: `This is what our customers said of us in ${year.label}, and what we did about it. We leave nothing out because it looks bad.

## The figure we are measured by

Overall satisfaction was **{{sbi_year}}** on a scale from 1 to 5, from {{n_year}} answers; with these it lies between {{low_year}} and {{high_year}}. Willingness to recommend us was {{loyalty_year}}.

## What it meant for the business

Of the revenue with which the year began, customers kept {{retention_year}}; with what they added to it, it became {{nrr_year}}.

## What worked

- [[a plan whose verdict says so, and what it changed for customers]]
- [[and another]]

## What did not work

- [[a plan or pilot that did not move anything, and what we learned]]

## What we do next

1. [[the first thing, who answers for it, by when]]
2. [[the second]]

Everybody who answered a survey, took part in a pilot or told us the truth on the telephone has written this report with us. Thank you.`,
      figures: [
        indexFigureAsked("sbi_year", `Satisfaction ${year.label}`, year),
        indexFigureAsked("n_year", `Answers ${year.label}`, year, { show: "n" }),
        indexFigureAsked("low_year", `Satisfaction ${year.label}, lower bound`, year, { show: "low" }),
        indexFigureAsked("high_year", `Satisfaction ${year.label}, upper bound`, year, { show: "high" }),
        indexFigureAsked("loyalty_year", `Loyalty ${year.label}`, year, { measure: "loyalty" }),
        revenueFigureAsked("retention_year", `Revenue kept ${year.label}`, "retention", year),
        revenueFigureAsked("nrr_year", `Net revenue retention ${year.label}`, "nrr", year),
      ],
    };
  },
};
