import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { INTAKE_LIMITS, ROTATION_HOURS } from "~/domain/intake/key";
import { PROBLEMS } from "~/domain/intake/reply";
import { PageHeader } from "../layout/page-header";
import { Section } from "../layout/section";
import { BounceHelp } from "./bounce-help";
import { CodeBlock } from "./code-block";

const READINGS: readonly [address: string, what: string][] = [
  [
    "/api/v1/index",
    "Every figure of the index page as a row: the whole, each split, each month. It takes the query string of that page, so copy the part behind the question mark there. The rows are those of the page's CSV.",
  ],
  [
    "/api/v1/answers",
    "The single answers behind an index, newest first: the same query string, and scores=1,2 for some values. limit is 1 to 200; next of one answer is cursor of the following request, until it is null.",
  ],
  [
    "/api/v1/accounts",
    "The accounts with tier, status, revenue, contract, renewal and the day of the last answer; limit and cursor as above. Money is in whole minor units, as text.",
  ],
  [
    "/api/v1/cases",
    "How many cases stand in each state, how many are overdue, and how many working days customers wait. It takes the query string of the list of cases.",
  ],
  [
    "/api/v1/pilots",
    "The pilots, by net benefit: state, decision, cost, benefit, net and return with their interval, and the evidence class. It takes class, state, year and sort of the portfolio’s address. Money is in whole minor units, as text; a ratio of 0.335 is 33.5 %.",
  ],
  [
    "/api/v1/pilots/PIL-A",
    "One pilot as its page shows it: what each arm measured, the estimate with its interval, planned looks, the case line by line with break-even, and what was decided. Before its end there is no interval but that of a look that was taken.",
  ],
  [
    "/api/v1/win-backs",
    "Every lost customer, the greatest value first: state, reason, value, plans, what came back; and the rate as the Big 4 have it. It takes state, reason and year. Money is in whole minor units, as text.",
  ],
  [
    "/api/v1/win-backs/WB-1",
    "One lost customer as its page shows it: why, in whose words, plans with their verdict, offers, outcome. Nobody’s name is in it.",
  ],
  [
    "/api/v1/communications",
    "The messages, the last changed first, with where each audience stands: state, kind, audience, about, owed and q of the list’s address; next of one answer is after of the following request.",
  ],
  [
    "/api/v1/communications/COM-4",
    "One message as its page shows it: words, figures, and for each audience what it lacks and how its sending goes. No recipient is in it.",
  ],
];

const MENDS: Record<keyof typeof PROBLEMS, string> = {
  "not-json": "Send JSON in UTF-8, whole and unpacked.",
  "bad-header": "Use plain characters in Idempotency-Key, or leave it out.",
  "no-key": "Send the header Authorization: Bearer with the secret.",
  "unknown-key": "Look whether the secret was copied whole, and whether the key was rotated.",
  "revoked-key": "Let an administrator make a new key.",
  "expired-key": "Let an administrator make a new key.",
  "wrong-scope": "Use a key that has the right.",
  "not-found": "GET /api/v1 lists what there is.",
  "unknown-letter": "Nothing, if the report is about another sender's letter.",
  "wrong-method": "The header Allow names what the address takes.",
  "same-key-other-body": "Use a new idempotency key for every new request.",
  "too-large": "Send the responses in several requests.",
  "wrong-type": "Send JSON with Content-Type: application/json.",
  unreadable: "Send a body of the shape that the key was made for.",
  "no-report": "Send the mail server's report whole, or JSON with messageId or recipient, status and text.",
  "not-mapped": "Map the fields on the page of the key.",
  "all-refused": "Each response stands in the answer with its reason.",
  "bad-query": "Correct the address, or leave that part out.",
  "rate-limit": "Wait as many seconds as Retry-After says.",
  fault: "Send it again; the same answers are never taken twice.",
};

/** Everything a person has to know to connect a program, in the order in which they need it. */
export function ApiHelp({ site, curl }: { site: string; curl: string }) {
  return (
    <div className="max-w-3xl">
      <PageHeader
        title="Interface for programs"
        lead="Survey programs bring answers in, other programs read figures. Each has a key of its own, made by an administrator under Intake."
      />
      <Section title="The key">
        <Words>
          <p>
            A key goes into the header <Code>Authorization: Bearer SECRET</Code>, never into an address. A
            program that can only be told a name and a password sends it as the password:{" "}
            <Code>https://key:SECRET@…</Code>. The secret is shown once. Rotate a key to change it: the one
            before is good for {ROTATION_HOURS} hours more.
          </p>
          <p>
            What comes in and what was said to it stands on the page of the key. Look there first when
            something is missing. <Link to="/intake">Open Intake</Link>
          </p>
        </Words>
      </Section>
      <Section title="Bringing answers in">
        <Words>
          <p>
            POST JSON to <Code>{`${site.replace(/\/$/, "")}/api/v1/responses`}</Code>: one response or a list.
            The shapes of Qualtrics, SurveyMonkey, Formbricks and Delighted are read as they are; which field
            means what is chosen on the page of the key. A key of Capstan's own shape understands these fields
            at once:
          </p>
        </Words>
        <div className="my-4">
          <CodeBlock label="Example to try in a terminal" text={curl} />
        </div>
        <Words>
          <p>
            Up to {INTAKE_LIMITS.responses} responses and 1 MB fit into one request,{" "}
            {INTAKE_LIMITS.requestsPerMinute} requests into a minute. What can be taken is taken in one go;
            each of the others is named with its reason. The rules are those of an import: levels on their
            scale, dates that are over, one response per id.
          </p>
          <p>
            <strong className="font-medium">Repeats are harmless.</strong> The same body, or the same{" "}
            <Code>Idempotency-Key</Code>, is answered the same again. A response that is there already is
            “already present”. When it was edited in the survey program the answer says so, and what was taken
            first counts on; words that were missing, such as a comment that comes minutes after its score,
            are added.
          </p>
          <p>
            A request of which nothing could be taken is judged anew when it comes again. Previews, tests and
            unfinished responses are left aside and count as received.
          </p>
        </Words>
      </Section>
      <Section title="Reading figures">
        <dl className="space-y-4 text-sm">
          {READINGS.map(([address, what]) => (
            <div key={address}>
              <dt>
                <Code>{`GET ${address}`}</Code>
              </dt>
              <dd className="mt-1 max-w-[70ch]">{what}</dd>
            </div>
          ))}
        </dl>
        <div className="mt-4">
          <Words>
            <p>
              No name and no address of a contact is given out. Every answer bears an <Code>ETag</Code>; sent
              back as <Code>If-None-Match</Code>, it brings 304 as long as nothing of the workspace has
              changed.
            </p>
          </Words>
        </div>
      </Section>
      <BounceHelp />
      <Section
        title="When something is refused"
        lead="The answer is a problem in JSON: title, detail (what was wrong, and where) and mend (what to do)."
      >
        <dl className="divide-y divide-line text-sm">
          {Object.entries(PROBLEMS).map(([name, { status, title }]) => (
            <div
              key={name}
              id={name}
              className="grid gap-x-6 gap-y-0.5 py-2 sm:grid-cols-[3rem_minmax(0,1fr)_minmax(0,1fr)]"
            >
              <dt className="tabular contents">
                <span className="text-ink-muted">{status}</span>
                <span className="font-medium">{title}</span>
              </dt>
              <dd>{MENDS[name as keyof typeof PROBLEMS]}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </div>
  );
}

const Words = ({ children }: { children: ReactNode }) => (
  <div className="max-w-[70ch] space-y-3 text-sm [&_a]:text-accent [&_a]:underline">{children}</div>
);
const Code = ({ children }: { children: string }) => (
  <code className="rounded-sm bg-sunken px-1 text-xs break-all">{children}</code>
);
