import type { vi } from "./vi.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Every English text of the shell, the pages and the components: the same keys as in Vietnamese. */
export const en: typeof vi = {
  siteName: "Hanoi union figures",
  million: "million",
  billion: "billion",

  shell: {
    title: "Hanoi union figures",
    header: "Hanoi union figures",
    footer:
      "Figures as published by their sources; each leads back to the very sentence that stated it. No figure does not mean zero.",
    skipToContent: "Skip to content",
    menu: "Site menu",
    toggleMenu: "Open or close the menu",
    closeMenu: "Close the menu",
    urbanDistricts: "Urban districts",
    ruralDistricts: "Rural districts and town",
    onThisPage: "On this page",
    copyCode: "Copy",
    languageNames: { vi: "Tiếng Việt", en: "English" } as Record<string, string>,
    switchTo: { vi: "Xem trang này bằng tiếng Việt", en: "Read this page in English" } as Record<string, string>,
    pageTitles: {
      overview: "Overview",
      compare: "Compare",
      trends: "Trends",
      coverage: "Coverage",
      ledger: "Ledger of figures",
      models: "Data model",
      about: "About",
      release: "Editions",
      district: "Districts",
      metric: "Metrics",
      notFound: "Page not found",
    },
  },

  singleFile: {
    needsScript:
      "This file holds every page, but the browser runs no JavaScript, so only the overview below can be read.",
    outdated:
      "This browser is too old, so only the overview can be read. For every page, open the file with Chrome or Edge 110, Firefox 115, Safari 16.4 or later.",
    broken: "This file was cut off or damaged on its way, so only the overview can be read. Please ask for it again.",
  },

  fileNote: {
    text: "This page is opened straight from a file, so search and controls do not run; its figures can still be read.",
    link: "Open this page in the one-file edition, where everything runs",
  },

  foot: {
    label: "About this edition",
    preview: "This is a preview; it has not been published.",
    sources: "Source",
    sourcesText: (count) =>
      count === 0 ? "newspapers and reports, as published" : `newspapers and reports, as published, ${count} sources`,
    asOf: "Figures as of",
    edition: "Edition",
    nextUpdate: "Next update",
    publisher: "Published by",
    contact: "Contact",
    limits: "Limits",
    limitsText: "what to know before using the figures",
    data: "Data",
    allData: "download everything (zip)",
    tables: "description of the tables",
    otherForms: "Other forms",
    files: {
      "kho.html": "one file that opens without a network (HTML)",
      "bao-cao.pdf": "report for printing (PDF, in Vietnamese)",
    },
    notInFile: "only in the full edition",
    licence: "Licence",
    notSaid: "not stated yet",
    dataset:
      "Figures on the work of Hanoi's district labour federations, as newspapers and reports published them: each with its unit, period, level of recognition, source and the very words that its source prints.",
    place: "Hanoi, Viet Nam",
    forced: "This edition has not passed its checks",
    forcedText: (checks) =>
      checks.length === 1
        ? "The following check failed, and the edition was published all the same:"
        : `The following ${checks.length} checks failed, and the edition was published all the same:`,
  },

  search: {
    label: "Search",
    placeholder: "Find a district, metric or source…",
    listLabel: "Search results",
    noResults: "No results",
    oneResult: "1 result",
    results: "{count} results",
    firstResults: "{listed} of {count} results",
    failed: "The search index did not load",
    kinds: { metric: "metric", source: "source", page: "page" },
    federation: (kind) => `Federation of Labour, ${kind}`,
    federationShort: "LĐLĐ",
  },

  markHint: "Use the arrow keys to walk from figure to figure",

  units: {
    person: "people",
    turn: "turns",
    collective: "collectives",
    group: "collectives",
    initiative: "initiatives",
    topic: "research topics",
    work: "works",
    product: "products",
    project: "projects",
    agreement: "agreements",
    family: "families",
    union: "unions",
    prize: "prizes",
    award: "titles",
    trade: "trades",
    household: "households",
    gift: "gifts",
    house: "houses",
    enterprise: "enterprises",
    meeting: "meetings",
    class: "classes",
    team: "teams",
    unit: "units",
    blood_unit: "units of blood",
    bus: "bus trips",
    scholarship: "scholarships",
    point: "points",
    voucher: "vouchers",
    ticket: "tickets",
    document: "copies",
    VND: "VND",
    percent: "%",
    per_thousand: "per 1,000 members",
    index: "index points",
    percent_point: "percentage points",
    rank: "rank",
  } as Record<string, string>,
  unitOfOne: (unit: string, many: string) => UNIT_OF_ONE[unit] ?? many,

  levels: {
    grassroots: "grassroots",
    district: "district",
    sector: "sector",
    city: "city",
    ministry: "ministry",
    national: "national",
    unspecified: "not stated",
  } as Record<string, string>,
  levelUnspecified: "level not stated",
  levelOne: (name: string) => `${name} level`,
  levelsTogether: (names: string) => `levels counted together: ${names}`,

  qualifiers: {
    exact: "exact number",
    more_than: "more than (only a lower bound is known)",
    at_least: "at least",
    nearly: "nearly (only an upper bound is known)",
    at_most: "at most",
    about: "about",
    order_of_magnitude: "order of magnitude",
  } as Record<string, string>,
  qualifierWords: {
    lower: (number: string) => `at least ${number}`,
    upper: (number: string) => `at most ${number}`,
    about: (number: string) => `about ${number}`,
    range: (lower: string, upper: string) => `from ${lower} to ${upper}`,
  },

  periodKinds: {
    year: "full year",
    half_year: "half-year",
    quarter: "quarter",
    year_to_date: "year to date",
    school_year: "school year",
    multi_year: "several years",
    stage: "stage",
    as_of: "point in time",
    event: "event",
    recurring: "every year",
    unknown: "period not known",
  } as Record<string, string>,
  periodClasses: {
    annual: "full year",
    partial: "part of a year",
    span: "a whole period together",
    dated: "at a point in time",
    event: "event",
    unplaced: "cannot be placed in a year",
  } as Record<string, string>,
  periodBasisSuffix: {
    printed: "",
    inferred: "period inferred",
    external: "period from another source",
  } as Record<string, string>,
  periods: {
    year: (year: number) => `${year}`,
    firstHalf: (year: number) => `first half of ${year}`,
    secondHalf: (year: number) => `second half of ${year}`,
    quarter: (quarter: number, year: number) => `Q${quarter} ${year}`,
    months: (months: number, year: number) => `first ${months === 1 ? "month" : `${months} months`} of ${year}`,
    month: (month: number, year: number) => `${nameOfMonth(month)} ${year}`,
    monthRange: (start: number, end: number, year: number) => `${nameOfMonth(start)}–${nameOfMonth(end)} ${year}`,
    yearToDate: (end: string) => `start of the year to ${end}`,
    schoolYear: (start: number, end: number) => `school year ${start}–${end}`,
    multiYear: (years: string, start: number, end: number) => `${countOf(years, "year")}, ${start}–${end}`,
    stage: (period: string) => `stage ${period}`,
    asOf: (date: string) => `on ${date}`,
    asOfWithin: (period: string) => `in ${period}`,
    recurring: "every year",
    from: "from",
    until: "until",
  },
  date: (day: number, month: number, year: number) => `${day} ${nameOfMonth(month)} ${year}`,

  themes: {
    emulation: "Emulation and titles",
    initiatives: "Initiatives and research",
    organisation: "Members and organisation",
    welfare: "Welfare",
    representation: "Representation and agreements",
    culture: "Culture and sport",
    finance: "Loans and finance",
  } as Record<string, string>,
  measures: {
    actual: "result",
    award: "award",
    nomination: "nomination",
    coverage: "coverage",
    target_attainment: "attainment of the target",
    benefit: "benefit in money",
    works_value: "value of works",
    loan: "loans",
    reward: "reward money",
  } as Record<string, string>,
  temporals: { flow: "what happened in the period", stock: "what there was at a point in time" } as Record<
    string,
    string
  >,
  betters: { more: "more is better", less: "less is better", neutral: "neither more nor less is better" } as Record<
    string,
    string
  >,
  statuses: { normal: "normal", provisional: "provisional", low_confidence: "low confidence" } as Record<
    string,
    string
  >,
  sourceKinds: { press: "press", report: "report", statistics: "statistics" } as Record<string, string>,
  districtKinds: {
    quan: "urban district",
    huyen: "rural district",
    "thi-xa": "town",
    "thanh-pho": "city",
    cum: "emulation cluster",
    phuong: "ward",
    xa: "commune",
  } as Record<string, string>,
  languages: { vi: "Vietnamese", en: "English", es: "Spanish" } as Record<string, string>,

  verdicts: {
    comparable: "Comparable",
    conditional: "Comparable with conditions",
    not_comparable: "Not comparable",
  } as Record<string, string>,
  reasons: {
    different_period_kind: "different kinds of period",
    different_period: "different periods",
    unknown_period: "the source does not give the period",
    outside_life: "the figure lies outside the time in which the district existed",
    different_cutoff: "same kind of period, but counted on different dates",
    different_level: "different levels of recognition",
    mixed_unit: "the source counts several units or several levels in one number",
    bound: "the source gives only a bound or an approximate number",
    inferred_period: "the period is inferred, not printed in the source",
  } as Record<string, string>,

  verdictWords: {
    summary: (pairs: number, counts: string) => `Of the ${countOf(pairs, "pair")} of figures shown: ${counts}.`,
    needsTwo: "A comparison needs figures of at least two districts.",
    noSharedPeriod: (pairs: string) => `No two figures of the same period: ${pairs}.`,
    undetermined: "Undetermined: it is not known which number is larger.",
    same: "The two numbers are equal.",
    larger: (high: string, low: string) => `${high} has more than ${low}.`,
    largerBy: (high: string, low: string, amount: string) => `${high} has ${amount} more than ${low}.`,
    points: "percentage points",
    and: " and ",
    because: (reasons: string) => `Because: ${reasons}.`,
    pairs: (count: number) => countOf(count, "pair"),
    more: (count: number) => `Show ${count} more ${count === 1 ? "pair" : "pairs"}`,
  },

  conflictRules: {
    report_over_press: "a report goes before the press",
    later_publication: "the later publication goes first",
    order: "by the order of the list of sources",
  } as Record<string, string>,
  rejectCodes: {} as Record<string, string>,

  missing: {
    sign: "–",
    noFigure: "no figure yet",
    noFigureHere: "no figure yet for this choice",
    only: (kinds: string, more: number) =>
      `only figures ${kinds}${more > 0 ? ` and ${countOf(more, "other period")}` : ""}`,
    ofPeriod: (period) => {
      if (/^(on|in|every) /.test(period)) return period;
      return period.startsWith("start ") ? `from the ${period}` : `of ${period}`;
    },
    notZero: "No figure does not mean zero.",
  },

  columns: {
    district: "Area",
    metric: "Metric",
    level: "Level",
    year: "Year",
    period: "Period",
    value: "Value",
    unit: "Unit",
    asPrinted: "As printed",
    source: "Source",
    published: "Published",
    ledger: "Ledger",
    change: "Change",
    changeShare: "Change %",
    previous: "Year before",
    rank: "Rank",
    reason: "Reason",
    verdict: "Verdict",
    pair: "Pair",
    difference: "Difference",
    ratio: "Ratio",
    note: "Note",
    status: "Status",
  },

  undetermined: "undetermined",
  changeDirections: {
    up: (amount: string) => `up by at least ${amount}`,
    down: (amount: string) => `down by at least ${amount}`,
    same: "unchanged",
  },
  percentPoints: " points",
  ledgerRow: "row in the ledger of figures",
  openLedgerRow: (what: string) => `Open the row in the ledger: ${what}`,
  sourceSays: (printed: string) => `as printed: “${printed}”`,
  printedAs: (printed: string) => `as printed: “${printed}”`,
  sourceIs: (title: string) => `Source: ${title}`,
  about: (text: string) => `about ${text}`,
  emptyChart: "There are no figures to draw for this choice yet.",
  unitIs: (unit: string) => `Unit: ${unit}`,

  inYears: (length: string) => `in ${length}`,
  lengthYears: (years: string) => countOf(years, "year"),
  lengthMonths: (months: number) => countOf(months, "month"),

  panels: {
    years: (year: string) => `Full year ${year}`,
    year_to_date: (year: string) => `Year to date ${year}`,
    dated: (year: string) => `At a point in time in ${year}`,
    event: (year: string) => `Events in ${year}`,
    all: "All figures",
    span: "Totals of a whole period",
    unplaced: "Cannot be placed in a year",
    spanNote:
      "Length is time; the number above it is the total of the whole period, not divided over years and not ranked against a single year.",
    partialNote: "Compared only with its own kind of period; the closing date stands under the name.",
    datedNote: "The date of counting stands under the name; figures of different dates compare only with conditions.",
    datedLineNote: "Each point stands at its date of counting; between two dates there is no figure.",
    eventNote: "Each number belongs to an event of its own, dated under the name; they are not ranked.",
    unplacedNote: "The source gives no year, or only says “every year”.",
    figures: (count: number) => countOf(count, "figure"),
    twoYears: (earlier: number, later: number) => `${earlier} and ${later}`,
    overYears: (first: number, last: number) => `${first} to ${last}`,
    noYear: (year: number) => `${year}: –`,
  },

  legend: {
    title: "How to read the marks",
    exact: "exact number",
    lower: "only a lower bound is known (more than, at least)",
    upper: "only an upper bound is known (nearly, at most)",
    range: "lies in this range",
    about: "about, approximate",
    span: "total of a whole period, length is time",
    inferred: "period inferred",
    dated: "figure at a point in time",
    partial: "period shorter than a year",
    open: "undetermined whether it rose or fell",
    gap: "gap, no figure between two points",
    loser: "figure of the source that is not preferred where two sources differ",
  },

  controls: {
    metricPlaceholder: "Type to search, with or without accents",
    measure: "Measure",
    comparator: "Set against",
    noComparator: "Nothing",
    view: "View as",
    embed: "Embed",
    needsScript:
      "JavaScript is not running yet, so the choice cannot be changed; the chart and table below show the first choice.",
    metric: "Metric",
    level: "Level of recognition",
    period: "Period",
    districts: "Districts",
    presets: "Quick choice",
    presetThree: "The three districts",
    presetCluster: (number: string) => `Cluster ${number}`,
    presetAll: "All with figures",
    presetNone: "Clear",
    form: "Choose a metric and districts",
    chosen: (names: readonly string[]) =>
      names.length === 0
        ? "No district chosen"
        : `${names.length} chosen: ${names.slice(0, 6).join(", ")}${names.length > 6 ? "…" : ""}`,
    allLevels: "All levels",
    allPeriods: "All periods",
    figureCount: (count: number) => countOf(count, "figure"),
    districtCount: (count: number) => countOf(count, "district"),
  },

  measureNames: {
    reported: "As reported",
    rate: "Per 1,000 members",
    index: "Index (first year = 100)",
    change: "Change since the year before it",
    change_share: "Change in %",
    rank: "Rank among the 30",
  } as Record<string, string>,
  views: { chart: "Chart", table: "Table", map: "Tile map", sources: "Sources" } as Record<string, string>,
  comparators: { "ha-noi": "Whole city", median: "Median of the districts" } as Record<string, string>,

  compare: {
    ofOthers: "This metric has figures of the city, clusters, wards or communes only, of no district.",
    ofOthersLink: "See those figures",
    verdictOfReported: "What follows is said of the figures as reported.",
    title: "Compare",
    heading: "Compare the districts",
    question: "Who reported how much, and which figures may stand side by side?",
    verdict: "May they be compared?",
    table: "Table of figures",
    tableCaption: (metric: string) => `${metric}: the figures on screen`,
    sources: "Sources and method",
    method:
      "Two figures compare only when metric, unit, level, kind of period and period are the same. Bounds (“more than”, “nearly”, “tens of”) are kept when figures are ordered: where they overlap, the order is “undetermined”. A total of several years is never divided over the years. Choose a mark in the chart to go to its row in the [ledger](so-lieu).",
    mapOf: (place: string) => `Period and level on the map: ${place}.`,
    noMap: "There is no figure of a full year to draw a map of.",
    unmeasured: (measure: string, count: number, why: string) => `${count} figures have no “${measure}”: ${why}.`,
  },

  trendPage: {
    heading: "Trends over the years",
    question: "Is each district’s figure rising or falling? A full line joins only years that follow each other.",
    verdict: "The latest change",
    changeCaption: (name: string) => `${name}: the latest year against the year before it that has a figure`,
    noChange: "None of the chosen districts has full-year figures of two years.",
    table: "Year by year",
    yearsCaption: (name: string) => `${name}: the figures in the chart`,
    sources: "Sources and method",
    method:
      "Only figures of full years stand on the axis of years; totals of several years and figures of single events do not. Years without a figure stay open, and nothing runs to a bound. Figures of an incomplete year are hollow and compared with nothing. A change is taken from the nearest earlier year that has a figure; the table names both years. Where bounds leave the direction open, it reads “undetermined”. Points are percentage points of percentages, else points of the index (first exact year = 100). Choose a mark in the chart to go to its row in the [ledger](so-lieu).",
  },
  changeTable: {
    from: "Year before",
    to: "This year",
    change: "Change",
    share: "Change in %",
    points: "Change in points",
  },
  unmeasured: {
    no_members: "no number of members within a year",
    no_base: "no exact year to serve as base",
    no_previous_year: "no earlier year",
    no_peers: "no other district has a figure of the same year and level",
    rank_undetermined: "rank undetermined",
    unbounded: "the bounds leave it open",
  } as Record<string, string>,

  notices: {
    unknownValue: (name: string, value: string) =>
      `The address of this page has a value that is not known; it was ignored: ${name} = “${value}”.`,
    unknownName: (name: string) => `The address of this page has an item that is not known; it was ignored: “${name}”.`,
  },

  tiles: {
    label:
      "Tile map of the 30 districts: each tile is a district, and the darker it is, the more figures of it are in the store",
    tile: (name: string, kind: string, count: number) =>
      `${name} ${count === 0 ? "– no figure yet" : countOf(count, "figure")}, ${kind}`,
    none: "none yet",
  },

  valueTiles: {
    label: (what: string) => `Tile map of the 30 districts: ${what}; the darker, the larger the number`,
    missing: (name: string) => `${name} – no figure for this choice`,
    none: "no figure",
    bound: "only a bound or about",
    countNote: "The map is coloured by counts: larger districts usually have larger numbers.",
  },

  matrix: {
    label: "Matrix of metrics by year: each cell is the number of districts with figures",
    cell: (metric: string, year: number, annual: number, other: number) =>
      `${metric}, ${year}: ${countOf(annual, "district")} with a figure of the full year, ${countOf(other, "district")} only with figures of another kind`,
    row: (metric: string, cells: readonly { year: number; annual: number; other: number }[]) => {
      const known = cells.filter(({ annual, other }) => annual + other > 0);
      const years = known.map(({ year, annual, other }) => `${year}: ${countOf(annual + other, "district")}`);
      return `${metric}; ${years.length > 0 ? years.join(", ") : "no figure yet in these years"}`;
    },
  },

  opensNewTab: "opens in a new tab",

  standing: {
    label: (name: string, value: string, count: number) =>
      `Where ${name} (${value}) stands among ${countOf(count, "district")} with a figure of the same metric, level and year`,
    ranked: (rank, peers, isTied) =>
      `${isTied ? `joint ${ordinal(rank)}` : `rank ${rank}`} of ${countOf(peers, "district")} with figures`,
    undetermined: (peers: number) => `rank undetermined among ${countOf(peers, "district")} with figures`,
    alone: "no other district has a figure of the same metric, level and year yet",
    empty:
      "There is no metric yet for which another district has a figure of the same level and year to set beside this one.",
    unranked: (others) => `beside ${countOf(others, "other district")}, not ranked`,
    conditional: (reasons) => `Comparable with conditions: ${reasons}.`,
    others: "The other districts",
    rest: (places) => `${countOf(places, "more place")} without a picture`,
    restCaption: "Other metrics that other districts report too",
  },

  swarm: {
    median: (number: string) => `median ${number}`,
    openMedian: (interval: string) => `median undetermined: ${interval}`,
    unknownMedian: "median undetermined",
  },

  grid: {
    empty: "No figure of a full year yet.",
    inferredSign: " ◌",
    conflictSign: " ⚑",
    signs: "“–” means no figure yet, not zero; ◌ the year is inferred; ⚑ another source says otherwise.",
  },

  spans: {
    empty: "No total of a whole period yet.",
  },

  flags: {
    outside_life: "outside the time in which the district existed",
    preferred: "another source says otherwise; this number is used",
    notPreferred: "another source says otherwise; this number is not used",
    mixed: "several kinds or several levels together",
    subset: "is part of another figure (“of which”)",
    target: (target: string) => `target set: ${target}`,
  },

  conflicts: {
    caption: "Pairs of figures that say different things of the same matter",
    none: "No two figures contradict each other.",
    stands: "Number used",
    other: "Other number",
    rule: "Why",
  },

  ledger: {
    controls: "Filter the ledger",
    fields: {
      q: "Find in the ledger",
      district: "Area",
      metric: "Metric",
      source: "Source",
      year: "Year (touched by the period)",
      level: "Level of recognition",
      status: "Status",
      flag: "Caution",
      figure: "Figure",
      page: "Page",
    } as Record<string, string>,
    flags: {
      bound: "only a bound or an approximate number is known",
      mixed: "several kinds or several levels together",
      conflict: "another source says otherwise",
      outside_life: "outside the time in which the district existed",
      subset: "is part of another figure",
      target: "a target was set with it",
    } as Record<string, string>,
    all: "All",
    reset: "Clear all filters",
    more: "More filters",
    pages: "Pages of the ledger",
    page: (number: number) => `Page ${number}`,
    caption: (shown: string, first: string, last: string) => `${countOf(shown, "figure")}, showing ${first} to ${last}`,
    none: "No figure matches the filters.",
  },

  models: {
    lineageLabel:
      "The way of the data: raw tables, staging tables, result tables; each line means that one table reads another",
    layers: { raw: "Raw tables", staging: "Staging", marts: "Results" } as Record<string, string>,
    summary: (layer: string, rows: string, columns: number) =>
      `${layer}, ${countOf(rows, "row")}, ${countOf(columns, "column")}`,
    rowIs: "One row",
    key: "Key",
    reads: "Reads",
    about: "Notes",
    columnsOf: (model: string) => `Columns of ${model}`,
    columnName: "Column",
    columnType: "Type",
    sqlOf: (model: string) => `SQL of ${model}`,
  },

  district: {
    members: "Union members",
    unions: "Grassroots unions",
    cluster: "Emulation cluster",
    areaKm2: (number: string) => `${number} km²`,
    known: "In the store",
    knownNote: (metrics: number, sources: number) => `${countOf(metrics, "metric")}, ${countOf(sources, "source")}`,
    years: (first: number, last: number) => (first === last ? `${first}` : `${first} to ${last}`),
  },

  districtPage: {
    title: (kind, name) => `${name} (${kind})`,
    federation: (kind, name) => `the Federation of Labour of ${name} (${kind})`,
    none: (federation) => `The store has no figure of ${federation} yet.`,
    holds: ({ federation, figures, metrics, sources }) =>
      `The store has ${countOf(figures, "figure")} on ${countOf(metrics, "metric")} of ${federation}, from ${countOf(sources, "source")}.`,
    besides: (metrics, ranked) =>
      `Other districts report ${metrics} of these metrics at the same level and period; a rank can be determined for ${ranked}`,
    besidesNone:
      "No other district reports any of these metrics at the same level and period, so no place can be named.",
    places: (places, isAll) => `${isAll ? ": " : ", without any condition: "}${places}`,
    place: ({ rank, peers, isTied, metric, when }) =>
      `${isTied ? `joint ${ordinal(rank)}` : `rank ${rank}`} of the ${peers} districts with figures on “${metric}” (${when})`,
    absent: (absent, all) => `${absent} of the store’s ${countOf(all, "metric")} have no figure of this district.`,
    standing: "Place among the 30 districts",
    standingNote:
      "The ring is this district; each dot is a district with a figure of the same metric, level and period (the latest period that at least two share). A district that is not there has no figure, which does not mean zero.",
    apart: (metrics) =>
      `Metrics of this district with no other district to set beside: ${metrics}; they are in the table “All figures”.`,
    years: "Year by year",
    yearsCaption: (name) => `${name}: full-year figures by metric and level`,
    spans: "Totals of a whole period",
    spansNote:
      "A total is of the whole period: it is not divided over years, nor ranked with figures of one year. The length of a bar is time.",
    history: "History of the district",
    conflicts: "Where sources disagree",
    all: "All figures",
    allCaption: (figures, name) => `${countOf(figures, "figure")} of ${name}, by metric`,
    sources: "Sources",
  },

  history: {
    before: "Before",
    split: (names) => `part of ${names}`,
    together: "split off together with: ",
    began: "Founded",
    cluster: "Emulation cluster",
    area: "Land area",
    ended: "End",
    endedText: (federation, date, others) =>
      others > 0
        ? `${federation.charAt(0).toUpperCase()}${federation.slice(1)} ended on ${date}, as did ${countOf(others, "other district federation")}.`
        : `${federation.charAt(0).toUpperCase()}${federation.slice(1)} ended on ${date}.`,
    after: "Same name later",
    afterText: (name, date) =>
      `Since ${date} there is ${name}. It is another unit, though of the same name: the figures of the two are not joined.`,
    outside: (figures) => `${countOf(figures, "figure")} outside the life of the district, marked in the table.`,
  },

  metricPage: {
    answer: (districts, all) => `${districts} of the ${all} districts have figures.`,
    noDistrict: "No district has figures yet; only the city, emulation clusters, wards or communes have.",
    fullest: (period, level, districts) => `The period with most districts is ${period}, ${level}: ${districts}.`,
    first: (name, value, peers) => `First of the ${peers} districts with figures: ${name}, ${value}.`,
    firstUndetermined: "Which district is first is undetermined.",
    compare: "Choose districts to compare on this metric",
    chart: "The districts, in the fullest period",
    chartNote: "The latest of the periods with most districts. Those without a figure are listed with the reason.",
    rules: "What counts and what does not",
    multiples: "Period by period",
    multiplesNote:
      "A panel is a period; panels of one level share a scale. Levels are never added, and periods of different kinds are never ranked together.",
    spans: "Totals of a whole period and figures without a year",
    years: "Table by year",
    yearsCaption: (metric, unit, level) => `${metric} (${unit}), ${level}, full years`,
    conflicts: "Where sources disagree",
    all: "All figures",
    allCaption: (figures) => `${countOf(figures, "figure")} of districts`,
    othersCaption: (figures) => `${countOf(figures, "figure")} of the city, emulation clusters, wards and communes`,
    sources: "Sources",
  },

  metricRules: {
    temporals: {
      flow: "It counts what happens within a period: compare only periods of equal length; a total of several years is not divided.",
      stock: "It is a level on a date: each figure bears its date, and dates are never added.",
    },
    measures: {
      actual: "It is a result that the source reports; not a plan or a nomination.",
      award: "It counts what was honoured or recognised; not who took part or was nominated.",
      nomination: "It counts nominations, which are not yet recognised.",
      coverage: "It is a degree of coverage; not a count.",
      target_attainment: "It is attainment of a plan; higher need not be more, for each plan is its own.",
      benefit: "It is the benefit that the source reports; not money spent or rewards paid.",
      works_value: "It is the value of works; not the benefit from them.",
      loan: "It is money lent, or what was lent to; not a grant.",
      reward: "It is reward money; not a benefit.",
    },
    units: {
      person: "It counts persons, not turns.",
      turn: "It counts turns: one person may count several times, so it does not stand beside counts of persons.",
      percent: "It is a share: districts are never added; changes are in percentage points.",
      VND: "Money is in VND of its day, not adjusted for prices.",
    },
    mixed: (unit) =>
      `Sources count ${unit} in one number that cannot be taken apart; it compares only with conditions.`,
    levels: "The level of recognition is part of a figure: levels are neither added nor ranked together.",
    levelUnspecified: "Sources name no level of recognition.",
    bounds: (bounds, all) =>
      `${bounds} of ${countOf(all, "figure")} are only bounds or approximations: written with ≥, ≤, ≈ or as a range and drawn hollow, never taken as exact.`,
    inferred: (figures) =>
      `Figures whose period is inferred or from another source: ${figures}; drawn dashed, marked ◌ in tables.`,
    betters: {
      more: "Ranked from most to least.",
      less: "Ranked from least to most.",
      neutral: "More is neither better nor worse; a rank tells the size only.",
    },
  },

  figureTable: {
    value: "Value",
    period: "Period, level",
    printed: "As printed",
    source: (number) => `Source ${number}`,
    note: (letter) => `Note ${letter}`,
    notes: "Notes to the table",
  },

  findings: {
    kinds: { new: "New", standout: "Standing out", missing: "Missing" },
    place: (level, period) => `${level && ` (${level})`}${period && `, ${period}`}`,
    newFigure: (f) => `${f.district}: ${f.metric}${f.place}: ${f.value}; published ${f.published}.`,
    changeUp: (f) =>
      `${f.district}: ${f.metric}${f.place} rose from ${f.other} in ${f.previousYear} to ${f.value} in ${f.year} (${f.share}).`,
    changeDown: (f) =>
      `${f.district}: ${f.metric}${f.place} fell from ${f.other} in ${f.previousYear} to ${f.value} in ${f.year} (${f.share}).`,
    rankHighest: (f) =>
      `${f.metric}${f.place}: ${f.district} is highest with ${f.value}, among ${f.count} districts with figures.`,
    rankLowest: (f) =>
      `${f.metric}${f.place}: ${f.district} is lowest with ${f.value}, among ${f.count} districts with figures.`,
    silentDistricts: (count, first, last, names) =>
      `${count} ${count === 1 ? "district has" : "districts have"} no figure of the years ${first} to ${last}: ${names}.`,
    loneMetrics: (count, all, more) =>
      `${count} of ${all} metrics have figures of one district only, so nothing can be compared yet${more}.`,
    seeCoverage: (coverage) => `; see ${coverage}`,
    coverage: "coverage",
    conflict: (f) =>
      `Two sources disagree on ${f.metric} of ${f.district}${f.place}: ${f.value} (the one used) and ${f.other}.`,
  },

  overview: {
    see: "See",
    figures: "Figures",
    figuresNote: (annual: number) => `of which ${annual} cover a full year`,
    districts: "Districts with figures",
    districtsValue: (known: number, all: number) => `${known}/${all}`,
    districtsNote: "urban districts, rural districts, town",
    metrics: "Metrics",
    metricsNote: "differing in what is counted or in the unit",
    sources: "Sources",
    sourcesNote: "each figure leads back to the sentence that stated it",
    boundsCard: "Bounds, approximate numbers",
    boundsNote: "the source only says more than, nearly, about, tens of",
    conflictsCard: "Pairs of sources that differ",
    conflictsNote: "both are kept, one is used by a rule",
    annual: (annual: number, all: number) =>
      `${annual} of ${countOf(all, "figure")} cover a full year, so they can stand on a year axis.`,
    fullest: (metric: string, level: string, year: number, count: number) =>
      `${metric}, ${level}, ${year}: ${countOf(count, "district")} with figures.`,
    stocks: (members: number, unions: number) =>
      `${countOf(members, "district")} with a number of union members and ${unions} with a number of grassroots unions at a point in time.`,
    silent: (count: number, names: string) => `${countOf(count, "district")} without any figure yet: ${names}.`,
    noYear: (count: number, all: number) =>
      `${count} of ${countOf(all, "metric")} without a full-year figure of any district yet.`,
    bounds: (count: number) =>
      `${countOf(count, "figure")} only known as a bound or approximately; the store does not treat them as exact.`,
    inferred: (count: number) =>
      `${countOf(count, "figure")} with a period that the source does not print; it was inferred.`,
    doubtful: (count: number) =>
      `${countOf(count, "figure")} of low confidence, such as a machine translation or an unclear sentence.`,
    conflicts: (count: number) => `${countOf(count, "pair")} of figures of the same matter that differ.`,
  },

  metric: {
    unit: "Unit",
    temporal: "Kind of number",
    measure: "The number is of",
    theme: "Theme",
    better: "Ranking",
    levels: "Levels with figures",
    counts: "In the store",
    countsOf: (figures: number, annual: number, spans: number) =>
      `${countOf(figures, "figure")}, ${annual} of a full year, ${countOf(spans, "total")} of a whole period`,
    years: "Years",
  },

  sources: {
    caption: (count: string) => `${countOf(count, "source")} with figures in the store`,
    publisher: "Publisher",
    kind: "Kind",
    language: "Language",
    figures: "Figures",
    open: (title: string) => `see the figures of the source “${title}”`,
  },

  loading: {
    file: "File",
    read: "Read",
    accepted: "Accepted",
    rejected: "Rejected",
    line: "Line",
    column: "Column",
    code: "Code",
    message: "Why",
    raw: "Raw row",
    place: "Place",
    noRejects: "No row was rejected.",
    check: "Check",
    held: "What must hold",
    allPassed: "All checks passed.",
    result: "Result",
    passed: "passed",
    failed: (count: number) => `failed, ${countOf(count, "row")}`,
    severity: "Severity",
    severities: { error: "error", warning: "warning" } as Record<string, string>,
  },

  locators: {
    paragraph: (number: string) => `paragraph ${number}`,
    names: {
      text: "",
      headline: "headline",
      caption: "photo caption",
      related: "headline of a related article",
      address: "address of the article",
    } as Record<string, string>,
  },

  overviewPage: {
    title: "Hanoi’s district federations of labour in the figures they have published",
    intro: (all, ofDistricts, known, districts) =>
      `Which figures have Hanoi’s district federations of labour reported, and what is missing? The store holds ${all} figures: ${ofDistricts} of ${known} of the ${districts} districts, the others of the city, emulation clusters, wards and communes.`,
    findings: { new: "What is new?", standout: "What stands out?", missing: "What is missing?" },
    noFindings: {
      new: "Nothing new to tell yet.",
      standout: "Nothing stands out that the rules allow us to say.",
      missing: "Nothing is seen to be missing.",
    },
    facts: "What does the store hold, and what does it lack?",
    map: "Which districts do we know of?",
    mapNote:
      "Each tile is a district, placed roughly as on the map; the number says how many figures the store holds. Darker means that more is known, not that more was done.",
    mapChoose: "Choose a tile to see the district.",
    mapTable: "Table of this map",
    mapCaption: "Figures in the store by district",
    matrix: "Which metric, which year?",
    matrixNote: (metrics, years) =>
      `The ${metrics} metrics that most districts report, over the last ${years} years. A filled cell counts the districts with a full-year figure; a dashed one those with another kind only (part of a year, a date, a bound, a total of a whole period); “–” means no figure yet.`,
    matrixMore: "All districts and metrics: [coverage](do-phu).",
    metricTable: "Table of all metrics",
    metricCaption: "All metrics with figures",
  },

  coveragePage: {
    title: "Coverage: who has not reported what, and when?",
    intro: (districts, metrics, first, last) =>
      `Which district has figures of which year and metric, and where are the gaps? ${districts} districts, ${metrics} metrics that at least one of them has a figure of, from ${first} to ${last}. A gap means that the store has no figure, not zero.`,
    silent: (count, first, last, names) =>
      `From ${first} to ${last}, ${count} ${count === 1 ? "district has" : "districts have"} no figure that belongs to a year: ${names}.`,
    noneSilent: (first, last) => `From ${first} to ${last} every district has at least one figure.`,
    noAnnual: (count, first, last) =>
      `${count} ${count === 1 ? "district has" : "districts have"} no full-year figure from ${first} to ${last}.`,
    districts: "Which district, which year?",
    districtsNote:
      "The number in a filled cell counts the metrics with a full-year figure; in a dashed cell, those with another kind of figure only.",
    districtsLabel: "Matrix of districts by year: each cell counts the metrics with figures",
    districtsTable: "Table of districts by year",
    metricCount: (annual, other) => `metrics with a full-year figure: ${annual}; with another kind only: ${other}`,
    themes: "Which metric, which year?",
    themesNote:
      "The number in a filled cell counts the districts with a full-year figure; in a dashed cell, those with another kind of figure only. Each theme shows the metrics that most districts have.",
    themeLabel: (theme) => `${theme}: matrix of metrics by year, each cell counts the districts with figures`,
    themeTable: (theme, count) => `Table: ${theme}, ${count} ${count === 1 ? "metric" : "metrics"}`,
    districtCount: (annual, other) => `districts with a full-year figure: ${annual}; with another kind only: ${other}`,
    earlier: (year) => `Before ${year}`,
    counts: (annual, other) => (other > 0 ? `${annual} + ${other}` : String(annual)),
    countsKey: (caption) =>
      `${caption}. Before the plus sign: with a full-year figure; after it: with another kind only; ×: the district did not exist.`,
    cell: (name, year) => `${name}, ${year}`,
    outsideSign: "×",
    shortStates: { annual: "full year", partial: "part", span: "span", bound: "bound" },
    legend: "How to read the cells",
    key: {
      count: "full-year figures",
      otherCount: "other kinds only: part of a year, a date, a bound, a total of a whole period",
      annual: "full-year figure",
      partial: "part of a year, a date, an event",
      span: "only within a total of a whole period",
      bound: "full year, but only a bound",
      none: "no figure yet",
      outside: "the district did not exist that year",
    },
    states: {
      annual: "full-year figure",
      partial: "only part of a year, a date or an event",
      span: "only within a total of a whole period",
      bound: "full year, but only a bound",
      none: "no figure yet",
      outside: "the district did not exist",
    },
    view: "Look closely at one metric or one district",
    viewNote:
      "Choose a metric to see every district, or a district to see every metric. Each cell with figures leads to their rows in the ledger.",
    viewTable: "Table of what is shown",
    needsScript: "This choice needs JavaScript; the other matrices do not.",
    controls: "Choose a metric or a district",
    metric: "Metric",
    district: "District",
    until: "Years",
    anyMetric: "All metrics",
    anyDistrict: "All districts",
    ofMetric: (metric) => `${metric}: which district has figures, which year`,
    ofDistrict: (district) => `${district}: which metric has figures, which year`,
    silentMetrics: (count) =>
      `${count} ${count === 1 ? "metric" : "metrics"} that other districts have a figure of some year of, and this one has not`,
    silentDistricts: (count, names) =>
      `${count} ${count === 1 ? "district has" : "districts have"} no figure of this metric that belongs to a year: ${names}.`,
    empty: "No figure that belongs to a year yet.",
  },

  aboutPage: {
    title: "Method and limits",
    intro:
      "Why can a figure here be trusted? Because every figure leads back to the sentence that stated it, and the store says no more than its source: a bound stays a bound, a total of several years never becomes a year, a missing figure never becomes zero.",
    statement: "One row is one statement of a source",
    statementText:
      "Each row of the store holds: who (the district), what (the metric), the level of recognition, the period, the number, the printed words, and the place in the source. On loading, the printed words are read again with Vietnamese grammar (`4.750` is four thousand seven hundred and fifty, `3.015 triệu` is a little over three billion); where they disagree with the number that was entered, the row is rejected with its file and line. Rows read are rows accepted plus rows rejected, see the [data model](mo-hinh).",
    rules: "Seven rules",
    ruleTexts: [
      "**Period.** Only the figure of a full year stands on a year axis. A total of several years is drawn as long as its time and never split over the years. A half-year figure stands only beside half-year figures; a figure at a date carries its date.",
      "**Bounds.** “More than 500” gives a lower bound only. A change or a rank that the bounds could turn round is _undetermined_ and says so.",
      "**Comparable** means the same metric, unit, level, kind of period and period. Every page that puts two figures side by side says whether they are comparable, comparable with conditions (which), or not comparable (why).",
      "**Sources that disagree.** Both figures are kept; one is used by a stated rule: a report over the press, then the later publication. Both are shown.",
      "**Districts have a history.** Từ Liêm district became Bắc Từ Liêm and Nam Từ Liêm on 1 April 2014. All 30 district federations ended on 30 June 2025; wards and communes of the same name that followed are other units.",
      "**Missing is not zero.** Where there is no figure stands “–”, with the reason where it is known. Who has not reported what, and when: see [coverage](do-phu).",
      "**Rates and levels.** A rate per 1,000 members shows its numerator, its denominator and the date of the denominator, and exists only where the two dates are within a year of each other. Figures of the grassroots, district and city levels stand apart and are never added up; what a source printed together stays together.",
    ],
    signs: "Signs",
    signsCaption: "The words of a source and how they are written here",
    signsHeads: { printed: "The source writes", kept: "The store keeps", shown: "The pages show" },
    signRows: [
      { printed: "1.622", meaning: "", kept: "exactly 1,622", shown: "1,622" },
      {
        printed: "hơn 500, trên 500",
        meaning: "more than 500",
        kept: "lower bound 500, no exact number",
        shown: "≥ 500",
      },
      {
        printed: "ít nhất 500, từ 500 trở lên",
        meaning: "at least 500",
        kept: "lower bound 500, 500 included",
        shown: "≥ 500",
      },
      { printed: "gần 400", meaning: "nearly 400", kept: "upper bound 400, no exact number", shown: "≤ 400" },
      { printed: "khoảng 200", meaning: "about 200", kept: "200, roughly", shown: "≈ 200" },
      {
        printed: "hàng chục tỷ đồng",
        meaning: "tens of billions of VND",
        kept: "from 10 to 100 billion VND",
        shown: "10–100 billion",
      },
      { printed: "66/20", meaning: "", kept: "result 66, target 20", shown: "66" },
    ],
    sources: "Sources",
    sourcesNote:
      "Each source leads to the original article where it has an address, and to its rows in the ledger. Each edition tells which figures were corrected, and why: see [editions](phat-hanh).",
    sourcesTable: "List of sources",
    limits: "Limits",
    limitTexts: [
      "Most sources are press articles, not statistical reports. A district that the press writes about has more figures; that does not mean that it did more.",
      "Machine translations into English, unclear sentences and doubtful numbers are kept but marked _low confidence_.",
      "Where a source prints no period, the period is inferred and marked so; the reason stands in the notes of the [ledger](so-lieu).",
      "What a source says that cannot honestly be placed under one district and one metric does not enter the store; it stands apart in `data/unmapped.csv` with the reason.",
      "The text of the articles is not copied into the store, except the title and the phrase that holds the number, at most twelve words.",
    ],
  },

  downloads: {
    title: "Download the data",
    text: "Every table of the warehouse and every row of the input, those that were rejected too, can be taken away: CSV for spreadsheets, Parquet for analysis. The description says what each column, key and unit is.",
    zip: "Download everything (zip)",
    readMe: "Read this first",
    descriptor: "Description of the tables (JSON)",
    tables: "Table by table",
    table: "Table",
    holds: "What it holds",
    files: "Files",
  },

  releasePage: {
    title: "Editions",
    preview: "This is a preview that has not been published, so there is nothing to compare it with yet.",
    edition: (id: string, date: string) => `This is edition ${id}, with figures as of ${date}.`,
    first: "This is the first edition; there is none before it to compare with.",
    previous: (id: string, date: string) => `The edition before it is ${id}, with figures as of ${date}.`,
    same: "Nothing has changed since the previous edition.",
    changed:
      "What is different from the previous edition? Every figure that was corrected or withdrawn and every rank that moved is told here, with the reason where the keepers of the data have given one.",
    counts: "Summary",
    corrected: "Figures corrected",
    withdrawn: "Figures withdrawn",
    renamed: "Figures under a new id",
    annotated: "Figures with another remark",
    added: "Figures added",
    moved: "Ranks that moved",
    replaced: "Cells with another figure",
    metrics: "Metrics",
    districts: "Areas",
    sources: "Sources",
    coverage: "Coverage",
    models: "Models and tables",
    replacedNote: "Of the same area, metric, level and year, another figure now stands for the year.",
    movedNote: "Ranks among the districts with a full year's figure; “undetermined” where bounds leave the rank open.",
    figure: "Figure",
    before: "Previous edition",
    after: "This edition",
    why: "Why",
    noReason: "no reason given",
    noRank: "not ranked",
    rankOf: (rank: number, peers: number) => `${rank} of ${peers}`,
    openRank: (peers: number) => `undetermined (${peers} districts)`,
    oldId: "Old id",
    newId: "New id",
    openLedger: "see the ledger",
    firstRows: (shown: number, all: number) => `The first ${shown} rows of ${all}; all of them in the file below`,
    rows: (count: number) => (count === 1 ? "1 row" : `${count} rows`),
    byMetric: "Added by metric",
    addedCount: "Figures added",
    everyAdded: "Every added figure",
    definition: "Entry",
    what: "Change",
    kinds: { added: "new", gone: "gone", redefined: "redefined" },
    gained: "Cells gained",
    lost: "Cells lost",
    changedCells: "Cells known better or worse",
    coverageCells: (cells, metrics) => `${countOf(cells, "cell")} of ${countOf(metrics, "metric")}`,
    coverageNote: "A cell is one district, metric and year.",
    model: (id: string) => `model ${id}`,
    table: (name: string) => `table ${name}`,
    column: (table: string, column: string) => `column ${column} of table ${table}`,
    unusedReasons: "Reasons given for figures that have not changed",
    files: "All changes",
    csv: "the figures (CSV)",
    json: "every change (JSON)",
    aspects: {
      target: "Quota",
      locator: "Place in the source",
      subset_of: "Part of",
    },
    fields: {
      name_vi: "name",
      name_en: "English name",
      unit: "unit",
      temporal: "kind of number",
      measure: "kind of metric",
      theme: "theme",
      movement: "movement",
      better: "direction",
      description_vi: "what counts",
      kind: "kind",
      cluster_id: "cluster",
      valid_from: "exists from",
      valid_to: "exists until",
      predecessor_ids: "predecessors",
      title: "title",
      publisher: "publisher",
      published: "published",
      published_basis: "basis of that date",
      url: "address",
      language: "language",
    },
  },

  modelsPage: {
    title: "Data model",
    intro: (rows, accepted, rejected, passed, checks) =>
      `Which steps lead from a file kept by hand to a figure on a page, and does any row get lost? ${rows} rows read, ${accepted} accepted, ${rejected} rejected; ${passed} of ${checks} checks passed.`,
    lineage: "The way of the data",
    lineageNote:
      "Each box is a table; a line means that the lower table reads the upper one. Choose a box to see its SQL.",
    lineageTable: "Table of this picture",
    lineageCaption: "Which table reads which",
    table: "Table",
    checks: "Checks",
    failedChecks: (count) => `${count} checks failed`,
    allChecks: "All checks",
    passedChecks: (passed, all) => `${passed} of ${all} checks passed`,
    loads: "Rows read",
    loadsNote: "No row disappears: read = accepted + rejected.",
    everyFile: "File by file",
    files: (files, rows) => `${files} files, ${rows} rows`,
    rejects: "Rejected rows",
    rejectCount: (count) => `${count} rejected rows`,
    firstRejects: (shown, count) => `The first ${shown} of ${count} rejected rows`,
    models: "Table by table",
    modelsNote: "Each table is one `select` in the folder `sql/`; the name of the file is the name of the table.",
  },

  ledgerPage: {
    title: "Ledger of figures",
    intro:
      "Where does this number come from? Each row is one statement of one source: the printed words, the source, the period, the level, and what to beware of. No row is rounded.",
    needsScript:
      "Filters and further pages need JavaScript. Below is the first page of the ledger; the page of each district and each metric holds all of its figures.",
    signs:
      "“–” means that the source does not say. The name of a source opens the original article in a new tab; the small line below it is the publisher, the date and the place in the article.",
  },

  report: {
    title: "Figures of Hanoi’s district unions",
    kind: "Printed report",
    subject: (districts, metrics) =>
      `Overview; ${[districts, metrics === 1 ? "1 metric" : metrics > 0 ? `${metrics} metrics` : ""].filter((part) => part !== "").join("; ")}`,
    asOf: "Figures as of",
    edition: "Edition",
    draft: "a trial print, not published",
    publisher: "Publisher",
    contact: "Contact",
    nextUpdate: "Next edition",
    licence: "Licence of the figures",
    address: "Address",
    notStated: "not stated",
    limits: [
      "Figures as published by their sources, most of them newspapers; no substitute for statistical reports. No figure does not mean zero.",
      "A bound (≥, ≤) stays a bound and a total of several years is not divided among them; only figures of the same metric, level and period are compared.",
    ],
    failedChecks: (checks) => `Printed although checks fail: ${checks}.`,
    failedMark: "Checks fail",
    contents: "Contents",
    overview: "Overview",
    districts: "Districts",
    metrics: "Metrics",
    notes: "Sources",
    notesIntro:
      "A number in square brackets, like [3], leads to the source of that number. After each source stand the pages of this report that cite it.",
    citedOn: (pages) => (pages === 1 ? "Cited on page " : "Cited on pages "),
    page: "Page",
    of: " / ",
    stamp: (date, id) => `Figures as of ${date} · ${id}`,
  },

  notFoundPage: {
    title: "Page not found",
    text: "This address is not part of the store, or the page was renamed. Choose an entry of the menu, or go to the [overview]().",
  },

  redirectPage: {
    moved: "This page has moved",
    movedTo: "Its content is now at:",
  },

  takeAway: {
    label: "Download and share",
    save: "Download",
    share: "Share",
    png: "PNG",
    svg: "SVG",
    csvShown: "CSV of what is shown",
    csvAll: "CSV of all figures of the metric",
    everything: "all figures",
    link: "Copy link",
    linkName: "the link",
    embed: "Embed code",
    embedName: "the embed code",
    citation: "Citation",
    citationName: "the citation",
    copy: "Copy",
    copied: (what: string) => `Copied ${what}.`,
    selected: (what: string) =>
      `The browser does not allow copying. ${what.charAt(0).toUpperCase()}${what.slice(1)} is selected: press Ctrl+C (on a Mac: ⌘C), or tap and choose “Copy”.`,
    saving: "Preparing the file…",
    saved: (name: string) => `Downloaded: ${name}.`,
    failed: (reason: string) => `This did not work: ${reason}.`,
    noPicture: "there is no picture to download",
    tooBig: "the picture is too large for a PNG image; take the SVG, or choose fewer districts",
    refused: "this browser cannot turn the picture into a PNG image; take the SVG",
    notOnWeb: "this page was opened from a file and has no web address to embed",
    subtitle: (unit: string, period: string) => `Unit: ${unit} · ${period}`,
    sources: (titles: string) => `Sources: ${titles}`,
    moreSources: (count: number) => `and ${count} more, see the address below`,
    noSource: "Sources: none",
    ofEdition: (id: string, date: string) => `Figures as of ${date}, edition ${id}`,
    ofNewest: (date: string) => `Newest source: ${date}`,
  },
};

/** The units whose name for one is another than for many; the others read the same or are not counted. */
const UNIT_OF_ONE: Readonly<Record<string, string>> = {
  person: "person",
  turn: "turn",
  collective: "collective",
  group: "collective",
  initiative: "initiative",
  topic: "research topic",
  work: "work",
  product: "product",
  project: "project",
  agreement: "agreement",
  family: "family",
  union: "union",
  prize: "prize",
  award: "title",
  trade: "trade",
  household: "household",
  gift: "gift",
  house: "house",
  enterprise: "enterprise",
  meeting: "meeting",
  class: "class",
  team: "team",
  unit: "unit",
  blood_unit: "unit of blood",
  bus: "bus trip",
  scholarship: "scholarship",
  point: "point",
  voucher: "voucher",
  ticket: "ticket",
  document: "copy",
};

function countOf(count: number | string, one: string): string {
  return `${count} ${one}${String(count) === "1" ? "" : "s"}`;
}

function ordinal(rank: number): string {
  const endings: Record<string, string> = { one: "st", two: "nd", few: "rd" };
  return `${rank}${endings[new Intl.PluralRules("en", { type: "ordinal" }).select(rank)] ?? "th"}`;
}

function nameOfMonth(month: number): string {
  return MONTHS[month - 1] ?? String(month);
}
