export { spreadOf } from './analyses/ballots.ts';
export { compareMaps, type MapComparison } from './analyses/compare-maps.ts';
export { type ComparisonReport, comparisonReport } from './analyses/comparison-report.ts';
export { duplicates } from './analyses/duplicates.ts';
export { experimentVerdict } from './analyses/experiment-verdict.ts';
export { type FeelingSigns, feelingSigns, type MeasuredPoint } from './analyses/feeling-signs.ts';
export { highsAndLows } from './analyses/highs-and-lows.ts';
export { type Insights, insightsOf } from './analyses/insights.ts';
export {
  type JourneyFacts,
  journeyFacts,
  type PlacedTouchpoint,
} from './analyses/journey-facts.ts';
export { kanoAnswers, kanoCategory, kanoResult } from './analyses/kano.ts';
export type { LintFinding } from './analyses/lint.ts';
export { lintSentence } from './analyses/lint-sentence.ts';
export { type MeasuredMetric, metricsOf } from './analyses/measured-metrics.ts';
export { type MetricReading, metricReadings, scoresOf } from './analyses/metric-readings.ts';
export { plannedAgainstActual } from './analyses/planned-against-actual.ts';
export { principles, principlesScore } from './analyses/principles-score.ts';
export { isSurveyKind, type SurveyKind, surveyKinds } from './analyses/survey-scores.ts';
export { votesAgainstData } from './analyses/votes-against-data.ts';
export {
  addAction,
  addEvidence,
  addExperiment,
  addMetric,
  addObservation,
  addOpportunity,
  addTouchpointPicture,
  linkOpportunity,
} from './commands/about.ts';
export { addFromLibrary, onBoard } from './commands/add-from-library.ts';
export { applyStages } from './commands/apply-stages.ts';
export { bindToCell, cellOfItem, unbindFromCell } from './commands/cells.ts';
export { type Conversion, convertMap } from './commands/convert-map.ts';
export { type CopiedPart, readCopiedPart } from './commands/copied/copied-part.ts';
export { copiedLane, copiedStage } from './commands/copied/copy-part.ts';
export { pastePart } from './commands/copied/paste-part.ts';
export { createMap } from './commands/create-map.ts';
export {
  addPersona,
  describeEmotion,
  type NewPersona,
  removePersona,
  setEmotion,
} from './commands/emotions.ts';
export { addFutureState, type FutureWishes } from './commands/future-state.ts';
export { addLane, moveLane, type NewLane, removeLane } from './commands/lanes.ts';
export {
  ascending,
  type LaneSpec,
  type MapRecords,
  type MapSpec,
  mapRecords,
  type StageSpec,
  type StepSpec,
} from './commands/map-records.ts';
export { savedViewsOf, saveView } from './commands/map-views.ts';
export { type Measured, measureAgain, type NewReading } from './commands/measure-again.ts';
export { addNoteOn, removeNote, setNotes, turnNote } from './commands/notes.ts';
export { setOverride } from './commands/overrides.ts';
export { movePathStep, pathsOf } from './commands/path-order.ts';
export {
  addExit,
  addPath,
  addToPath,
  leaveOutOfPath,
  type NewPath,
  pathStepsOf,
} from './commands/paths.ts';
export { addReview, type NewReview } from './commands/reviews.ts';
export {
  markWholeMap,
  type RereviewReason,
  rereviewOf,
  rereviewReasons,
} from './commands/ripple.ts';
export {
  addStage,
  moveStage,
  type NewStage,
  type RemoveOptions,
  removeStage,
  setPhase,
} from './commands/stages.ts';
export { addStep, moveStep, removeStep } from './commands/steps.ts';
export {
  addTouchpoint,
  movePlacement,
  type NewTouchpoint,
  placesOf,
  placeTouchpoint,
  removePlacement,
  removeTouchpoint,
} from './commands/touchpoints.ts';
export { ownColumns } from './csv/csv-columns.ts';
export type { CsvErrorCode, CsvWarning, TouchpointCsvError } from './csv/csv-error.ts';
export { maxCsvBytes, maxCsvColumns, maxCsvRows } from './csv/csv-limits.ts';
export { journeyStrings, type Words } from './csv/csv-words.ts';
export { sizeError } from './csv/decode-csv.ts';
export { personIn } from './csv/foreign/column-words.ts';
export { mapForTouchpointCsv } from './csv/map-for-csv.ts';
export type { PlannedRow, RowChange } from './csv/merge-rows.ts';
export type { ReadWishes } from './csv/read-rows.ts';
export {
  planTouchpointCsv,
  type TouchpointCsvOptions,
  type TouchpointCsvPlan,
} from './csv/read-touchpoint-csv.ts';
export { touchpointCsvRecords } from './csv/touchpoint-csv-records.ts';
export type { ColumnReading } from './csv/touchpoint-row.ts';
export { writeTouchpointCsv } from './csv/write-touchpoint-csv.ts';
export { emotionLabelKey } from './emotion-label.ts';
export {
  type NamedScale,
  namedScales,
  roundHalfAway,
  type SourceScale,
  tenthsFrom,
  tenthsFromUnits,
  unitsFromTenths,
} from './emotion-scale-conversions.ts';
export { emotionTenths } from './emotion-value.ts';
export { type Fact, factOf } from './fact-of.ts';
export {
  type CompareFileError,
  type CompareWishes,
  compareFiles,
} from './formats/compare-files.ts';
export {
  guessFormat,
  isTouchpointList,
  type TextFormat,
  textFormats,
} from './formats/guess-format.ts';
export type { ListOptions } from './formats/lists/list-csv.ts';
export { writeActionsCsv } from './formats/lists/write-actions-csv.ts';
export { writeOpportunitiesCsv } from './formats/lists/write-opportunities-csv.ts';
export { writePriorityCsv } from './formats/lists/write-priority-csv.ts';
export { planMermaid } from './formats/mermaid/plan-mermaid.ts';
export { writeMermaid } from './formats/mermaid/write-mermaid.ts';
export { readOfRecords } from './formats/read-of-records.ts';
export { type ReportOptions, writeMarkdown } from './formats/report/write-markdown.ts';
export {
  planVocCsv,
  type VocCounts,
  type VocOptions,
  type VocPlan,
  type VocScore,
} from './formats/voc/plan-voc-csv.ts';
export { type VocColumn, vocColumns } from './formats/voc/voc-columns.ts';
export { planWideCsv } from './formats/wide/plan-wide-csv.ts';
export { planWideTable, type WideOptions, type WidePlan } from './formats/wide/plan-wide-table.ts';
export type { WideCell, WideRow } from './formats/wide/wide-row.ts';
export { writeWideCsv } from './formats/wide/write-wide-csv.ts';
export type { InsightFacts } from './insight-lists/insight-facts.ts';
export {
  type InsightGroup,
  type InsightListId,
  type InsightMend,
  insightList,
  insightListIds,
} from './insight-lists/insight-lists.ts';
export type { Amount, InsightRow, InsightRows, Said } from './insight-lists/insight-row.ts';
export { type InsightTableRow, insightTables } from './insight-lists/insight-tables.ts';
export { InsightWords, type SayWith } from './insight-lists/insight-words.ts';
export { insightStrings } from './insight-lists/insights.strings.ts';
export { type Narrowing, narrowedFacts } from './insight-lists/narrowed-facts.ts';
export { writeInsightCsv } from './insight-lists/write-insight-csv.ts';
export { aboutFields } from './layout/about.ts';
export { columnMean } from './layout/curves.ts';
export { type EmotionScale, emotionScale } from './layout/emotion-scale.ts';
export { layoutMap } from './layout/layout-map.ts';
export {
  cardAt,
  cellAt,
  cellOf,
  columnSlot,
  insertionIndex,
  laneAt,
  laneSlot,
  laneTitleAt,
  pointAt,
  stageAt,
  stageOver,
  stageSlot,
} from './layout/lookup.ts';
export type { CurvePoint, MapCurve, MapLayout } from './layout/map-layout.ts';
export { measures } from './layout/measures.ts';
export { bucketOf } from './library/bucket-of.ts';
export { channelTitles } from './library/channel-titles.ts';
export { type ChannelKey, channelKeys, channelTypeOf, metricsFor } from './library/channels.ts';
export {
  channelNamed,
  entryTitled,
  findInLibrary,
  proposedMetrics,
  propsOfEntry,
} from './library/find-in-library.ts';
export { isMetricKey, type MetricKey, metricKeys, metricKind } from './library/metric-kinds.ts';
export { metricTitles } from './library/metric-titles.ts';
export {
  type LibraryEntry,
  type LibraryKey,
  touchpointLibrary,
} from './library/touchpoint-library.ts';
export { touchpointTitles } from './library/touchpoint-titles.ts';
export { type CellKey, cellKey, type MapModel } from './map-model.ts';
export { type NoteType, notesOn, noteTypes } from './notes-on.ts';
export { picturesOf } from './pictures-of.ts';
export { namedBy, readMap } from './read-map.ts';
export { type ActionProps, actionRecord } from './records/action.ts';
export { type CellProps, cellIdOf, cellRecord } from './records/cell.ts';
export { isDay, localDay } from './records/day.ts';
export { type EmotionProps, emotionIdOf, emotionRecord } from './records/emotion.ts';
export { type EvidenceRefProps, evidenceRefRecord } from './records/evidence-ref.ts';
export { type ExitProps, exitRecord } from './records/exit.ts';
export type { ExperimentProps } from './records/experiment.ts';
export {
  type JourneyMapProps,
  journeyMapRecord,
  type MapState,
  type ScaleDisplay,
} from './records/journey-map.ts';
export { journeyRecords } from './records/journey-records.ts';
export {
  type BlueprintLine,
  type LaneProps,
  laneRecord,
} from './records/lane.ts';
export {
  acceptsItems,
  type LaneType,
  laneTypes,
  speaksOfTouchpoint,
  stickyColorFor,
  tellsFacts,
} from './records/lane-type.ts';
export { type MapViewProps, mapViewRecord } from './records/map-view.ts';
export { type MetricProps, metricRecord } from './records/metric.ts';
export { type ObservationProps, observationRecord } from './records/observation.ts';
export {
  type OpportunityProps,
  opportunityKinds,
  opportunityRecord,
} from './records/opportunity.ts';
export { type PathProps, pathRecord } from './records/path.ts';
export { type PathStepProps, pathStepRecord } from './records/path-step.ts';
export { type PersonaProps, personaRecord } from './records/persona.ts';
export {
  type PersonaOverrideProps,
  personaOverrideIdOf,
  personaOverrideRecord,
} from './records/persona-override.ts';
export { dashLengths, personaStyles } from './records/persona-styles.ts';
export { type PlacementProps, placementRecord } from './records/placement.ts';
export { type ReviewEventProps, reviewEventRecord } from './records/review-event.ts';
export { type Phase, phases, type StageProps, stageRecord } from './records/stage.ts';
export { stageColorAt, stageColorNames, stageColors } from './records/stage-colors.ts';
export { type StepProps, stepRecord } from './records/step.ts';
export {
  type ChannelType,
  channelTypes,
  type Evidence,
  importanceOf,
  type Moment,
  type TouchpointProps,
  touchpointRecord,
} from './records/touchpoint.ts';
export type { TouchpointPictureProps } from './records/touchpoint-picture.ts';
export { cellFact, measured } from './sheets/cell-fact.ts';
export { type FeelingAt, feelingsAt } from './sheets/feelings-at.ts';
export { latestOf, plainNumber, signedNumber } from './sheets/metric-value.ts';
export { problemsOf } from './sheets/problems-of.ts';
export { type Sheet, sheetsAbout, sheetsOf, sourcesOf } from './sheets/sheets-about.ts';
export { type Subject, subjectOfNote } from './sheets/subject.ts';
export { titleOf, uniqueNames } from './unique-names.ts';
export {
  attributeChoice,
  hasAttributes,
  isEmptyFilter,
  type MapFilter,
  matchesFilter,
  ownerOf,
  readFilter,
  unsaid,
} from './views/map-filter.ts';
export { type ReviewState, reviewState } from './views/review-state.ts';
export { hasReviewClock, usualReviewClock } from './views/usual-review-clock.ts';
export { type Locale, type MapWords, mapWords } from './words.ts';
