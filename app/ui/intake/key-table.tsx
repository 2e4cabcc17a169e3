import {
  KEY_STATE_LABELS,
  type KeyState,
  SCOPE_LABELS,
  type Scope,
  SHAPE_LABELS,
  type Shape,
} from "~/domain/intake/key";
import { DataTable } from "../controls/data-table";
import { DateText } from "../controls/date-text";
import { type StatusKind, StatusPill } from "../controls/status-pill";

export interface KeyRow {
  id: string;
  name: string;
  prefix: string;
  scopes: Scope[];
  shape: Shape;
  state: KeyState;
  survey: string | null;
  system: string | null;
  lastUsedAt: string | null;
  expiresAt: string | null;
}

const STATE_KINDS: Record<KeyState, StatusKind> = { active: "active", expired: "aside", revoked: "ended" };

export const KeyStatus = ({ state }: { state: KeyState }) => (
  <StatusPill kind={STATE_KINDS[state]} label={KEY_STATE_LABELS[state]} />
);

export function KeyTable({ keys }: { keys: readonly KeyRow[] }) {
  return (
    <DataTable
      caption="Keys for other programs"
      rows={keys}
      rowKey={(key) => key.id}
      rowHref={(key) => `/intake/${key.id}`}
      columns={[
        {
          id: "key",
          header: "Key",
          primary: true,
          cell: (key) => (
            <>
              <span className="block">{key.name}</span>
              <code className="block text-xs font-normal text-ink-muted">{key.prefix}…</code>
            </>
          ),
        },
        {
          id: "scopes",
          header: "May",
          cell: (key) => key.scopes.map((scope) => SCOPE_LABELS[scope]).join(", "),
        },
        {
          id: "survey",
          header: "Survey",
          cell: (key) =>
            key.survey ? (
              <>
                <span className="block">{key.survey}</span>
                <span className="block text-xs text-ink-muted">{SHAPE_LABELS[key.shape]}</span>
              </>
            ) : (
              <span className="text-ink-muted">none</span>
            ),
        },
        { id: "state", header: "State", cell: (key) => <KeyStatus state={key.state} /> },
        {
          id: "used",
          header: "Last used",
          align: "end",
          cell: (key) =>
            key.lastUsedAt ? (
              <DateText value={key.lastUsedAt} />
            ) : (
              <span className="text-ink-muted">never</span>
            ),
        },
      ]}
    />
  );
}
