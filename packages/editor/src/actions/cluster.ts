import { cluster, clusterable } from '../arranging/cluster.ts';
import type { ClusterBy } from '../arranging/clusters.ts';
import { type Action, defineAction } from './action.ts';

/** Arranges the chosen objects, or every note if nothing is chosen. */
export const clusterActions: readonly Action[] = [by('Color'), by('Tag'), by('Author')];

function by(name: Capitalize<ClusterBy>): Action {
  return defineAction({
    id: `clusterBy${name}`,
    label: `action.clusterBy${name}`,
    group: 'cluster',
    changes: true,
    isEnabled: (editor) => clusterable(editor).length > 1,
    run: (editor) => cluster(editor, name.toLowerCase() as ClusterBy),
  });
}
