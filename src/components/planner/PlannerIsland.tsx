/**
 * The planner as an island. It is about a list that only the browser has, so the built page holds nothing of it. Not
 * `client:only`: that empties its place by `innerHTML`, which the site's policy (Trusted Types) refuses.
 */
import { Planner, type PlannerProps } from './Planner.tsx';

export function PlannerIsland(props: PlannerProps) {
  return typeof document === 'undefined' ? null : <Planner {...props} />;
}
