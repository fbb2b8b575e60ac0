export { pathActions } from '../gestures/path-actions.ts';
export { focusStage, mapMeant, viewActions } from '../gestures/view-actions.ts';
export type { MapPath } from '../signs/map-paths.ts';
export { mapSigns } from '../signs/map-signs.ts';
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
export { installMapViews } from './install.ts';
export type { MapShade } from './map-shade.ts';
export { MapView } from './map-view.ts';
export type { MapWishes } from './map-wishes.ts';
export { openMapView, saveMapView } from './saved-views.ts';
