/** How much the store has of one district. */
export interface Holding {
  federation: string;
  figures: number;
  metrics: number;
  sources: number;
}

/** The words of a sentence on one figure: its metric, its district, where and when, and how much. */
export interface FindingWords {
  metric: string;
  district: string;
  place: string;
  value: string;
}

export interface FindingChange extends FindingWords {
  year: number;
  previousYear: number;
  other: string;
  share: string;
}

export interface FindingRank extends FindingWords {
  count: number;
}

export interface PlaceWords {
  rank: number;
  peers: number;
  /** Whether another district has the same value. */
  isTied: boolean;
  metric: string;
  when: string;
}

/** Every Vietnamese text of the shell, the pages and the components. What names a district, a metric or a source is data. */
export const vi = {
  siteName: "Kho số liệu LĐLĐ Hà Nội",
  million: "triệu",
  billion: "tỷ",

  shell: {
    title: "Kho số liệu LĐLĐ Hà Nội",
    header: "Kho số liệu LĐLĐ Hà Nội",
    footer:
      "Số liệu do các nguồn công bố; mỗi con số dẫn về đúng câu đã nêu nó. Không có số liệu không có nghĩa là bằng không.",
    skipToContent: "Chuyển đến nội dung",
    menu: "Danh mục trang",
    toggleMenu: "Mở hoặc đóng danh mục",
    closeMenu: "Đóng danh mục",
    urbanDistricts: "Quận",
    ruralDistricts: "Huyện, thị xã",
    onThisPage: "Trong trang này",
    copyCode: "Sao chép",
    languageNames: { vi: "Tiếng Việt", en: "English" } as Record<string, string>,
    switchTo: { vi: "Xem trang này bằng tiếng Việt", en: "Read this page in English" } as Record<string, string>,
    pageTitles: {
      overview: "Tổng quan",
      compare: "So sánh",
      trends: "Xu hướng",
      coverage: "Độ phủ",
      ledger: "Sổ số liệu",
      models: "Mô hình dữ liệu",
      about: "Giới thiệu",
      release: "Phát hành",
      district: "Quận, huyện, thị xã",
      metric: "Chỉ tiêu",
      notFound: "Không tìm thấy trang",
    },
  },

  singleFile: {
    needsScript:
      "Tệp này chứa mọi trang, nhưng trình duyệt chưa chạy JavaScript nên chỉ xem được trang tổng quan dưới đây.",
    outdated:
      "Trình duyệt này quá cũ nên chỉ xem được trang tổng quan. Để xem mọi trang, hãy mở tệp bằng Chrome hoặc Edge từ 110, Firefox từ 115, Safari từ 16.4.",
    broken: "Tệp bị thiếu hoặc hỏng khi sao chép nên chỉ xem được trang tổng quan. Hãy xin lại tệp này.",
  },

  fileNote: {
    text: "Trang này mở thẳng từ tệp nên tìm kiếm và các nút chọn không chạy; số liệu dưới đây vẫn đọc được.",
    link: "Mở trang này trong bản một tệp, nơi mọi thứ đều chạy",
  },

  foot: {
    label: "Về bản số liệu này",
    preview: "Đây là bản xem trước, chưa được phát hành.",
    sources: "Nguồn",
    sourcesText: (count: number) =>
      count === 0 ? "báo chí và báo cáo, như đã công bố" : `báo chí và báo cáo, như đã công bố, ${count} nguồn`,
    asOf: "Số liệu tính đến",
    edition: "Bản phát hành",
    nextUpdate: "Lần cập nhật tới",
    publisher: "Đơn vị phát hành",
    contact: "Liên hệ",
    limits: "Giới hạn",
    limitsText: "những điều cần biết trước khi dùng số liệu",
    data: "Dữ liệu",
    allData: "tải tất cả (zip)",
    tables: "mô tả các bảng",
    otherForms: "Dạng khác",
    files: {
      "kho.html": "một tệp mở được không cần mạng (HTML)",
      "bao-cao.pdf": "báo cáo để in (PDF)",
    } as Record<string, string>,
    notInFile: "chỉ có trong bản phát hành đầy đủ",
    licence: "Giấy phép",
    notSaid: "chưa nêu",
    dataset:
      "Số liệu về hoạt động của liên đoàn lao động các quận, huyện, thị xã Hà Nội, như báo chí và báo cáo đã công bố: mỗi con số kèm đơn vị tính, kỳ, cấp công nhận, nguồn và đúng chữ nguồn đã in.",
    place: "Hà Nội, Việt Nam",
    forced: "Bản số liệu này chưa qua kiểm tra",
    forcedText: (checks: readonly string[]) =>
      checks.length === 1
        ? "Phép kiểm tra sau không đạt nhưng bản này vẫn được phát hành:"
        : `${checks.length} phép kiểm tra sau không đạt nhưng bản này vẫn được phát hành:`,
  },

  search: {
    label: "Tìm kiếm",
    placeholder: "Tìm quận, chỉ tiêu, nguồn…",
    listLabel: "Kết quả tìm kiếm",
    noResults: "Không có kết quả",
    oneResult: "1 kết quả",
    results: "{count} kết quả",
    firstResults: "{listed} trong {count} kết quả",
    failed: "Không tải được danh mục tìm kiếm",
    kinds: { metric: "chỉ tiêu", source: "nguồn", page: "trang" },
    federation: (kind: string) => `Liên đoàn Lao động ${kind}`,
    federationShort: "LĐLĐ",
  },

  markHint: "Dùng phím mũi tên để xem từng số liệu",

  units: {
    person: "người",
    turn: "lượt",
    collective: "tập thể",
    group: "tập thể",
    initiative: "sáng kiến",
    topic: "đề tài",
    work: "công trình",
    product: "sản phẩm",
    project: "dự án",
    agreement: "thỏa ước",
    family: "gia đình",
    union: "công đoàn",
    prize: "giải",
    award: "danh hiệu",
    trade: "nghề",
    household: "hộ",
    gift: "suất quà",
    house: "căn nhà",
    enterprise: "doanh nghiệp",
    meeting: "cuộc",
    class: "lớp",
    team: "đội",
    unit: "đơn vị",
    blood_unit: "đơn vị máu",
    bus: "chuyến xe",
    scholarship: "suất học bổng",
    point: "điểm",
    voucher: "phiếu",
    ticket: "vé",
    document: "bản",
    VND: "đồng",
    percent: "%",
    per_thousand: "trên 1.000 đoàn viên",
    index: "điểm chỉ số",
    percent_point: "điểm %",
    rank: "thứ hạng",
  } as Record<string, string>,
  unitOfOne: (_unit: string, many: string) => many,

  levels: {
    grassroots: "cơ sở",
    district: "quận, huyện",
    sector: "ngành",
    city: "thành phố",
    ministry: "bộ",
    national: "toàn quốc",
    unspecified: "không nêu",
  } as Record<string, string>,
  levelUnspecified: "không nêu cấp",
  levelOne: (name: string) => `cấp ${name}`,
  levelsTogether: (names: string) => `gộp các cấp: ${names}`,

  qualifiers: {
    exact: "số chính xác",
    more_than: "hơn (chỉ biết mức dưới)",
    at_least: "ít nhất",
    nearly: "gần (chỉ biết mức trên)",
    at_most: "nhiều nhất",
    about: "khoảng",
    order_of_magnitude: "chỉ biết cỡ (hàng chục, hàng trăm)",
  } as Record<string, string>,
  qualifierWords: {
    lower: (number: string) => `từ ${number} trở lên`,
    upper: (number: string) => `nhiều nhất ${number}`,
    about: (number: string) => `khoảng ${number}`,
    range: (lower: string, upper: string) => `từ ${lower} đến ${upper}`,
  },

  periodKinds: {
    year: "cả năm",
    half_year: "nửa năm",
    quarter: "quý",
    year_to_date: "từ đầu năm",
    school_year: "năm học",
    multi_year: "nhiều năm",
    stage: "giai đoạn",
    as_of: "thời điểm",
    event: "sự kiện",
    recurring: "hằng năm",
    unknown: "không rõ kỳ",
  } as Record<string, string>,
  periodClasses: {
    annual: "cả năm",
    partial: "một phần năm",
    span: "gộp cả giai đoạn",
    dated: "tại thời điểm",
    event: "sự kiện",
    unplaced: "không xếp được vào năm",
  } as Record<string, string>,
  periodBasisSuffix: { printed: "", inferred: "kỳ suy ra", external: "kỳ theo nguồn khác" } as Record<string, string>,
  periods: {
    year: (year: number) => `năm ${year}`,
    firstHalf: (year: number) => `6 tháng đầu năm ${year}`,
    secondHalf: (year: number) => `6 tháng cuối năm ${year}`,
    quarter: (quarter: number, year: number) => `quý ${["I", "II", "III", "IV"][quarter - 1] ?? quarter}/${year}`,
    months: (months: number, year: number) => `${months} tháng đầu năm ${year}`,
    month: (month: number, year: number) => `tháng ${month}/${year}`,
    monthRange: (start: number, end: number, year: number) => `tháng ${start}–${end}/${year}`,
    yearToDate: (end: string) => `từ đầu năm đến ${end}`,
    schoolYear: (start: number, end: number) => `năm học ${start}–${end}`,
    multiYear: (years: string, start: number, end: number) => `${years} năm, ${start}–${end}`,
    stage: (period: string) => `giai đoạn ${period}`,
    asOf: (date: string) => `tại ${date}`,
    asOfWithin: (period: string) => `trong ${period}`,
    recurring: "hằng năm",
    from: "từ",
    until: "đến",
  },
  date: (day: number, month: number, year: number) => `${day}/${month}/${year}`,

  themes: {
    emulation: "Thi đua, danh hiệu",
    initiatives: "Sáng kiến, đề tài",
    organisation: "Đoàn viên, tổ chức",
    welfare: "Chăm lo đời sống",
    representation: "Đại diện, thỏa ước",
    culture: "Văn hóa, thể thao",
    finance: "Vay vốn, tài chính",
  } as Record<string, string>,
  measures: {
    actual: "kết quả thực hiện",
    award: "khen thưởng",
    nomination: "đề cử",
    coverage: "độ bao phủ",
    target_attainment: "mức đạt kế hoạch",
    benefit: "giá trị làm lợi",
    works_value: "giá trị công trình",
    loan: "vốn vay",
    reward: "tiền thưởng",
  } as Record<string, string>,
  temporals: { flow: "số phát sinh trong kỳ", stock: "số có tại một thời điểm" } as Record<string, string>,
  betters: { more: "nhiều hơn là tốt hơn", less: "ít hơn là tốt hơn", neutral: "không xếp tốt xấu" } as Record<
    string,
    string
  >,
  statuses: { normal: "bình thường", provisional: "tạm tính", low_confidence: "độ tin cậy thấp" } as Record<
    string,
    string
  >,
  sourceKinds: { press: "báo chí", report: "báo cáo", statistics: "thống kê" } as Record<string, string>,
  districtKinds: {
    quan: "quận",
    huyen: "huyện",
    "thi-xa": "thị xã",
    "thanh-pho": "thành phố",
    cum: "cụm thi đua",
    phuong: "phường",
    xa: "xã",
  } as Record<string, string>,
  languages: { vi: "tiếng Việt", en: "tiếng Anh", es: "tiếng Tây Ban Nha" } as Record<string, string>,

  verdicts: {
    comparable: "So sánh được",
    conditional: "So sánh có điều kiện",
    not_comparable: "Không so sánh được",
  } as Record<string, string>,
  reasons: {
    different_period_kind: "loại kỳ khác nhau",
    different_period: "hai kỳ khác nhau",
    unknown_period: "nguồn không cho biết kỳ",
    outside_life: "số liệu nằm ngoài thời gian tồn tại của đơn vị",
    different_cutoff: "cùng loại kỳ nhưng chốt số vào ngày khác nhau",
    different_level: "cấp công nhận khác nhau",
    mixed_unit: "nguồn gộp nhiều đơn vị tính hoặc nhiều cấp trong một số",
    bound: "nguồn chỉ cho một mức chặn hoặc số ước chừng",
    inferred_period: "kỳ do suy ra, nguồn không in",
  } as Record<string, string>,

  verdictWords: {
    summary: (pairs: number, counts: string) => `Trong ${pairs} cặp số liệu đang xem: ${counts}.`,
    needsTwo: "Cần số liệu của ít nhất hai đơn vị để so sánh.",
    noSharedPeriod: (pairs: string) => `Không có hai số liệu nào cùng kỳ: ${pairs}.`,
    undetermined: "Không phân định: không biết số nào lớn hơn.",
    same: "Hai số bằng nhau.",
    larger: (high: string, low: string) => `${high} nhiều hơn ${low}.`,
    largerBy: (high: string, low: string, amount: string) => `${high} nhiều hơn ${low} ${amount}.`,
    points: "điểm phần trăm",
    and: " và ",
    because: (reasons: string) => `Vì: ${reasons}.`,
    pairs: (count: number) => `${count} cặp`,
    more: (count: number) => `Xem thêm ${count} cặp`,
  },

  conflictRules: {
    report_over_press: "ưu tiên báo cáo hơn báo chí",
    later_publication: "ưu tiên bản công bố sau",
    order: "theo thứ tự nguồn trong danh mục",
  } as Record<string, string>,
  rejectCodes: {} as Record<string, string>,

  missing: {
    sign: "–",
    noFigure: "chưa có số liệu",
    noFigureHere: "chưa có số liệu cho lựa chọn này",
    only: (kinds: string, more: number) => `chỉ có số ${kinds}${more > 0 ? ` và ${more} kỳ khác` : ""}`,
    ofPeriod: (period: string) => (/^(tại|trong|từ|hằng) /.test(period) ? period : `của ${period}`),
    notZero: "Không có số liệu không có nghĩa là bằng không.",
  },

  columns: {
    district: "Đơn vị",
    metric: "Chỉ tiêu",
    level: "Cấp",
    year: "Năm",
    period: "Kỳ",
    value: "Giá trị",
    unit: "Đơn vị tính",
    asPrinted: "Nguồn ghi",
    source: "Nguồn",
    published: "Ngày đăng",
    ledger: "Sổ",
    change: "Thay đổi",
    changeShare: "Thay đổi %",
    previous: "Năm trước đó",
    rank: "Thứ hạng",
    reason: "Lý do",
    verdict: "Kết luận",
    pair: "Cặp đơn vị",
    difference: "Chênh lệch",
    ratio: "Tỷ lệ",
    note: "Ghi chú",
    status: "Tình trạng",
  },

  undetermined: "không phân định",
  changeDirections: {
    up: (amount: string) => `tăng ít nhất ${amount}`,
    down: (amount: string) => `giảm ít nhất ${amount}`,
    same: "không đổi",
  },
  percentPoints: " điểm %",
  ledgerRow: "dòng trong sổ số liệu",
  openLedgerRow: (what: string) => `Mở dòng sổ số liệu: ${what}`,
  sourceSays: (printed: string) => `nguồn ghi: “${printed}”`,
  printedAs: (printed: string) => `nguồn ghi: ${printed}`,
  sourceIs: (title: string) => `Nguồn: ${title}`,
  about: (text: string) => `khoảng ${text}`,
  emptyChart: "Chưa có số liệu để vẽ cho lựa chọn này.",
  unitIs: (unit: string) => `Đơn vị tính: ${unit}`,

  inYears: (length: string) => `trong ${length}`,
  lengthYears: (years: string) => `${years} năm`,
  lengthMonths: (months: number) => `${months} tháng`,

  panels: {
    years: (year: string) => `Cả năm ${year}`,
    year_to_date: (year: string) => `Từ đầu năm ${year}`,
    dated: (year: string) => `Tại thời điểm trong năm ${year}`,
    event: (year: string) => `Sự kiện trong năm ${year}`,
    all: "Các số liệu",
    span: "Tổng cả giai đoạn",
    unplaced: "Không xếp được vào năm",
    spanNote:
      "Độ dài là thời gian; số ghi bên trên là tổng cả kỳ, không chia cho từng năm và không xếp hạng với số một năm.",
    partialNote: "Chỉ so với cùng loại kỳ; ngày chốt ghi dưới tên.",
    datedNote: "Ngày chốt ghi dưới tên; ngày khác nhau thì chỉ so sánh có điều kiện.",
    datedLineNote: "Mỗi điểm ở đúng ngày chốt số; giữa hai ngày không có số liệu.",
    eventNote: "Mỗi số gắn với một sự kiện riêng, ngày ghi dưới tên; không xếp hạng.",
    unplacedNote: "Nguồn không cho biết năm, hoặc nói chung “hằng năm”.",
    figures: (count: number) => `${count} số liệu`,
    twoYears: (earlier: number, later: number) => `Năm ${earlier} và năm ${later}`,
    overYears: (first: number, last: number) => `Từ năm ${first} đến năm ${last}`,
    noYear: (year: number) => `năm ${year}: –`,
  },

  legend: {
    title: "Cách đọc ký hiệu",
    exact: "số chính xác",
    lower: "chỉ biết mức dưới (hơn, ít nhất)",
    upper: "chỉ biết mức trên (gần, nhiều nhất)",
    range: "nằm trong khoảng",
    about: "khoảng, ước chừng",
    span: "tổng cả giai đoạn, độ dài là thời gian",
    inferred: "kỳ do suy ra",
    dated: "số tại một thời điểm",
    partial: "kỳ chưa trọn năm",
    open: "không phân định tăng hay giảm",
    gap: "khoảng trống, giữa hai điểm không có số liệu",
    loser: "số của nguồn không được ưu tiên khi hai nguồn khác nhau",
  },

  controls: {
    metricPlaceholder: "Gõ để tìm, có dấu hay không dấu",
    measure: "Cách đo",
    comparator: "Mốc so sánh",
    noComparator: "Không có",
    view: "Xem dưới dạng",
    embed: "Nhúng",
    needsScript:
      "Trình duyệt chưa chạy JavaScript nên chưa đổi được lựa chọn; biểu đồ và bảng dưới đây là của lựa chọn ban đầu.",
    metric: "Chỉ tiêu",
    level: "Cấp công nhận",
    period: "Kỳ",
    districts: "Đơn vị",
    presets: "Chọn nhanh",
    presetThree: "Ba quận",
    presetCluster: (number: string) => `Cụm ${number}`,
    presetAll: "Tất cả có số liệu",
    presetNone: "Bỏ chọn",
    form: "Chọn chỉ tiêu và đơn vị",
    chosen: (names: readonly string[]) =>
      names.length === 0
        ? "Chưa chọn đơn vị nào"
        : `Đang chọn ${names.length}: ${names.slice(0, 6).join(", ")}${names.length > 6 ? "…" : ""}`,
    allLevels: "Mọi cấp",
    allPeriods: "Mọi kỳ",
    figureCount: (count: number) => `${count} số liệu`,
    districtCount: (count: number) => `${count} đơn vị`,
  },

  measureNames: {
    reported: "Như nguồn nêu",
    rate: "Trên 1.000 đoàn viên",
    index: "Chỉ số (năm đầu = 100)",
    change: "Tăng, giảm so với năm trước đó",
    change_share: "Tăng, giảm theo %",
    rank: "Thứ hạng trong 30 đơn vị",
  } as Record<string, string>,
  views: { chart: "Biểu đồ", table: "Bảng", map: "Bản đồ ô", sources: "Nguồn" } as Record<string, string>,
  comparators: { "ha-noi": "Toàn thành phố", median: "Trung vị các đơn vị" } as Record<string, string>,

  compare: {
    ofOthers: "Chỉ tiêu này chỉ có số của thành phố, cụm thi đua, phường hay xã, không có số của quận, huyện nào.",
    ofOthersLink: "Xem các số ấy",
    verdictOfReported: "Kết luận sau đây về các số như nguồn nêu.",
    title: "So sánh",
    heading: "So sánh các đơn vị",
    question: "Đơn vị nào báo cáo bao nhiêu, và những con số nào đặt cạnh nhau được?",
    verdict: "Đặt cạnh nhau được không?",
    table: "Bảng số liệu",
    tableCaption: (metric: string) => `${metric}: các số liệu đang xem`,
    sources: "Nguồn và cách làm",
    method:
      "Hai số liệu chỉ so sánh được khi cùng chỉ tiêu, đơn vị tính, cấp, loại kỳ và kỳ. Mức chặn (“hơn”, “gần”, “hàng chục”) được giữ nguyên khi xếp thứ tự: khi các mức chặn chồng lên nhau, thứ tự là “không phân định”. Tổng nhiều năm không chia cho từng năm. Bấm vào một dấu trên biểu đồ để tới dòng của nó trong [sổ số liệu](so-lieu).",
    mapOf: (place: string) => `Kỳ và cấp trên bản đồ: ${place}.`,
    noMap: "Chưa có số của một năm trọn vẹn để vẽ bản đồ.",
    unmeasured: (measure: string, count: number, why: string) => `${count} số liệu không có “${measure}”: ${why}.`,
  },

  trendPage: {
    heading: "Xu hướng qua các năm",
    question: "Con số của từng đơn vị tăng hay giảm? Đường liền chỉ nối hai năm liền nhau.",
    verdict: "Thay đổi gần nhất",
    changeCaption: (name: string) => `${name}: năm gần nhất so với năm trước đó có số liệu`,
    noChange: "Chưa đơn vị nào đang chọn có số cả năm của hai năm để so.",
    table: "Từng năm",
    yearsCaption: (name: string) => `${name}: các số liệu trên biểu đồ`,
    sources: "Nguồn và cách làm",
    method:
      "Trên trục năm chỉ có số liệu cả năm; tổng nhiều năm và số của một sự kiện không vào đây. Năm không có số liệu để trống, mức chặn không được nối. Số của kỳ chưa trọn năm vẽ rỗng và không đem so. Thay đổi tính với năm gần nhất trước đó có số liệu, hai năm ghi trong bảng. Khi mức chặn không cho biết tăng hay giảm, bảng ghi “không phân định”. Điểm là điểm phần trăm với số phần trăm, còn lại là điểm chỉ số (năm đầu có số chính xác = 100). Bấm vào một dấu trên biểu đồ để tới dòng của nó trong [sổ số liệu](so-lieu).",
  },
  changeTable: {
    from: "Năm trước đó",
    to: "Năm này",
    change: "Thay đổi",
    share: "Thay đổi %",
    points: "Thay đổi điểm",
  },
  unmeasured: {
    no_members: "chưa có số đoàn viên trong vòng một năm",
    no_base: "chưa có năm nào có số chính xác để làm gốc",
    no_previous_year: "chưa có năm trước đó",
    no_peers: "chưa đơn vị nào khác có số cùng năm, cùng cấp",
    rank_undetermined: "không phân định thứ hạng",
    unbounded: "mức chặn không cho biết",
  } as Record<string, string>,

  notices: {
    unknownValue: (name: string, value: string) =>
      `Địa chỉ trang có giá trị không nhận ra, đã bỏ qua: ${name} = “${value}”.`,
    unknownName: (name: string) => `Địa chỉ trang có mục không nhận ra, đã bỏ qua: “${name}”.`,
  },

  tiles: {
    label: "Bản đồ ô của 30 quận, huyện, thị xã: mỗi ô là một đơn vị, càng đậm càng có nhiều số liệu trong kho",
    tile: (name: string, kind: string, count: number) =>
      `${name} ${count === 0 ? "– chưa có số liệu" : `${count} số liệu`}, ${kind}`,
    none: "chưa có",
  },

  valueTiles: {
    label: (what: string) => `Bản đồ ô của 30 quận, huyện, thị xã: ${what}; càng đậm số càng lớn`,
    missing: (name: string) => `${name} – chưa có số liệu cho lựa chọn này`,
    none: "chưa có số liệu",
    bound: "chỉ biết mức chặn hoặc ước chừng",
    countNote: "Bản đồ tô theo số đếm: đơn vị đông hơn thường có số lớn hơn.",
  },

  matrix: {
    label: "Ma trận chỉ tiêu theo năm: mỗi ô là số quận, huyện, thị xã có số liệu",
    cell: (metric: string, year: number, annual: number, other: number) =>
      `${metric}, năm ${year}: ${annual} đơn vị có số cả năm, ${other} đơn vị chỉ có số loại khác`,
    row: (metric: string, cells: readonly { year: number; annual: number; other: number }[]) => {
      const known = cells.filter(({ annual, other }) => annual + other > 0);
      const years = known.map(({ year, annual, other }) => `năm ${year}: ${annual + other} đơn vị`);
      return `${metric}; ${years.length > 0 ? years.join(", ") : "chưa có số liệu trong các năm này"}`;
    },
  },

  opensNewTab: "mở trong thẻ mới",

  standing: {
    label: (name: string, value: string, count: number) =>
      `Vị trí của ${name} (${value}) trong ${count} đơn vị có số liệu cùng chỉ tiêu, cấp và năm`,
    ranked: (rank: number, peers: number, isTied: boolean) =>
      `${isTied ? "cùng" : "xếp"} thứ ${rank} trong ${peers} đơn vị có số liệu`,
    undetermined: (peers: number) => `không phân định thứ hạng trong ${peers} đơn vị có số liệu`,
    alone: "chưa đơn vị nào khác có số liệu cùng chỉ tiêu, cấp và năm",
    unranked: (others: number) => `đặt cạnh ${others} đơn vị khác, không xếp hạng`,
    conditional: (reasons: string) => `So sánh có điều kiện: ${reasons}.`,
    others: "Các đơn vị khác",
    rest: (count: number) => `${count} vị trí khác, không vẽ hình`,
    restCaption: "Các chỉ tiêu khác cũng có đơn vị để đặt cạnh",
    empty: "Chưa có chỉ tiêu nào mà đơn vị khác cũng có số liệu cùng cấp và cùng năm để đặt cạnh nhau.",
  },

  swarm: {
    median: (number: string) => `trung vị ${number}`,
    openMedian: (interval: string) => `trung vị không phân định: ${interval}`,
    unknownMedian: "trung vị không phân định",
  },

  grid: {
    empty: "Chưa có số liệu trọn năm.",
    inferredSign: " ◌",
    conflictSign: " ⚑",
    signs: "“–” là chưa có số liệu, không phải bằng không; ◌ năm do suy ra; ⚑ có nguồn khác nói khác.",
  },

  spans: {
    empty: "Chưa có số gộp cả giai đoạn.",
  },

  flags: {
    outside_life: "ngoài thời gian tồn tại của đơn vị",
    preferred: "có nguồn nói khác, số này được dùng",
    notPreferred: "có nguồn nói khác, số này không được dùng",
    mixed: "gộp nhiều loại hoặc nhiều cấp",
    subset: "là một phần của số khác (“trong đó”)",
    target: (target: string) => `chỉ tiêu giao ${target}`,
  },

  conflicts: {
    caption: "Các cặp số liệu nói khác nhau về cùng một việc",
    none: "Không có cặp số liệu nào mâu thuẫn.",
    stands: "Số được dùng",
    other: "Số còn lại",
    rule: "Vì sao",
  },

  ledger: {
    controls: "Lọc sổ số liệu",
    fields: {
      q: "Tìm trong sổ",
      district: "Đơn vị",
      metric: "Chỉ tiêu",
      source: "Nguồn",
      year: "Năm (kỳ có chạm tới)",
      level: "Cấp công nhận",
      status: "Tình trạng",
      flag: "Lưu ý",
      figure: "Số liệu",
      page: "Trang",
    } as Record<string, string>,
    flags: {
      bound: "chỉ biết mức chặn hoặc ước chừng",
      mixed: "gộp nhiều loại hoặc nhiều cấp",
      conflict: "có nguồn nói khác",
      outside_life: "ngoài thời gian tồn tại của đơn vị",
      subset: "là một phần của số khác",
      target: "có chỉ tiêu giao kèm theo",
    } as Record<string, string>,
    all: "Tất cả",
    reset: "Bỏ mọi bộ lọc",
    more: "Thêm bộ lọc",
    pages: "Các trang của sổ",
    page: (number: number) => `Trang ${number}`,
    caption: (shown: string, first: string, last: string) => `${shown} số liệu, đang xem từ ${first} đến ${last}`,
    none: "Không có số liệu nào khớp với bộ lọc.",
  },

  models: {
    lineageLabel: "Đường đi của dữ liệu: bảng thô, bảng chuẩn bị, bảng kết quả; mỗi đường nối là một bảng đọc bảng kia",
    layers: { raw: "Bảng thô", staging: "Chuẩn bị", marts: "Kết quả" } as Record<string, string>,
    summary: (layer: string, rows: string, columns: number) => `${layer}, ${rows} dòng, ${columns} cột`,
    rowIs: "Mỗi dòng",
    key: "Khóa",
    reads: "Đọc từ",
    about: "Ghi chú",
    columnsOf: (model: string) => `Các cột của ${model}`,
    columnName: "Cột",
    columnType: "Kiểu",
    sqlOf: (model: string) => `Câu SQL của ${model}`,
  },

  district: {
    members: "Đoàn viên",
    unions: "Công đoàn cơ sở",
    cluster: "Cụm thi đua",
    areaKm2: (number: string) => `${number} km²`,
    known: "Trong kho",
    knownNote: (metrics: number, sources: number) => `${metrics} chỉ tiêu, ${sources} nguồn`,
    years: (first: number, last: number) => (first === last ? `năm ${first}` : `từ ${first} đến ${last}`),
  },

  districtPage: {
    title: (kind: string, name: string) => `${kind.charAt(0).toLocaleUpperCase("vi")}${kind.slice(1)} ${name}`,
    federation: (kind: string, name: string) => `Liên đoàn Lao động ${kind} ${name}`,
    none: (federation: string) => `Kho chưa có số liệu nào của ${federation}.`,
    holds: ({ federation, figures, metrics, sources }: Holding) =>
      `Kho có ${figures} số liệu về ${metrics} chỉ tiêu của ${federation}, từ ${sources} nguồn.`,
    besides: (metrics: number, ranked: number) =>
      `Ở ${metrics} chỉ tiêu có đơn vị khác báo số cùng cấp, cùng kỳ; phân định được thứ hạng ở ${ranked} chỉ tiêu`,
    besidesNone: "Chưa chỉ tiêu nào có đơn vị khác báo số cùng cấp, cùng kỳ, nên chưa nói được vị trí.",
    places: (places: string, isAll: boolean) => `${isAll ? ": " : ", không kèm điều kiện là: "}${places}`,
    place: ({ rank, peers, isTied, metric, when }: PlaceWords) =>
      `${isTied ? "cùng" : "xếp"} thứ ${rank} trong ${peers} đơn vị có số về “${metric}” (${when})`,
    absent: (absent: number, all: number) => `${absent} trong ${all} chỉ tiêu của kho chưa có số của đơn vị này.`,
    standing: "Vị trí trong 30 đơn vị",
    standingNote:
      "Vòng tròn là đơn vị này; mỗi chấm là một đơn vị có số cùng chỉ tiêu, cùng cấp, cùng kỳ (kỳ gần nhất có từ hai đơn vị). Đơn vị không có mặt là chưa có số liệu, không phải bằng không.",
    apart: (count: number) =>
      `${count} chỉ tiêu khác của đơn vị chưa có đơn vị nào để đặt cạnh; số của chúng ở bảng “Mọi số liệu”.`,
    years: "Từng năm",
    yearsCaption: (name: string) => `${name}: số trọn năm theo chỉ tiêu và cấp`,
    spans: "Tổng cả giai đoạn",
    spansNote:
      "Số gộp là tổng của cả giai đoạn: không chia đều cho từng năm, không xếp hạng cùng số của một năm. Độ dài thanh là thời gian.",
    history: "Lịch sử đơn vị",
    conflicts: "Nguồn nói khác nhau",
    all: "Mọi số liệu",
    allCaption: (count: number, name: string) => `${count} số liệu của ${name}, xếp theo chỉ tiêu`,
    sources: "Nguồn",
  },

  history: {
    before: "Trước đó",
    split: (names: string) => `thuộc ${names}`,
    together: "cùng tách ra: ",
    began: "Thành lập",
    cluster: "Cụm thi đua",
    area: "Diện tích",
    ended: "Kết thúc",
    endedText: (federation: string, date: string, others: number) =>
      others > 0
        ? `${federation} kết thúc hoạt động ngày ${date}, cùng ngày với ${others} liên đoàn quận, huyện, thị xã khác.`
        : `${federation} kết thúc hoạt động ngày ${date}.`,
    after: "Cùng tên về sau",
    afterText: (name: string, date: string) =>
      `Từ ngày ${date} có ${name}. Đó là một đơn vị khác, dù trùng tên: số liệu của hai đơn vị không nối với nhau.`,
    outside: (count: number) => `${count} số liệu nằm ngoài thời gian tồn tại của đơn vị, được đánh dấu trong bảng.`,
  },

  metricPage: {
    answer: (districts: number, all: number) => `${districts} trong ${all} đơn vị có số liệu.`,
    noDistrict: "Chưa quận, huyện, thị xã nào có số liệu; chỉ có số của thành phố, cụm thi đua, phường hoặc xã.",
    fullest: (period: string, level: string, count: number) =>
      `Kỳ có nhiều đơn vị nhất là ${period}, ${level}: ${count} đơn vị.`,
    first: (name: string, value: string, peers: number) =>
      `Đứng đầu trong ${peers} đơn vị có số liệu: ${name}, ${value}.`,
    firstUndetermined: "Không phân định được đơn vị đứng đầu.",
    compare: "Chọn đơn vị để so sánh chỉ tiêu này",
    chart: "Các đơn vị, kỳ có nhiều số liệu nhất",
    chartNote: "Trong các kỳ có nhiều đơn vị nhất, đây là kỳ gần nhất. Đơn vị vắng mặt được ghi kèm lý do.",
    rules: "Đếm gì, không đếm gì",
    multiples: "Từng kỳ",
    multiplesNote:
      "Mỗi khung là một kỳ; các khung cùng cấp dùng chung một thang. Cấp này không cộng với cấp kia, kỳ này không xếp cùng kỳ kia.",
    spans: "Tổng cả giai đoạn và số không rõ năm",
    years: "Bảng theo năm",
    yearsCaption: (metric: string, unit: string, level: string) => `${metric} (${unit}), ${level}, số trọn năm`,
    conflicts: "Nguồn nói khác nhau",
    all: "Mọi số liệu",
    allCaption: (count: number) => `${count} số liệu của quận, huyện, thị xã`,
    othersCaption: (count: number) => `${count} số liệu của thành phố, cụm thi đua, phường, xã`,
    sources: "Nguồn",
  },

  metricRules: {
    temporals: {
      flow: "Là số phát sinh trong kỳ: chỉ so các kỳ dài bằng nhau; tổng nhiều năm không chia cho từng năm.",
      stock: "Là số có tại một thời điểm: mỗi số đi kèm ngày chốt, không cộng các thời điểm với nhau.",
    } as Record<string, string>,
    measures: {
      actual: "Là kết quả thực hiện mà nguồn báo; không phải kế hoạch hay đề cử.",
      award: "Là số được khen thưởng, công nhận hoặc biểu dương; không phải số tham gia hay số được đề cử.",
      nomination: "Là số được đề cử; chưa phải số được công nhận.",
      coverage: "Là mức bao phủ; không phải số lượng.",
      target_attainment: "Là mức đạt so với kế hoạch; cao hơn chưa chắc đã là nhiều hơn, vì kế hoạch mỗi nơi mỗi khác.",
      benefit: "Là giá trị làm lợi mà nguồn báo; không phải số tiền đã chi hay tiền thưởng.",
      works_value: "Là giá trị của công trình; không phải giá trị làm lợi.",
      loan: "Là vốn cho vay hoặc số được vay; không phải tiền hỗ trợ.",
      reward: "Là tiền thưởng; không phải giá trị làm lợi.",
    } as Record<string, string>,
    units: {
      person: "Đếm theo người, không theo lượt.",
      turn: "Đếm theo lượt: một người có thể được tính nhiều lượt, nên không đặt cạnh số đếm theo người.",
      percent: "Là tỷ lệ: không cộng các đơn vị với nhau; thay đổi tính bằng điểm phần trăm.",
      VND: "Tiền ghi theo đồng của thời điểm đó, không quy đổi theo giá.",
    } as Record<string, string>,
    mixed: (unit: string) => `Nguồn gộp ${unit} trong một số, không tách ra được; chỉ so sánh có điều kiện.`,
    levels: "Cấp công nhận là một phần của con số: số của cấp này không cộng và không xếp cùng số của cấp kia.",
    levelUnspecified: "Nguồn không nêu cấp công nhận.",
    bounds: (count: number, all: number) =>
      `${count} trong ${all} số chỉ là mức chặn hoặc ước chừng: bảng ghi bằng ≥, ≤, ≈ hoặc một khoảng, hình vẽ dấu rỗng, không coi là số chính xác.`,
    inferred: (count: number) => `${count} số có kỳ do suy ra hoặc theo nguồn khác: hình vẽ nét đứt, bảng ghi ◌.`,
    betters: {
      more: "Xếp hạng từ nhiều đến ít.",
      less: "Xếp hạng từ ít đến nhiều.",
      neutral: "Nhiều hay ít không phải là tốt hay xấu; thứ hạng chỉ cho biết độ lớn.",
    } as Record<string, string>,
  },

  figureTable: {
    value: "Giá trị",
    period: "Kỳ, cấp",
    printed: "Nguồn ghi",
    source: (number: number) => `Nguồn ${number}`,
    note: (letter: string) => `Ghi chú ${letter}`,
    notes: "Ghi chú của bảng",
  },

  findings: {
    kinds: { new: "Mới", standout: "Nổi bật", missing: "Còn thiếu" },
    place: (level: string, period: string) => `${level && ` (${level})`}${period && `, ${period}`}`,
    newFigure: (f: FindingWords & { published: string }) =>
      `${f.metric} của ${f.district}${f.place}: ${f.value}; công bố ${f.published}.`,
    changeUp: (f: FindingChange) =>
      `${f.metric} của ${f.district}${f.place} tăng từ ${f.other} năm ${f.previousYear} lên ${f.value} năm ${f.year} (${f.share}).`,
    changeDown: (f: FindingChange) =>
      `${f.metric} của ${f.district}${f.place} giảm từ ${f.other} năm ${f.previousYear} xuống ${f.value} năm ${f.year} (${f.share}).`,
    rankHighest: (f: FindingRank) =>
      `${f.metric}${f.place}: ${f.district} cao nhất với ${f.value}, trong ${f.count} quận, huyện, thị xã có số liệu.`,
    rankLowest: (f: FindingRank) =>
      `${f.metric}${f.place}: ${f.district} thấp nhất với ${f.value}, trong ${f.count} quận, huyện, thị xã có số liệu.`,
    silentDistricts: (count: number, first: number, last: number, names: string) =>
      `${count} quận, huyện, thị xã không có số liệu nào trong các năm ${first}–${last}: ${names}.`,
    loneMetrics: (count: number, all: number, more: string) =>
      `${count} trong ${all} chỉ tiêu có số của quận, huyện, thị xã mới có ở đúng một đơn vị, nên chưa so sánh được${more}.`,
    seeCoverage: (coverage: string) => `; xem ${coverage}`,
    coverage: "độ phủ",
    conflict: (f: FindingWords & { other: string }) =>
      `Hai nguồn nói khác nhau về ${f.metric} của ${f.district}${f.place}: ${f.value} (số được dùng) và ${f.other}.`,
  },

  overview: {
    see: "Xem",
    figures: "Số liệu",
    figuresNote: (annual: number) => `trong đó ${annual} số trọn một năm`,
    districts: "Đơn vị có số liệu",
    districtsValue: (known: number, all: number) => `${known}/${all}`,
    districtsNote: "quận, huyện, thị xã",
    metrics: "Chỉ tiêu",
    metricsNote: "khác nhau về việc được đếm hoặc đơn vị tính",
    sources: "Nguồn",
    sourcesNote: "mỗi số liệu dẫn về câu đã nêu nó",
    boundsCard: "Mức chặn, ước chừng",
    boundsNote: "nguồn chỉ nói hơn, gần, khoảng, hàng chục",
    conflictsCard: "Cặp nguồn nói khác nhau",
    conflictsNote: "giữ cả hai, dùng một theo quy tắc",
    annual: (annual: number, all: number) =>
      `${annual} trong ${all} số liệu là của trọn một năm, nên đặt được lên trục năm.`,
    fullest: (metric: string, level: string, year: number, count: number) =>
      `${metric}, ${level}, năm ${year}: ${count} đơn vị có số.`,
    stocks: (members: number, unions: number) =>
      `${members} đơn vị có số đoàn viên và ${unions} đơn vị có số công đoàn cơ sở tại một thời điểm.`,
    silent: (count: number, names: string) => `${count} đơn vị chưa có số liệu nào: ${names}.`,
    noYear: (count: number, all: number) => `${count} trong ${all} chỉ tiêu chưa có số trọn năm của đơn vị nào.`,
    bounds: (count: number) => `${count} số chỉ là mức chặn hoặc ước chừng; kho không coi là số chính xác.`,
    inferred: (count: number) => `${count} số có kỳ do suy ra, vì nguồn không in kỳ.`,
    doubtful: (count: number) => `${count} số có độ tin cậy thấp, như bản dịch máy hoặc câu không rõ.`,
    conflicts: (count: number) => `${count} cặp số liệu nói khác nhau về cùng một việc.`,
  },

  metric: {
    unit: "Đơn vị tính",
    temporal: "Loại số",
    measure: "Số nói về",
    theme: "Nhóm",
    better: "Xếp hạng",
    levels: "Cấp có số liệu",
    counts: "Trong kho",
    countsOf: (figures: number, annual: number, spans: number) =>
      `${figures} số liệu, ${annual} số trọn năm, ${spans} số gộp cả giai đoạn`,
    years: "Năm",
  },

  sources: {
    caption: (count: string) => `${count} nguồn có số liệu trong kho`,
    publisher: "Nơi đăng",
    kind: "Loại",
    language: "Ngôn ngữ",
    figures: "Số liệu",
    open: (title: string) => `xem số liệu của nguồn “${title}”`,
  },

  loading: {
    file: "Tệp",
    read: "Đã đọc",
    accepted: "Đã nhận",
    rejected: "Đã trả lại",
    line: "Dòng",
    column: "Cột",
    code: "Mã",
    message: "Vì sao",
    raw: "Dòng gốc",
    place: "Nơi",
    noRejects: "Không có dòng nào bị trả lại.",
    check: "Phép kiểm",
    held: "Điều phải đúng",
    allPassed: "Mọi phép kiểm đều đạt.",
    result: "Kết quả",
    passed: "đạt",
    failed: (count: number) => `không đạt, ${count} dòng`,
    severity: "Mức",
    severities: { error: "lỗi", warning: "cảnh báo" } as Record<string, string>,
  },

  locators: {
    paragraph: (number: string) => `đoạn ${number}`,
    names: {
      text: "",
      headline: "đầu đề",
      caption: "chú thích ảnh",
      related: "đầu đề bài liên quan",
      address: "địa chỉ bài",
    } as Record<string, string>,
  },

  overviewPage: {
    title: "Công đoàn các quận, huyện Hà\u00a0Nội qua những con số đã công bố",
    intro: (all: string, ofDistricts: string, known: string, districts: string) =>
      `Các liên đoàn lao động quận, huyện, thị xã đã báo những con số nào, và còn thiếu gì? Kho giữ ${all} số liệu: ${ofDistricts} của ${known} trong ${districts} đơn vị ấy, còn lại của thành phố, cụm thi đua, phường và xã.`,
    findings: {
      new: "Có gì mới?",
      standout: "Điều gì nổi bật?",
      missing: "Còn thiếu gì?",
    },
    noFindings: {
      new: "Chưa có gì mới để nêu.",
      standout: "Chưa có điều gì nổi bật mà các quy tắc cho phép nói.",
      missing: "Không thấy chỗ nào thiếu.",
    },
    facts: "Kho có gì, và chưa có gì?",
    map: "Có số liệu của đơn vị nào?",
    mapNote:
      "Mỗi ô là một đơn vị, xếp gần đúng theo bản đồ, kèm số lượng số liệu trong kho. Ô đậm hơn là có nhiều số liệu hơn, không phải làm tốt hơn.",
    mapChoose: "Chọn một ô để xem đơn vị đó.",
    mapTable: "Bảng của bản đồ này",
    mapCaption: "Số liệu trong kho theo đơn vị",
    matrix: "Chỉ tiêu nào, năm nào?",
    matrixNote: (metrics: number, years: number) =>
      `${metrics} chỉ tiêu có nhiều đơn vị báo cáo nhất, trong ${years} năm gần đây. Ô tô màu là số đơn vị có số trọn năm; ô viền nét đứt là số đơn vị chỉ có số loại khác (một phần năm, tại một thời điểm, mức chặn, gộp cả giai đoạn); “–” là chưa có số liệu.`,
    matrixMore: "Mọi đơn vị và chỉ tiêu: [độ phủ](do-phu).",
    metricTable: "Bảng mọi chỉ tiêu",
    metricCaption: "Mọi chỉ tiêu có số liệu",
  },

  coveragePage: {
    title: "Độ phủ: ai chưa báo gì, năm nào?",
    intro: (districts: string, metrics: string, first: number, last: number) =>
      `Đơn vị nào có số liệu của năm nào, chỉ tiêu nào, và chỗ nào còn trống? ${districts} đơn vị, ${metrics} chỉ tiêu mà ít nhất một đơn vị đã có số, từ ${first} đến ${last}. Trống nghĩa là kho chưa có số liệu, không phải bằng không.`,
    silent: (count: number, first: number, last: number, names: string) =>
      `Từ ${first} đến ${last}, ${count} đơn vị không có số liệu nào xếp được vào năm: ${names}.`,
    noneSilent: (first: number, last: number) => `Từ ${first} đến ${last}, đơn vị nào cũng có ít nhất một số liệu.`,
    noAnnual: (count: number, first: number, last: number) =>
      `${count} đơn vị không có số trọn năm nào từ ${first} đến ${last}.`,
    districts: "Đơn vị nào, năm nào?",
    districtsNote:
      "Chữ số trong ô tô màu là bao nhiêu chỉ tiêu có số trọn năm; trong ô viền nét đứt là bao nhiêu chỉ tiêu chỉ có số loại khác.",
    districtsLabel: "Ma trận đơn vị theo năm: mỗi ô là bao nhiêu chỉ tiêu có số liệu",
    districtsTable: "Bảng đơn vị theo năm",
    metricCount: (annual: number, other: number) =>
      `${annual} chỉ tiêu có số trọn năm, ${other} chỉ tiêu chỉ có số loại khác`,
    themes: "Chỉ tiêu nào, năm nào?",
    themesNote:
      "Chữ số trong ô tô màu là bao nhiêu đơn vị có số trọn năm; trong ô viền nét đứt là bao nhiêu đơn vị chỉ có số loại khác. Mỗi nhóm vẽ những chỉ tiêu có nhiều đơn vị nhất.",
    themeLabel: (theme: string) => `${theme}: ma trận chỉ tiêu theo năm, mỗi ô là bao nhiêu đơn vị có số liệu`,
    themeTable: (theme: string, count: number) => `Bảng: ${theme}, ${count} chỉ tiêu`,
    districtCount: (annual: number, other: number) =>
      `${annual} đơn vị có số trọn năm, ${other} đơn vị chỉ có số loại khác`,
    earlier: (year: number) => `Trước ${year}`,
    counts: (annual: number, other: number) => (other > 0 ? `${annual} + ${other}` : String(annual)),
    countsKey: (caption: string) =>
      `${caption}. Số trước dấu cộng: có số trọn năm; số sau: chỉ có số loại khác; ×: đơn vị không tồn tại.`,
    cell: (name: string, year: number) => `${name}, năm ${year}`,
    outsideSign: "×",
    shortStates: { annual: "cả năm", partial: "một phần", span: "gộp", bound: "mức chặn" },
    legend: "Cách đọc các ô",
    key: {
      count: "có số trọn năm",
      otherCount: "chỉ có số loại khác: một phần năm, thời điểm, mức chặn, gộp cả giai đoạn",
      annual: "có số trọn năm",
      partial: "một phần năm, tại một thời điểm, sự kiện",
      span: "chỉ nằm trong tổng cả giai đoạn",
      bound: "trọn năm, nhưng chỉ có mức chặn",
      none: "chưa có số liệu",
      outside: "đơn vị không tồn tại trong năm đó",
    },
    states: {
      annual: "có số trọn năm",
      partial: "chỉ có số một phần năm, tại một thời điểm hoặc sự kiện",
      span: "chỉ nằm trong tổng cả giai đoạn",
      bound: "trọn năm, nhưng chỉ có mức chặn",
      none: "chưa có số liệu",
      outside: "đơn vị không tồn tại",
    },
    view: "Xem kỹ một chỉ tiêu hoặc một đơn vị",
    viewNote:
      "Chọn một chỉ tiêu để xem từng đơn vị, hoặc một đơn vị để xem từng chỉ tiêu. Mỗi ô có số liệu dẫn về các dòng của nó trong sổ.",
    viewTable: "Bảng của phần đang xem",
    needsScript: "Phần chọn này cần JavaScript; các ma trận khác thì không.",
    controls: "Chọn chỉ tiêu hoặc đơn vị",
    metric: "Chỉ tiêu",
    district: "Đơn vị",
    until: "Các năm",
    anyMetric: "Mọi chỉ tiêu",
    anyDistrict: "Mọi đơn vị",
    ofMetric: (metric: string) => `${metric}: đơn vị nào có số, năm nào`,
    ofDistrict: (district: string) => `${district}: chỉ tiêu nào có số, năm nào`,
    silentMetrics: (count: number) => `${count} chỉ tiêu mà đơn vị khác có số của một năm, đơn vị này chưa có`,
    silentDistricts: (count: number, names: string) =>
      `${count} đơn vị chưa có số liệu nào của chỉ tiêu này xếp được vào năm: ${names}.`,
    empty: "Chưa có số liệu nào xếp được vào năm.",
  },

  aboutPage: {
    title: "Cách làm và giới hạn",
    intro:
      "Vì sao tin được một con số ở đây? Vì con số nào cũng dẫn về câu đã nêu nó, và kho không nói nhiều hơn nguồn đã nói: mức chặn vẫn là mức chặn, tổng nhiều năm không thành số một năm, thiếu số không thành số không.",
    statement: "Một dòng là một điều nguồn đã nói",
    statementText:
      "Mỗi dòng trong kho ghi: ai (quận, huyện), việc gì (chỉ tiêu), cấp nào công nhận, kỳ nào, con số, chữ nguồn in, và vị trí trong nguồn. Khi nạp, máy đọc lại chữ nguồn in theo ngữ pháp tiếng Việt (`4.750` là bốn nghìn bảy trăm năm mươi, `3.015 triệu` là hơn ba tỷ); nếu không khớp với con số đã nhập thì dòng bị trả lại, có tên tệp và số dòng. Số dòng đã đọc bằng số đã nhận cộng số bị trả lại, xem trang [mô hình dữ liệu](mo-hinh).",
    rules: "Bảy quy tắc",
    ruleTexts: [
      "**Kỳ.** Chỉ những số của trọn một năm mới đứng trên trục năm. Tổng nhiều năm vẽ thành một đoạn dài bằng thời gian, không chia cho từng năm. Số sáu tháng chỉ đặt cạnh số sáu tháng; số tại một thời điểm mang theo ngày của nó.",
      "**Mức chặn.** “Hơn 500” chỉ cho biết mức dưới. Thay đổi hay thứ hạng nào còn có thể đảo ngược trong các mức ấy thì ghi là _không phân định_.",
      "**So sánh được** nghĩa là cùng chỉ tiêu, cùng đơn vị tính, cùng cấp, cùng loại kỳ và cùng kỳ. Trang nào đặt hai số cạnh nhau cũng nói rõ: so sánh được, có điều kiện (vì sao), hay không so sánh được (vì sao).",
      "**Nguồn nói khác nhau.** Giữ cả hai số; dùng một theo quy tắc nêu trước: báo cáo hơn báo chí, rồi bản công bố sau. Cả hai đều được cho xem.",
      "**Đơn vị có lịch sử.** Huyện Từ Liêm thành quận Bắc Từ Liêm và quận Nam Từ Liêm từ ngày 1/4/2014. Cả 30 liên đoàn lao động cấp huyện kết thúc hoạt động ngày 30/6/2025; phường, xã trùng tên lập sau đó là đơn vị khác.",
      "**Thiếu không phải là không.** Chưa có số liệu thì ghi “–”, kèm lý do khi biết. Ai chưa báo gì, năm nào: xem trang [độ phủ](do-phu).",
      "**Tỷ lệ và cấp.** Tỷ lệ trên 1.000 đoàn viên cho xem cả tử số, mẫu số và ngày của mẫu số, và chỉ có khi hai ngày cách nhau không quá một năm. Số cấp cơ sở, cấp quận, cấp thành phố đứng riêng, không cộng với nhau; nguồn gộp thì giữ nguyên là số gộp.",
    ],
    signs: "Ký hiệu",
    signsCaption: "Chữ của nguồn và cách ghi ở đây",
    signsHeads: { printed: "Nguồn viết", kept: "Kho giữ", shown: "Trang ghi" },
    signRows: [
      { printed: "1.622", meaning: "", kept: "đúng 1.622", shown: "1.622" },
      { printed: "hơn 500, trên 500", meaning: "", kept: "mức dưới 500, không có số đúng", shown: "≥ 500" },
      { printed: "ít nhất 500, từ 500 trở lên", meaning: "", kept: "mức dưới 500, tính cả 500", shown: "≥ 500" },
      { printed: "gần 400", meaning: "", kept: "mức trên 400, không có số đúng", shown: "≤ 400" },
      { printed: "khoảng 200", meaning: "", kept: "200, ước chừng", shown: "≈ 200" },
      { printed: "hàng chục tỷ đồng", meaning: "", kept: "từ 10 đến 100 tỷ đồng", shown: "10–100 tỷ" },
      { printed: "66/20", meaning: "", kept: "kết quả 66, chỉ tiêu giao 20", shown: "66" },
    ],
    sources: "Nguồn",
    sourcesNote:
      "Mỗi nguồn dẫn về bài gốc nếu có địa chỉ, và về các dòng của nó trong sổ. Mỗi bản phát hành kể số nào đã sửa, vì sao: xem trang [phát hành](phat-hanh).",
    sourcesTable: "Danh sách nguồn",
    limits: "Giới hạn",
    limitTexts: [
      "Phần lớn nguồn là báo chí, không phải báo cáo thống kê. Đơn vị được báo nhắc nhiều thì có nhiều số; điều đó không có nghĩa là làm nhiều hơn.",
      "Bài dịch sang tiếng Anh bằng máy, câu không rõ và số đáng ngờ được giữ lại nhưng ghi là _độ tin cậy thấp_.",
      "Khi nguồn không in kỳ, kỳ do suy ra và được ghi là suy ra; lý do nằm trong cột ghi chú của [sổ số liệu](so-lieu).",
      "Điều nguồn nói mà không xếp trung thực vào một đơn vị, một chỉ tiêu được thì không vào kho; nó nằm riêng trong `data/unmapped.csv` cùng lý do.",
      "Chữ của bài báo không được chép vào kho, ngoài tên bài và cụm từ chứa con số, dài nhất mười hai chữ.",
    ],
  },

  downloads: {
    title: "Tải dữ liệu",
    text: "Mọi bảng của kho và mọi dòng đầu vào, kể cả dòng bị trả lại, đều tải về được: CSV để mở bằng bảng tính, Parquet cho phần mềm phân tích. Tệp mô tả nói rõ từng cột, khóa và đơn vị tính.",
    zip: "Tải tất cả (zip)",
    readMe: "Đọc trước khi dùng",
    descriptor: "Mô tả các bảng (JSON)",
    tables: "Từng bảng",
    table: "Bảng",
    holds: "Trong bảng có gì",
    files: "Tệp",
  },

  releasePage: {
    title: "Phát hành",
    preview: "Đây là bản xem thử, chưa phát hành, nên chưa biết có gì khác với bản trước.",
    edition: (id: string, date: string) => `Bản đang xem là ${id}, số liệu tính đến ngày ${date}.`,
    first: "Đây là bản phát hành đầu tiên, chưa có bản nào trước để so.",
    previous: (id: string, date: string) => `Bản trước là ${id}, số liệu tính đến ngày ${date}.`,
    same: "Không có gì thay đổi so với bản trước.",
    changed:
      "So với bản trước, có gì khác? Số nào sửa, rút hay đổi hạng đều kể ở đây, kèm lý do nếu người giữ số liệu đã nêu.",
    counts: "Tóm tắt",
    corrected: "Số liệu đã sửa",
    withdrawn: "Số liệu đã rút",
    renamed: "Số liệu đổi mã",
    annotated: "Số liệu đổi ghi chú",
    added: "Số liệu thêm mới",
    moved: "Thứ hạng thay đổi",
    replaced: "Ô dùng số khác",
    metrics: "Chỉ tiêu",
    districts: "Đơn vị",
    sources: "Nguồn",
    coverage: "Độ phủ",
    models: "Mô hình và bảng",
    replacedNote: "Cùng đơn vị, chỉ tiêu, cấp và năm, nay một số liệu khác đứng ra đại diện.",
    movedNote: "Thứ hạng trong các đơn vị có số cả năm; “không phân định” là khi mức chặn để ngỏ thứ hạng.",
    figure: "Số liệu",
    before: "Bản trước",
    after: "Bản này",
    why: "Vì sao",
    noReason: "chưa nêu lý do",
    noRank: "không xếp hạng",
    rankOf: (rank: number, peers: number) => `thứ ${rank} trong ${peers}`,
    openRank: (peers: number) => `không phân định (${peers} đơn vị)`,
    oldId: "Mã cũ",
    newId: "Mã mới",
    openLedger: "xem trong sổ",
    firstRows: (shown: number, all: number) => `${shown} dòng đầu trong ${all}; đủ cả ở tệp cuối trang`,
    rows: (count: number) => `${count} dòng`,
    byMetric: "Thêm mới theo chỉ tiêu",
    addedCount: "Số dòng thêm",
    everyAdded: "Từng số liệu thêm mới",
    definition: "Mục",
    what: "Thay đổi",
    kinds: { added: "thêm mới", gone: "không còn", redefined: "định nghĩa lại" } as Record<string, string>,
    gained: "Ô có thêm số",
    lost: "Ô mất số",
    changedCells: "Ô đổi mức biết",
    coverageCells: (cells: number, metrics: number) => `${cells} ô của ${metrics} chỉ tiêu`,
    coverageNote: "Mỗi ô là một đơn vị, một chỉ tiêu, một năm.",
    model: (id: string) => `mô hình ${id}`,
    table: (name: string) => `bảng ${name}`,
    column: (table: string, column: string) => `cột ${column} của bảng ${table}`,
    unusedReasons: "Lý do nêu cho số liệu không đổi",
    files: "Toàn bộ thay đổi",
    csv: "các số liệu (CSV)",
    json: "mọi thay đổi (JSON)",
    aspects: {
      target: "Chỉ tiêu giao",
      locator: "Vị trí trong nguồn",
      subset_of: "Nằm trong số",
    },
    fields: {
      name_vi: "tên",
      name_en: "tên tiếng Anh",
      unit: "đơn vị tính",
      temporal: "loại số",
      measure: "loại chỉ tiêu",
      theme: "nhóm",
      movement: "phong trào",
      better: "chiều tốt",
      description_vi: "cách tính",
      kind: "loại",
      cluster_id: "cụm",
      valid_from: "có từ",
      valid_to: "có đến",
      predecessor_ids: "đơn vị trước",
      title: "tên bài",
      publisher: "nơi đăng",
      published: "ngày đăng",
      published_basis: "cơ sở của ngày đăng",
      url: "địa chỉ",
      language: "ngôn ngữ",
    } as Record<string, string>,
  },

  modelsPage: {
    title: "Mô hình dữ liệu",
    intro: (rows: string, accepted: string, rejected: string, passed: string, checks: string) =>
      `Từ tệp nhập tay đến con số trên trang, dữ liệu đi qua những bước nào, và có dòng nào bị mất không? Đã đọc ${rows} dòng, nhận ${accepted}, trả lại ${rejected}; ${passed} trong ${checks} phép kiểm đạt.`,
    lineage: "Đường đi của dữ liệu",
    lineageNote: "Mỗi ô là một bảng, mỗi đường nối nghĩa là bảng dưới đọc bảng trên. Chọn một ô để tới câu SQL của nó.",
    lineageTable: "Bảng của sơ đồ này",
    lineageCaption: "Bảng nào đọc bảng nào",
    table: "Bảng",
    checks: "Phép kiểm",
    failedChecks: (count: number) => `${count} phép kiểm không đạt`,
    allChecks: "Mọi phép kiểm",
    passedChecks: (passed: number, all: number) => `${passed} trong ${all} phép kiểm đạt`,
    loads: "Dòng đã đọc",
    loadsNote: "Không dòng nào biến mất: đã đọc = đã nhận + đã trả lại.",
    everyFile: "Từng tệp",
    files: (files: number, rows: string) => `${files} tệp, ${rows} dòng`,
    rejects: "Dòng bị trả lại",
    rejectCount: (count: number) => `${count} dòng bị trả lại`,
    firstRejects: (shown: number, count: number) => `${shown} dòng đầu trong ${count} dòng bị trả lại`,
    models: "Từng bảng",
    modelsNote:
      "Mỗi bảng là một câu `select` trong thư mục `sql/`; tên tệp là tên bảng. Lời chú trong mã viết bằng tiếng Anh.",
  },

  ledgerPage: {
    title: "Sổ số liệu",
    intro:
      "Con số này ở đâu ra? Mỗi dòng là một điều một nguồn đã nói: chữ nguồn in, nguồn, kỳ, cấp và những gì cần lưu ý. Không dòng nào bị sửa cho tròn.",
    needsScript:
      "Lọc và lật trang cần JavaScript. Bên dưới là trang đầu của sổ; trang của mỗi đơn vị và mỗi chỉ tiêu có đủ số liệu của nó.",
    signs:
      "“–” nghĩa là nguồn không cho biết. Tên nguồn mở bài gốc trong thẻ mới; dòng nhỏ bên dưới là nơi đăng, ngày đăng và vị trí trong bài.",
  },

  report: {
    title: "Số liệu công đoàn các quận, huyện Hà Nội",
    kind: "Báo cáo in",
    subject: (districts: string, metrics: number) =>
      `Tổng quan; ${[districts, metrics > 0 ? `${metrics} chỉ tiêu` : ""].filter((part) => part !== "").join("; ")}`,
    asOf: "Số liệu đến ngày",
    edition: "Mã bản phát hành",
    draft: "bản in thử, chưa phát hành",
    publisher: "Cơ quan phát hành",
    contact: "Liên hệ",
    nextUpdate: "Kỳ phát hành tiếp theo",
    licence: "Giấy phép của số liệu",
    address: "Địa chỉ",
    notStated: "chưa nêu",
    limits: [
      "Số liệu do các nguồn công bố, phần lớn là báo chí; không thay thế báo cáo thống kê. Không có số liệu không có nghĩa là bằng không.",
      "Mức chặn (≥, ≤) vẫn là mức chặn, tổng nhiều năm không chia cho từng năm; chỉ so sánh những số cùng chỉ tiêu, cấp và kỳ.",
    ],
    failedChecks: (checks: string) => `Bản này được in dù phép kiểm không đạt: ${checks}.`,
    failedMark: "Phép kiểm không đạt",
    contents: "Mục lục",
    overview: "Tổng quan",
    districts: "Đơn vị",
    metrics: "Chỉ tiêu",
    notes: "Nguồn",
    notesIntro:
      "Số trong ngoặc vuông, như [3], dẫn về nguồn mang số ấy. Sau mỗi nguồn là những trang của báo cáo này có dẫn nó.",
    citedOn: (_pages: number) => "Dẫn ở trang ",
    page: "Trang",
    of: " / ",
    stamp: (date: string, id: string) => `Số liệu đến ${date} · ${id}`,
  },

  notFoundPage: {
    title: "Không tìm thấy trang",
    text: "Địa chỉ này không có trong kho số liệu, hoặc trang đã đổi tên. Hãy chọn một mục trong danh mục, hoặc về [trang tổng quan]().",
  },

  redirectPage: {
    moved: "Trang đã chuyển địa chỉ",
    movedTo: "Nội dung nay ở:",
  },

  takeAway: {
    label: "Tải về và chia sẻ",
    save: "Tải về",
    share: "Chia sẻ",
    png: "PNG",
    svg: "SVG",
    csvShown: "CSV đang xem",
    csvAll: "CSV mọi số liệu của chỉ tiêu",
    everything: "mọi số liệu",
    link: "Chép đường dẫn",
    linkName: "đường dẫn",
    embed: "Mã nhúng",
    embedName: "mã nhúng",
    citation: "Trích dẫn",
    citationName: "trích dẫn",
    copy: "Chép",
    copied: (what: string) => `Đã chép ${what}.`,
    selected: (what: string) =>
      `Trình duyệt không cho chép tự động. Đã chọn sẵn ${what}: nhấn Ctrl+C (máy Mac: ⌘C), hoặc chạm và chọn “Sao chép”.`,
    saving: "Đang chuẩn bị tệp…",
    saved: (name: string) => `Đã tải về: ${name}.`,
    failed: (reason: string) => `Không làm được: ${reason}.`,
    noPicture: "không có hình nào để tải",
    tooBig: "hình quá lớn cho một ảnh PNG, hãy tải bản SVG hoặc chọn ít đơn vị hơn",
    refused: "trình duyệt này không chuyển được hình thành ảnh PNG, hãy tải bản SVG",
    notOnWeb: "trang này mở từ tệp trên máy, không có địa chỉ trên mạng để nhúng",
    subtitle: (unit: string, period: string) => `Đơn vị tính: ${unit} · ${period}`,
    sources: (titles: string) => `Nguồn: ${titles}`,
    moreSources: (count: number) => `và ${count} nguồn khác, xem tại địa chỉ bên dưới`,
    noSource: "Nguồn: không có",
    ofEdition: (id: string, date: string) => `Số liệu tính đến ${date}, bản ${id}`,
    ofNewest: (date: string) => `Nguồn mới nhất: ${date}`,
  },
};
