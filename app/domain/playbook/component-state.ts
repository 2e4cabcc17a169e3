import { formatDay, toDay } from "~/shared/calendar";
import type { ComponentSlug } from "./playbook";
import type { ProgramCounts } from "./program-counts";

export interface ComponentFact {
  text: string;
  href: string | null;
}

/** What a component holds today, and the next best step there: both derived, so neither can be out of date. */
export interface ComponentState {
  facts: ComponentFact[];
  next: { text: string; href: string } | null;
}

const some = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${many}`;

const fact = (text: string, href: string | null = null): ComponentFact => ({ text, href });

const STATES: Record<ComponentSlug, (counts: ProgramCounts) => ComponentState> = {
  governance: (counts) => ({
    facts: [
      fact(
        counts.chartersSigned > 0 ? "The charter is signed" : "Nobody has signed the charter yet",
        "/charter",
      ),
      fact(
        counts.stages === 0
          ? "No journey stages are agreed yet"
          : `${counts.stages - counts.orphanStages} of ${counts.stages} journey stages are agreed`,
        "/stages",
      ),
      fact(
        counts.champions > 0 ? "An executive champion is named" : "No executive champion is named yet",
        "/charter",
      ),
    ],
    next:
      counts.chartersSigned === 0
        ? { text: "Have the charter signed", href: "/charter" }
        : counts.stages === 0
          ? { text: "Agree on the journey stages", href: "/stages" }
          : counts.orphanStages > 0
            ? {
                text:
                  counts.orphanStages === 1
                    ? "Mend the orphan stage"
                    : `Mend ${counts.orphanStages} orphan stages`,
                href: "/stages",
              }
            : null,
  }),
  accounts: (counts) => ({
    facts: [
      fact(some(counts.activeAccounts, "active account", "active accounts"), "/measure/accounts"),
      fact(`${counts.tieredAccounts} of ${counts.activeAccounts} bear a tier`, "/tiers"),
      fact(some(counts.contacts, "contact", "contacts"), "/contacts"),
      fact(some(counts.casesOpen, "customer case open", "customer cases open"), "/cases"),
      fact(some(counts.keyAccounts, "key account protected", "key accounts protected"), "/key-accounts"),
      fact(
        counts.segmentationDue
          ? "This year’s segmentation review is due"
          : "This year’s segmentation review is approved",
        "/segmentation",
      ),
      ...(counts.activeAccounts > 0 && counts.undatedContracts > 0
        ? [
            fact(
              `${counts.undatedContracts} of ${counts.activeAccounts} contracts without an end`,
              "/renewals?date=none",
            ),
          ]
        : []),
    ],
    next:
      counts.activeAccounts === 0
        ? { text: "Bring your accounts in", href: "/accounts/import" }
        : counts.tieredAccounts < counts.activeAccounts
          ? { text: "Give every active account a tier", href: "/tiers" }
          : counts.segmentationDue
            ? { text: "Review the segmentation of this year", href: "/segmentation" }
            : counts.keyAccounts === 0
              ? { text: "Protect the first key account", href: "/key-accounts" }
              : null,
  }),
  technologies: (counts) => ({
    facts: [
      fact(some(counts.surveys, "survey", "surveys"), "/surveys"),
      fact(
        counts.lastAnswerOn
          ? `Newest answer of ${formatDay(toDay(counts.lastAnswerOn), "en")}`
          : "No answers have been loaded yet",
        "/surveys",
      ),
      fact(
        counts.systems === 0
          ? "No system is on record yet"
          : `${counts.systems - counts.orphanSystems} of ${some(counts.systems, "system has its owner", "systems have their owner")}`,
        "/measure/technologies",
      ),
      fact(some(counts.keys, "key in use by another program", "keys in use by other programs"), "/intake"),
    ],
    next:
      counts.responses === 0
        ? { text: "Import the first answers", href: "/imports/new" }
        : counts.systems === 0
          ? { text: "Put the first system on record", href: "/systems/new" }
          : counts.orphanSystems > 0
            ? { text: "Name an owner for every system", href: "/measure/technologies" }
            : null,
  }),
  intelligence: (counts) => ({
    facts: [
      fact(some(counts.findingsOpen, "open finding", "open findings"), "/findings"),
      fact(`${counts.findingsSevere} of them severe`, "/findings"),
      fact(`${counts.findingsUntriaged} not triaged yet`, "/findings"),
      fact(
        some(counts.signalsWaiting, "signal waits for the triage", "signals wait for the triage"),
        "/triage",
      ),
    ],
    next:
      counts.findingsUntriaged > 0
        ? { text: "Triage what is new", href: "/triage" }
        : counts.findingsOpen === 0 && counts.responses > 0
          ? { text: "Look where it hurts and log a finding", href: "/index" }
          : null,
  }),
  analytics: (counts) => ({
    facts: [
      fact(some(counts.responses, "response", "responses"), "/index"),
      fact(some(counts.comments, "comment in customers' words", "comments in customers' words"), "/answers"),
      fact(some(counts.hypothesesOpen, "open hypothesis", "open hypotheses"), "/hypotheses"),
    ],
    next: counts.responses > 0 ? { text: "Compare segments on the index page", href: "/index" } : null,
  }),
  benchmarking: (counts) => ({
    facts: [
      fact("Every index stands against 4.0", "/index"),
      fact(some(counts.regions, "region to compare", "regions to compare"), "/index"),
    ],
    next: counts.responses > 0 ? { text: "Find your own best segment", href: "/index" } : null,
  }),
  "corrective-action": (counts) => ({
    facts: [
      fact(some(counts.plansDraft, "plan being drafted", "plans being drafted"), "/plans"),
      fact(some(counts.plansRunning, "plan under way", "plans under way"), "/plans"),
      fact(some(counts.plansMonitoring, "plan in monitoring", "plans in monitoring"), "/plans"),
      fact(`${counts.plansEffective} of ${counts.plansClosed} closed plans proven effective`, "/plans"),
    ],
    next:
      counts.findingsSevere > 0 && counts.plansDraft + counts.plansRunning === 0
        ? { text: "Make a plan from a severe finding", href: "/findings" }
        : null,
  }),
  engagement: (counts) => ({
    facts: [fact(some(counts.people, "person to talk with", "people to talk with"), "/people")],
    next: null,
  }),
  change: (counts) => ({
    facts: [
      fact(
        some(
          counts.plansRunning,
          "plan under way changes how people work",
          "plans under way change how people work",
        ),
        "/plans",
      ),
    ],
    next: null,
  }),
  communications: (counts) => ({
    facts: [
      fact(some(counts.communications, "message on record", "messages on record"), "/communications"),
      fact(
        `${counts.communicationsComplete} of them answer all three questions for every audience`,
        "/communications",
      ),
    ],
    next:
      counts.communicationsComplete < counts.communications
        ? { text: "Fill the missing answers", href: "/communications" }
        : null,
  }),
  "win-back": (counts) => ({
    facts: [
      fact(some(counts.lostAccounts, "account lost", "accounts lost"), "/win-back"),
      fact(some(counts.wonBackAccounts, "account won back", "accounts won back"), "/win-back?state=wonBack"),
    ],
    next: null,
  }),
  roi: (counts) => ({
    facts: [
      fact(
        counts.pilotsDeciding > 0
          ? `${some(counts.pilots, "pilot", "pilots")}, ${counts.pilotsDeciding} to be decided`
          : some(counts.pilots, "pilot", "pilots"),
        "/pilots",
      ),
      fact(some(counts.plannedSpend, "plan with a budget", "plans with a budget"), "/portfolio?show=plans"),
      fact(
        some(counts.plansClosed, "plan closed with a verdict", "plans closed with a verdict"),
        "/plans?state=closed",
      ),
    ],
    next:
      counts.pilotsDeciding > 0
        ? {
            text:
              counts.pilotsDeciding === 1
                ? "Decide the pilot that has ended"
                : `Decide ${counts.pilotsDeciding} pilots that have ended`,
            href: "/portfolio?show=pilots&state=deciding",
          }
        : counts.pilotsUnvalued > 0
          ? {
              text:
                counts.pilotsUnvalued === 1
                  ? "Say what a pilot costs and brings"
                  : `Say what ${counts.pilotsUnvalued} pilots cost and bring`,
              href: "/portfolio?show=pilots&class=none",
            }
          : counts.pilots === 0
            ? { text: "Begin the first pilot", href: "/pilots/new" }
            : null,
  }),
};

export const componentState = (slug: ComponentSlug, counts: ProgramCounts): ComponentState =>
  STATES[slug](counts);
