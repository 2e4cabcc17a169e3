import { useLocation } from "@remix-run/react";
import { LogOut, Monitor, Moon, Sun, UserRound } from "lucide-react";
import { ROLE_LABELS, type Viewer } from "~/domain/viewer";
import { Avatar } from "../controls/avatar";
import { Menu } from "../controls/menu";
import { FRAME_LINKS } from "./frame-links";
import { THEME_LABELS, THEMES, type Theme } from "./theme";

const THEME_ICONS = { light: Sun, dark: Moon, system: Monitor };

export function PersonMenu({ viewer, theme }: { viewer: Viewer; theme: Theme }) {
  const { pathname, search } = useLocation();
  return (
    <Menu
      label={`${viewer.name}, your menu`}
      triggerClassName="flex size-8 items-center justify-center rounded-full hover:bg-hover max-sm:size-10"
      trigger={<Avatar name={viewer.name} />}
      items={[
        { heading: `${viewer.name} · ${ROLE_LABELS[viewer.role]}` },
        { label: "Profile and notices", href: FRAME_LINKS.profile, icon: <UserRound aria-hidden="true" /> },
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
