import { Form } from "@remix-run/react";
import { Badge } from "../controls/badge";
import { SubmitButton } from "../form/submit-button";

export interface WorkspaceRow {
  id: string;
  name: string;
  role: string;
  isHere: boolean;
}

export function WorkspaceList({ workspaces }: { workspaces: readonly WorkspaceRow[] }) {
  return (
    <ul className="divide-y divide-line text-sm">
      {workspaces.map((workspace) => (
        <li key={workspace.id} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
          <span className="min-w-0">
            <span className="font-medium">{workspace.name}</span>
            <span className="text-ink-muted"> · {workspace.role}</span>
          </span>
          {workspace.isHere ? (
            <Badge tone="accent">You are here</Badge>
          ) : (
            <Form method="post" action="/workspace">
              <SubmitButton
                variant="secondary"
                size="sm"
                name="workspaceId"
                value={workspace.id}
                action="/workspace"
              >
                Switch
                <span className="sr-only"> to {workspace.name}</span>
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
