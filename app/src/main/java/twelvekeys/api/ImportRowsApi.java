package twelvekeys.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.intake.DecidedRow;
import twelvekeys.intake.Import;
import twelvekeys.intake.Imports;
import twelvekeys.intake.RowStatus;
import twelvekeys.tables.SafeCsv;

/// What became of each row of a file, to page through or to download.
@RestController
@RequestMapping("/api/v1/imports/{id}")
@Tag(name = "Imports", description = "Bringing files in")
@Allowed(Right.READ)
class ImportRowsApi {

    private static final String CSV = "text/csv";

    /// Rows that have their fate.
    ///
    /// @param rows some of them, by line
    /// @param next the `after` of the next page, null on the last one
    record RowsView(List<RowView> rows, @Nullable Long next) {}

    /// A row that has its fate.
    ///
    /// @param line its line number in the file
    /// @param status `accepted`, `unchanged`, `corrected` or `refused`
    /// @param reason why it was refused, or what one should know about it; null as a rule
    /// @param promise the promise it is part of, null if refused
    /// @param cells its cells as written, kept for refused rows only
    record RowView(
            long line,
            String status,
            @Nullable String reason,
            @Nullable UUID promise,
            List<String> cells) {

        static RowView of(DecidedRow row) {
            return new RowView(
                    row.line(), Query.code(row.status()), row.reason(), row.promise(), row.cells());
        }
    }

    private final Acting acting;
    private final Imports imports;

    ImportRowsApi(Acting acting, Imports imports) {
        this.acting = acting;
        this.imports = imports;
    }

    /// Lists what became of the rows of a file.
    ///
    /// @param id the import
    /// @param status only rows with this fate
    /// @param noted only rows with a reason or a note
    /// @param after the line number to go on behind, 0 for the beginning
    /// @param size how many rows at most, 1 to 500
    @GetMapping(path = "/rows", produces = MediaType.APPLICATION_JSON_VALUE)
    RowsView rows(
            @PathVariable UUID id,
            @RequestParam(required = false)
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "accepted",
                                                "unchanged",
                                                "corrected",
                                                "refused"
                                            }))
                    @Nullable String status,
            @RequestParam(defaultValue = "false") boolean noted,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int size) {
        Query.after(after);
        Query.within("size", size, 1, 500);
        Optional<RowStatus> wanted = Query.optional(RowStatus.class, "status", status);
        Import file = find(id);
        List<DecidedRow> found = imports.rows(file, wanted.orElse(null), noted, after, size + 1);
        List<RowView> rows = found.stream().limit(size).map(RowView::of).toList();
        return new RowsView(rows, found.size() > size ? rows.getLast().line() : null);
    }

    /// Downloads what became of the rows of a file. Cells that a spreadsheet would run as a formula
    /// start with an apostrophe.
    ///
    /// @param id the import
    /// @param status only rows with this fate
    @GetMapping(path = "/rows.csv", produces = CSV)
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string")))
    void download(
            @PathVariable UUID id,
            @RequestParam(required = false)
                    @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "accepted",
                                                "unchanged",
                                                "corrected",
                                                "refused"
                                            }))
                    @Nullable String status,
            HttpServletResponse response)
            throws IOException {
        Optional<RowStatus> wanted = Query.optional(RowStatus.class, "status", status);
        Import file = find(id);
        response.setContentType(CSV + ";charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(file, wanted));
        try (SafeCsv csv = SafeCsv.to(response.getOutputStream())) {
            List<String> head = new ArrayList<>(List.of("Line", "What became of it", "Why"));
            head.addAll(file.headers());
            csv.row(head);
            imports.eachRow(file, wanted.orElse(null), row -> csv.row(cells(row)));
        }
    }

    private static List<String> cells(DecidedRow row) {
        List<String> cells = new ArrayList<>(3 + row.cells().size());
        cells.add(Long.toString(row.line()));
        cells.add(row.status().label());
        cells.add(Objects.requireNonNullElse(row.reason(), ""));
        cells.addAll(row.cells());
        return cells;
    }

    private static String named(Import file, Optional<RowStatus> status) {
        String stem = file.fileName().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        String name = stem + "-" + status.map(Query::code).orElse("rows") + ".csv";
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    private Import find(UUID id) {
        return imports.find(acting.organisation().id(), id).orElseThrow(Refusal::notThere);
    }
}
