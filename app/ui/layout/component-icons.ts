import {
  Building2,
  ChartSpline,
  Coins,
  Landmark,
  Lightbulb,
  type LucideIcon,
  Megaphone,
  Plug,
  Route,
  Ruler,
  Undo2,
  Users,
  Wrench,
} from "lucide-react";
import type { ComponentSlug } from "~/domain/playbook/playbook";

export const COMPONENT_ICONS: Record<ComponentSlug, LucideIcon> = {
  governance: Landmark,
  accounts: Building2,
  technologies: Plug,
  intelligence: Lightbulb,
  analytics: ChartSpline,
  benchmarking: Ruler,
  "corrective-action": Wrench,
  engagement: Users,
  change: Route,
  communications: Megaphone,
  "win-back": Undo2,
  roi: Coins,
};
