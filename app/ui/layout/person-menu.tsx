import { useLocation } from "@remix-run/react";
import { Building2, Inbox, LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import { choiceOf, ROLE_CHOICE_LABELS } from "~/domain/people/role-choice";
import type { Viewer } from "~/domain/viewer";
import { Avatar } from "../controls/avatar";
import { Menu } from "../controls/menu";
import { FRAME_LINKS } from "./frame-links";
import { THEME_LABELS, THEMES, type Theme } from "./theme";

const THEME_ICONS = { light: Sun, dark: Moon, system: Monitor };

export interface PersonMenuProps {
  viewer: Viewer;
  theme: Theme;
  /** Where the person may go with the same sign-in. */
  otherWorkspaces?: { id: string; name: string }[];
}

export function PersonMenu({ viewer, theme, otherWorkspaces = [] }: PersonMenuProps) {
  const { pathname, search } = useLocation();
  return (
    <Menu
      label={`${viewer.name}, your menu`}
      triggerClassName="flex size-8 items-center justify-center rounded-full hover:bg-hover max-sm:size-10"
      trigger={<Avatar name={viewer.name} />}
      items={[
        { heading: `${viewer.name} · ${ROLE_CHOICE_LABELS[choiceOf(viewer)]}` },
        { label: "Profile and notices", href: FRAME_LINKS.profile, icon: <UserRound aria-hidden="true" /> },
        ...(viewer.auditor
          ? []
          : [{ label: "Your mailbox", href: FRAME_LINKS.mailbox, icon: <Inbox aria-hidden="true" /> }]),
        ...(otherWorkspaces.length > 0
          ? [
              { separator: true as const },
              { heading: "Switch to" },
              ...otherWorkspaces.map(({ id, name }) => ({
                label: name,
                icon: <Building2 aria-hidden="true" />,
                action: FRAME_LINKS.workspace,
                fields: { workspaceId: id },
              })),
            ]
          : []),
        { separator: true },
        { heading: "Theme" },
        ...THEMES.map((each) => {
          const Icon = THEME_ICONS[each];
          return {
            label: THEME_LABELS[each],
            icon: <Icon aria-hidden="true" />,
            action: FRAME_LINKS.theme,
            fields: { theme: each, returnTo: `${pathname}${search}` },
            checked: each === theme,
          };
        }),
        { separator: true },
        { label: "Sign out", action: FRAME_LINKS.signOut, icon: <LogOut aria-hidden="true" /> },
      ]}
    />
  );
}
