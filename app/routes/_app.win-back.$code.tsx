import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { can } from "~/domain/access";
import { isCustomer } from "~/domain/accounts/account";
import { canEditAccounts } from "~/domain/accounts/account.access";
import { readAccount, readingFrom } from "~/domain/accounts/account-index";
import { windowLabel } from "~/domain/indices/index-window";
import { testimonialSubject } from "~/domain/testimonials/testimonial";
import { canWorkOnWinBack, isOpenForWork } from "~/domain/win-back/win-back.access";
import { winBackAnswer } from "~/domain/win-back/win-back-answer";
import { winBackMovesFor } from "~/domain/win-back/win-back-moves";
import { winBackActivityPath, winBackPath } from "~/domain/win-back/win-back-places";
import { requireWinBack } from "~/http/require-win-back.server";
import { monthOf } from "~/shared/calendar";
import { now } from "~/shared/clock.server";
import { listMonthSums } from "~/store/accounts/account-page.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { listActivityLines } from "~/store/activity/activity-lines.queries.server";
import { listTestimonials } from "~/store/testimonials/testimonial.queries.server";
import { listProof } from "~/store/win-back/proof.queries.server";
import { listReachedStates, listTalks } from "~/store/win-back/win-back-page.queries.server";
import { ActivityList } from "~/ui/activity/activity-list";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { CasePage } from "~/ui/win-back/case-page";
import { IndexSection, ProofSection, ReferenceSection } from "~/ui/win-back/case-side";
import { winBackCrumbs } from "~/ui/win-back/win-back-words";

export const handle: FrameHandle = { crumbs: winBackCrumbs() };
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data ? `${data.facts.code} ${data.facts.account.name}` : "Not found"} · Capstan` },
];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { viewer, facts } = await requireWinBack(request, params.code);
  // The log leads here by the record's id; the address people share bears the code.
  if (params.code !== facts.code) throw redirect(winBackPath(facts.code));
  const { window, fewFloor } = await findAccountSettings(viewer, now());
  const { account } = facts;
  const [talks, reached, references, proof, months, { lines }] = await Promise.all([
    listTalks(viewer, facts.id),
    listReachedStates(viewer, facts),
    listTestimonials(viewer, window, { accountId: account.id }),
    isOpenForWork(facts) ? listProof(viewer, facts, window) : [],
    listMonthSums(viewer, account.id, { from: readingFrom(window), to: monthOf(window.to) }),
    listActivityLines(viewer, { recordId: facts.id, take: 8 }),
  ]);
  const mayWork = canWorkOnWinBack(viewer, facts);
  return {
    facts,
    answer: winBackAnswer(facts, viewer.locale),
    moves: winBackMovesFor(facts, viewer),
    reached,
    talks,
    references: references.rows,
    proof,
    reading: readAccount(months, "satisfaction", window, fewFloor),
    windowWords: windowLabel(window, viewer.locale),
    lines,
    // One account is asked once at a time.
    mayAsk:
      isCustomer(account.status) &&
      references.rows.every(({ status }) => status === "declined" || status === "withdrawn") &&
      can(
        viewer,
        "win-back.work",
        testimonialSubject(facts.workspaceId, { ownerId: null, accountOwnerId: account.ownerId }),
      ),
    rights: {
      edit: mayWork,
      work: mayWork && isOpenForWork(facts),
      correctLoss: canEditAccounts(viewer) && isOpenForWork(facts),
    },
  };
}

export default function WinBackCase() {
  const { references, proof, reading, windowWords, lines, mayAsk, ...page } = useLoaderData<typeof loader>();
  const { facts } = page;
  return (
    <CasePage
      {...page}
      parts={{
        references: <ReferenceSection accountId={facts.account.id} references={references} mayAsk={mayAsk} />,
        proof:
          page.facts.status === "wonBack" || page.facts.status === "lostForGood" ? null : (
            <ProofSection proof={proof} />
          ),
        index: <IndexSection account={facts.account} reading={reading} windowWords={windowWords} />,
        activity: (
          <>
            <ActivityList lines={lines} compact />
            <p className="no-print mt-3">
              <Link to={winBackActivityPath(facts.code)} className="link text-sm">
                Everything that happened
              </Link>
            </p>
          </>
        ),
      }}
    />
  );
}
