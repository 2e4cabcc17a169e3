import type { MessageFacts, VersionFacts } from "../message-facts";
import { namedFigures } from "../named-figures";

/** Whether a version's words, in any of its languages, show a figure. */
export const showsFigure = (version: VersionFacts, name: string): boolean =>
  namedFigures([version.words, ...version.translations.map(({ words }) => words)]).has(name);

/** Audiences whose words show it. */
export const audiencesShowing = ({ versions }: Pick<MessageFacts, "versions">, name: string): string[] =>
  versions
    .filter((version) => version.status !== "cancelled" && showsFigure(version, name))
    .map(({ audience }) => audience);
