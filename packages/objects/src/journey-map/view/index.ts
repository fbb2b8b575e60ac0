export { focusStage, mapMeant } from '../gestures/view-actions.ts';
export { cardSignsOf } from '../signs/lane-signs.ts';
export type { MapPath } from '../signs/map-paths.ts';
export {
  changeMapView,
  mapViewOf,
  setMapFilter,
  toggleLane,
  togglePersona,
} from './change-map-view.ts';
export {
  chosenIn,
  type FilterChoice,
  filterChoices,
  holdsChoice,
  withChoice,
} from './filter-choices.ts';
export { type MapShade, mapShade } from './map-shade.ts';
export type { MapView } from './map-view.ts';
export { openMapView, saveMapView } from './saved-views.ts';
