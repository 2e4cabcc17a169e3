import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { joinWorkspace } from "~/commands/people/join-workspace.server";
import { nearestLocale } from "~/domain/people/locales";
import { joinAgainSchema, joinSchema } from "~/domain/people/person.schema";
import { choiceOf, roleHintInSentence, roleInSentence } from "~/domain/people/role-choice";
import { listTimeZones } from "~/domain/people/time-zones";
import { clearAttempts, waitMinutes, waitWords } from "~/http/attempts.server";
import { redirectWithToast } from "~/http/flash.server";
import { answer as formAnswer, parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { sessionCookiesFor } from "~/http/sign-in.server";
import { workspaceCookie } from "~/http/workspace-cookie.server";
import { now } from "~/shared/clock.server";
import { hashToken } from "~/shared/id.server";
import { findInvitationByToken } from "~/store/people/invitation.queries.server";
import { ButtonLink } from "~/ui/controls/button";
import { PlainFrame } from "~/ui/layout/plain-frame";
import { JoinForm } from "~/ui/people/join-form";

export const meta: MetaFunction = () => [{ title: "Join a workspace · Capstan" }];

const findByToken = (token: string | undefined) => findInvitationByToken(hashToken(token ?? ""), now());

export async function loader({ request, params }: LoaderFunctionArgs) {
  const invitation = await findByToken(params.token);
  if (invitation?.state !== "open") return { closed: invitation?.state ?? ("unknown" as const), open: null };
  const choice = choiceOf(invitation);
  const open = {
    workspace: invitation.workspaceName,
    invitedBy: invitation.invitedBy,
    email: invitation.email,
    name: invitation.name,
    role: roleInSentence(choice),
    roleHint: roleHintInSentence(choice),
    hasSignIn: invitation.hasSignIn,
    timeZone: invitation.timeZone,
    locale: nearestLocale(request.headers.get("accept-language")),
    zones: listTimeZones(),
  };
  return { closed: null, open };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const invitation = await findByToken(params.token);
  const form = await parseForm(request, invitation?.hasSignIn ? joinAgainSchema : joinSchema);
  if (!form.ok) return formResponse(form);
  const { values, data } = form;
  const email = invitation?.email ?? "";
  const minutes = await waitMinutes("join", request, email);
  if (minutes !== null) return formResponse(formAnswer(values, [waitWords(minutes)]), 429);
  const result = await joinWorkspace({ token: params.token ?? "", join: data }, now());
  if (!result.ok) return refusalResponse(result.refusal, { values });
  await clearAttempts("join", request, email);
  const cookies = await sessionCookiesFor(request, result.value.email, data.password);
  cookies.push(workspaceCookie(result.value.workspaceId));
  return redirectWithToast(
    "/",
    { message: `Welcome to ${invitation?.workspaceName ?? "the workspace"}.` },
    { headers: cookies.map((cookie): [string, string] => ["Set-Cookie", cookie]) },
  );
}

const CLOSED = {
  unknown: {
    title: "This link leads nowhere",
    lead: "Part of the address may be missing, or a newer letter has replaced it. Copy it from your latest letter as a whole.",
  },
  expired: {
    title: "This invitation has expired",
    lead: "Invitations hold for seven days. Ask the person who invited you; sending it again takes them one click.",
  },
  accepted: {
    title: "You have joined already",
    lead: "This invitation was used. Sign in with your password.",
  },
  revoked: {
    title: "This invitation was withdrawn",
    lead: "Ask the person who invited you whether that was meant.",
  },
};

export default function JoinPage() {
  const { closed, open } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!open) {
    return (
      <PlainFrame {...CLOSED[closed]}>
        <ButtonLink to="/sign-in" variant="primary">
          Go to sign-in
        </ButtonLink>
      </PlainFrame>
    );
  }
  const { workspace, invitedBy, role, roleHint, email, hasSignIn } = open;
  return (
    <PlainFrame
      title={`Join ${workspace}`}
      lead={`${invitedBy} invites you as ${role}. In this role: ${roleHint}`}
      footer={
        hasSignIn ? (
          <>
            {email} has a sign-in already, so this workspace is added to it.{" "}
            <Link to="/forgot" className="link">
              Set a new password
            </Link>{" "}
            if you do not remember the present one.
          </>
        ) : undefined
      }
    >
      <JoinForm invitation={open} answer={answer} />
    </PlainFrame>
  );
}
