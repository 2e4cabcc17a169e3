import { graphlib, layout } from "@dagrejs/dagre";

/** A machine as a picture needs it: states and the moves between them. */
export interface ChartState {
  id: string;
  label: string;
  kind: "main" | "side" | "final";
}

export interface ChartTransition {
  from: string;
  to: string;
  event: string;
  label: string;
}

export interface ChartBox extends ChartState {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface ChartEdge {
  from: string;
  to: string;
  /** Several moves between the same two states share one line. */
  labels: string[];
  points: { x: number; y: number }[];
  /** Middle of the words beside the line. */
  labelAt: { x: number; y: number };
}

export interface ChartLayout {
  width: number;
  height: number;
  boxes: ChartBox[];
  edges: ChartEdge[];
}

const BOX_HEIGHT = 32;
const LETTER = 6.9;
const NOTE_LETTER = 6.1;
const NOTE_LINE = 14;

/** Width of words in the type the chart is set in; boxes are cut to it. */
const boxWidth = (label: string): number => Math.max(72, Math.round(label.length * LETTER) + 28);

interface Route {
  from: string;
  to: string;
  labels: string[];
}

function mergeRoutes(transitions: readonly ChartTransition[]): Route[] {
  const routes = new Map<string, Route>();
  for (const { from, to, label } of transitions) {
    const key = `${from} ${to}`;
    const route = routes.get(key) ?? { from, to, labels: [] };
    if (!route.labels.includes(label)) route.labels.push(label);
    routes.set(key, route);
  }
  return [...routes.values()];
}

/**
 * Places the states top to bottom (or left to right) and routes the moves between them.
 * A move that names an unknown state is an error of the machine and is thrown.
 */
export function layoutChart(
  states: readonly ChartState[],
  transitions: readonly ChartTransition[],
  direction: "down" | "right" = "down",
): ChartLayout {
  const known = new Set(states.map((state) => state.id));
  for (const { from, to } of transitions)
    if (!known.has(from) || !known.has(to)) throw new Error(`Unknown state in move ${from} → ${to}`);

  const graph = new graphlib.Graph({ multigraph: true });
  graph.setGraph({
    rankdir: direction === "down" ? "TB" : "LR",
    nodesep: 36,
    ranksep: 30,
    edgesep: 18,
    marginx: 12,
    marginy: 12,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const state of states) graph.setNode(state.id, { width: boxWidth(state.label), height: BOX_HEIGHT });
  const routes = mergeRoutes(transitions);
  // A move that stays where it is needs no line of its own on the picture; the table names it.
  const drawn = routes.filter((route) => route.from !== route.to);
  for (const route of drawn) {
    const widest = Math.max(...route.labels.map((label) => label.length));
    graph.setEdge(
      route.from,
      route.to,
      {
        width: Math.round(widest * NOTE_LETTER) + 8,
        height: route.labels.length * NOTE_LINE,
        labelpos: "c",
        // The main line of life is kept straight, what leads aside bends.
        weight: isMainStep(states, route) ? 8 : 1,
      },
      `${route.from} ${route.to}`,
    );
  }
  layout(graph);

  const boxes = states.map((state): ChartBox => {
    const node = graph.node(state.id);
    return {
      ...state,
      x: (node.x ?? 0) - node.width / 2,
      y: (node.y ?? 0) - node.height / 2,
      width: node.width,
      height: node.height,
    };
  });
  const edges = drawn.map((route): ChartEdge => {
    const edge = graph.edge(route.from, route.to, `${route.from} ${route.to}`);
    const points = edge.points ?? [];
    const middle = points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
    return { ...route, points, labelAt: { x: edge.x ?? middle.x, y: edge.y ?? middle.y } };
  });
  const size = graph.graph();
  return { width: Math.ceil(size.width ?? 0), height: Math.ceil(size.height ?? 0), boxes, edges };
}

function isMainStep(states: readonly ChartState[], route: Route): boolean {
  const main = states.filter((state) => state.kind !== "side").map((state) => state.id);
  return main.indexOf(route.to) === main.indexOf(route.from) + 1 && main.includes(route.from);
}
