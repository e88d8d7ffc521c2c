// The core's contents page, and its only door for app, cli and workers.

// Model: the words everything else is said in
export * from './model/index.ts'

// Formats: files in, works out
export { alignmentFile, formats, loadRowStream, loadSegmentLanguages, readAlignmentJson, readVersionText, readWork, readWorkJson, writeAlignmentJson, recogniseFormat, segmentOf, versionFile } from './formats/index.ts'
export type { Carries, Chunks, Format, FormatModule, Platform, Reading, ReadOptions, Remark, WriteOptions, Writing } from './formats/index.ts'

// Align: the rows of a work
export { alignByIds, alignSegments, alignSentences, alignVersions, alignWithMemory, applyAlignment, describeAlignment, editRows, findRows, memoryRows, possibleEdits, realignRows, weighRows } from './align/index.ts'
export type { AlignedRow, AlignOptions, MoveOffer, RowEdit, RowSearch, RowWeighing, RowWeight, SentenceGroup, SentencePart, Link, LinkReason, Move, SegmentAlignment, TextVersion } from './align/index.ts'

// Links: which words of a row are counterparts
export { counterparts, learnLinks, unlinkedWords } from './links/index.ts'
export type { Counterpart, LinkedWord, Linker, LinkSource, LinkStrength, RowLinks, WordLink } from './links/index.ts'

// Compare: two versions in one language
export { diffWords } from './compare/index.ts'
export type { DiffOp } from './compare/index.ts'

// Languages: what is known of each
export { languageOf, languages } from './languages/index.ts'
export type { Language } from './languages/index.ts'

// Checks: what differs, in a work or in a row on its own
export { checkRow } from './checks/index.ts'
export type { FactIndex } from './checks/index.ts'

// Review: what people decided about the findings, kept in review.json
export { applyReview, checks, dismissFinding, ignoreCheck, joinReviews, noReview, restoreCheck, restoreFinding, setFloor } from './checks/index.ts'
export type { ReviewedFinding, ReviewState } from './checks/index.ts'
export { readReview, reviewFile, writeReview } from './formats/index.ts'

// Reports: findings in words, in the forms people and programs ask for
export { findingText, remarksOf, reportFormats, tableForms, wordReport, writeTable } from './reports/index.ts'
export type { Report, ReportedFinding, ReportFormat, ReportKey, ReportWords, Table, TableForm } from './reports/index.ts'

// Search: what is looked for, in any version, script and spelling
export { asksNothing, buildTokenIndex, buildValueIndex, concordance, concordanceOrders, concordanceTable, contentKey, createSearch, finish, foundBy, searchText } from './search/index.ts'
export type { Clause, ConcordanceLine, ConcordanceOrder, ConcordanceWords, FoundBy, Hits, Search, SearchAnswer, SearchKnowledge, SearchRequest, SearchText, TokenIndex, ValueIndex } from './search/index.ts'

// Analysis: rows, facts, names and findings of a work
export { analyse, conclude, readingsOf } from './view/index.ts'
export type { Analysis, Progress, Readings, ShownAnalysis, Watch } from './view/index.ts'

// Names: found in a work, and shown in another spelling
export { createRespell, findNames, findNamesInText, spellingTargets } from './names/index.ts'
export type { NameSpan, Respell, SpellingTarget } from './names/index.ts'

// Names: corrected by the reader or a list, shown in a table, found by any spelling, kept in files
export { applyNaming, createNameSearch, nameMatrix, nameRef, nameTable, noNaming, spellingHabits } from './names/index.ts'
export type { CellAgreement, FoundName, MatrixRow, NamedWork, NameSearch, SpelledName, SpellingHabit } from './names/index.ts'
export { nameListFormats, namingFile, readNameList, readNaming, writeNameList, writeNaming } from './formats/index.ts'
export type { NameListFormat } from './formats/index.ts'

// Glossary: what things are to be called, from a file
export { glossaryFiles, readGlossary, restoreGlossary, storeGlossary } from './formats/index.ts'

// Names: one spelling by another system
export { romanizationOf, romanizations, romanize } from './names/index.ts'
export type { Romanization, Romanized } from './names/index.ts'

// Names: whether two spellings are one name, and why; which system a spelling follows; candidates among many
export { compareNames, createNameIndex, createNameMatcher, detectSystem, nameKeys, reverseWord, sameThreshold } from './names/index.ts'
export type {
  CyrillicCandidate,
  CyrillicForm,
  DetectedSystem,
  DetectOptions,
  IndexedName,
  MatchedWords,
  MatchExplanation,
  MatchStep,
  NameIndex,
  NameMatch,
  NameMatcher,
  WordSystem,
} from './names/index.ts'

// View models: what the page draws, decided without a page
export { cellRuns, compareMarks, correctSegment, createRowHeights, dotPlot, excerpt, factLines, filterFindings, findingMap, findingStates, findingWordParams, footnoteSources, inlineMarks, lengthPlot, lengthProfile, markIndex, nameSpellings, orderFindings, outline, placeAt, rowLabels, rowNear, rowsThatDiffer, scrollToKeep, shownAnalysis, stepFinding, substitutions, thinOutline } from './view/index.ts'
export type { CellMark, CellRun, CompareOptions, DotPlot, Excerpt, FactLine, FindingCounts, FindingFilter, FindingState, LengthPlot, LengthPoint, MapLine, MarkIndex, NameSpelling, OutlineGroup, OutlineItem, OutlinePart, PlotDot, ReadingPlace, RowBox, RowHeights, RowLength, Substitution, VersionSpellings } from './view/index.ts'
