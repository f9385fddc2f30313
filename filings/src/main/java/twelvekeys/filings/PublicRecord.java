package twelvekeys.filings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import twelvekeys.facts.Company;

/// Reads what is filed: files, folders and zips of EDGAR's and of the user's, mixed.
///
/// All but `companyfacts` is read first and kept by company. Then the `companyfacts` are read one
/// by one, joined with it and handed on, so that of a bulk file only one company is in memory.
public final class PublicRecord {

    private static final Pattern CONTINUATION =
            Pattern.compile("cik(\\d{10})-submissions-\\d+\\.json");

    private enum Kind {
        COMPANY_FACTS,
        SUBMISSIONS,
        CONTINUATION
    }

    private final LocalDate today;
    private final Numbers numbers = new Numbers();
    private final List<Refusal> refused = new ArrayList<>();
    private final Map<Long, Draft> drafts = new TreeMap<>();
    private final Set<Long> handed = new HashSet<>();
    private final Consumer<Company> sink;
    private int files;
    private long values;

    private PublicRecord(LocalDate today, Consumer<Company> sink) {
        this.today = today;
        this.sink = sink;
    }

    /// Reads everything behind some paths.
    ///
    /// @param paths files, folders and zips
    /// @param limits how much is unpacked
    /// @param today what says it was filed later is refused
    /// @param sink takes each company once, as soon as all of it was read
    public static ReadReport read(
            List<Path> paths, ReadLimits limits, LocalDate today, Consumer<Company> sink) {
        PublicRecord reading = new PublicRecord(today, sink);
        try (Pieces pieces = new Pieces(limits, reading.refused)) {
            paths.forEach(pieces::find);
            return reading.read(pieces.found());
        }
    }

    private ReadReport read(List<Piece> pieces) {
        List<Piece> companies = new ArrayList<>();
        Map<String, Map<String, Piece>> sets = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            if (piece.isJson()) {
                json(piece, companies);
            } else if (piece.file().equals("sub.txt") || piece.file().equals("num.txt")) {
                sets.computeIfAbsent(piece.folder(), folder -> new HashMap<>())
                        .put(piece.file(), piece);
            } else if (piece.file().endsWith(".csv")) {
                own(piece);
            } else if (!isKnownExtra(piece.file())) {
                refuse(piece, "is of no kind that is read here");
            }
        }
        sets.values().forEach(this::set);
        companies.forEach(this::company);
        int leftOut = 0;
        for (Draft draft : drafts.values()) {
            if (draft.filesReports()) {
                hand(draft);
            } else {
                leftOut++;
            }
        }
        return new ReadReport(files, handed.size(), values, leftOut, refused);
    }

    private static boolean isKnownExtra(String file) {
        return file.equals("tag.txt")
                || file.equals("pre.txt")
                || file.startsWith("readme")
                || file.startsWith(".");
    }

    private void refuse(Piece piece, String reason) {
        refused.add(new Refusal(piece.name(), reason, 0));
    }

    private void count(String name, Refusals refusals) {
        refusals.counts().forEach((reason, n) -> refused.add(new Refusal(name, reason, n)));
    }

    /// Reads a JSON file, or keeps it for later if it is a `companyfacts` one.
    private void json(Piece piece, List<Piece> companies) {
        guarded(
                piece,
                () -> {
                    Kind kind = kind(piece);
                    if (kind == Kind.COMPANY_FACTS) {
                        companies.add(piece);
                    } else {
                        submissions(piece, kind);
                        files++;
                    }
                });
    }

    private static Kind kind(Piece piece) throws IOException {
        try (InputStream in = piece.opener().open();
                JsonParser parser = Json.parser(in)) {
            Json.start(parser);
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                Kind kind =
                        switch (parser.currentName()) {
                            case "facts", "entityName" -> Kind.COMPANY_FACTS;
                            case "filings", "sic", "entityType" -> Kind.SUBMISSIONS;
                            case "accessionNumber", "filingDate" -> Kind.CONTINUATION;
                            default -> null;
                        };
                if (kind != null) {
                    return kind;
                }
                parser.nextToken();
                parser.skipChildren();
            }
        }
        throw new RefusedException("is JSON, but none of EDGAR's companies");
    }

    private void submissions(Piece piece, Kind kind) throws IOException {
        Submissions.Content content;
        try (InputStream in = piece.opener().open();
                JsonParser parser = Json.parser(in)) {
            content = Submissions.read(parser, numbers);
        }
        if (kind == Kind.CONTINUATION) {
            Matcher name = CONTINUATION.matcher(piece.file());
            if (!name.matches()) {
                throw new RefusedException(
                        "continues a list of filings, and its name does not say whose");
            }
            Draft draft = drafts.computeIfAbsent(Long.valueOf(name.group(1)), Draft::new);
            draft.addFilings(content.filings());
            draft.continued(piece.file());
        } else if (content.cik() == 0) {
            throw new RefusedException("names no company (cik)");
        } else {
            Draft draft = drafts.computeIfAbsent(content.cik(), Draft::new);
            draft.describe(content.name(), content.sic(), content.filerClass());
            draft.addFilings(content.filings());
            draft.recent(content.from(), content.continuations());
        }
    }

    private void set(Map<String, Piece> parts) {
        Piece sub = parts.get("sub.txt");
        Piece num = parts.get("num.txt");
        if (sub == null || num == null) {
            refuse(parts.values().iterator().next(), "needs sub.txt and num.txt side by side");
            return;
        }
        guarded(
                num,
                () -> {
                    try (InputStream filings = sub.opener().open();
                            InputStream figures = num.opener().open()) {
                        count(
                                num.name(),
                                Statements.read(
                                        filings, figures, new Checked(today), numbers, drafts));
                    }
                    files += 2;
                });
    }

    private void own(Piece piece) {
        guarded(
                piece,
                () -> {
                    try (InputStream in = piece.opener().open()) {
                        count(
                                piece.name(),
                                OwnFigures.read(in, new Checked(today), numbers, drafts));
                    }
                    files++;
                });
    }

    private void company(Piece piece) {
        guarded(
                piece,
                () -> {
                    CompanyFacts.Content content;
                    try (InputStream in = piece.opener().open();
                            JsonParser parser = Json.parser(in)) {
                        content = CompanyFacts.read(parser, new Checked(today), numbers);
                    }
                    if (handed.contains(content.cik())) {
                        throw new RefusedException("is of a company that was read already");
                    }
                    count(piece.name(), content.refusals());
                    Draft known = drafts.remove(content.cik());
                    Draft draft = known == null ? new Draft(content.cik()) : known;
                    draft.name(content.name());
                    draft.addObservations(content.observations());
                    files++;
                    hand(draft);
                });
    }

    private void hand(Draft draft) {
        Company company = draft.company();
        handed.add(company.cik());
        values += draft.size();
        sink.accept(company);
    }

    /// Reads a file; whatever is wrong with it becomes a refusal.
    private void guarded(Piece piece, Reading reading) {
        String reason = null;
        try {
            reading.run();
        } catch (JacksonException e) {
            reason = Json.reason(e);
        } catch (RefusedException e) {
            reason = e.getMessage();
        } catch (java.io.EOFException e) {
            reason = "is cut short";
        } catch (java.util.zip.ZipException e) {
            reason = "is not whole";
        } catch (IOException e) {
            reason = "cannot be read";
        }
        if (reason != null) {
            refuse(piece, reason);
        }
    }

    /// What may go wrong while a file is read.
    @FunctionalInterface
    private interface Reading {

        void run() throws IOException;
    }
}
