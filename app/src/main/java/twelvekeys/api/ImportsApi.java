package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.intake.Answer;
import twelvekeys.intake.Import;
import twelvekeys.intake.ImportState;
import twelvekeys.intake.Imports;
import twelvekeys.intake.Meant;
import twelvekeys.partnership.Organisation;

/// Bringing files in: sent, looked at, started, followed to the end.
@RestController
@RequestMapping(path = "/api/v1/imports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Imports", description = "Bringing files in")
@Allowed(Right.READ)
class ImportsApi {

    /// The latest files.
    ///
    /// @param imports newest first
    record LatestView(List<ImportView> imports) {}

    private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

    private final Acting acting;
    private final Imports imports;

    ImportsApi(Acting acting, Imports imports) {
        this.acting = acting;
        this.imports = imports;
    }

    /// Takes a file in and shows how its columns are understood. Nothing is put on record before
    /// the columns are confirmed with PUT.
    ///
    /// @param file a table of promises: CSV, TSV or XLSX
    /// @param key any text of your own, 1 to 200 visible ASCII characters: the same file sent again
    ///   with the same key is taken in once
    @Allowed(Right.WRITE)
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ColumnsView> receive(
            @RequestPart MultipartFile file,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
            throws IOException {
        if (key != null && !KEY.matcher(key).matches()) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST,
                    "The Idempotency-Key must have 1 to 200 visible ASCII characters, no spaces.");
        }
        Organisation importer = acting.organisation();
        Import received;
        try (InputStream content = file.getInputStream()) {
            received =
                    imports.receive(
                            importer,
                            Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                            content,
                            key);
        }
        return ResponseEntity.created(address(received))
                .body(ColumnsView.of(imports.look(received, said(received))));
    }

    /// Lists the latest files.
    ///
    /// @param size how many at most, 1 to 200
    @GetMapping
    LatestView latest(@RequestParam(defaultValue = "50") int size) {
        Query.within("size", size, 1, 200);
        return new LatestView(
                imports.latest(acting.organisation().id(), size).stream()
                        .map(ImportView::of)
                        .toList());
    }

    /// Shows how far a file has come.
    ///
    /// @param id the import
    @GetMapping("/{id}")
    ImportView progress(@PathVariable UUID id) {
        return ImportView.of(find(id));
    }

    /// Shows how a file's columns are understood.
    ///
    /// @param id the import
    @GetMapping("/{id}/columns")
    ColumnsView columns(@PathVariable UUID id) {
        Import file = find(id);
        return ColumnsView.of(imports.look(file, said(file)));
    }

    /// Says how a file's columns are meant, and starts it. Saying the same again changes nothing.
    ///
    /// @param id the import
    @Allowed(Right.WRITE)
    @PutMapping(path = "/{id}/columns", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportView> start(@PathVariable UUID id, @RequestBody ColumnsRequest columns) {
        Import file = find(id);
        Answer answer = columns.answer();
        if (file.state() == ImportState.ASKING) {
            imports.start(file, answer);
        }
        Import started = find(id);
        Meant meant = started.meant();
        if (meant == null || !ColumnsRequest.saidBefore(answer, meant)) {
            throw new Refusal(
                    HttpStatus.CONFLICT,
                    "“%s” was started with other columns already. Import the file again to mean it"
                                    .formatted(started.fileName())
                            + " differently.");
        }
        return ResponseEntity.accepted().location(address(started)).body(ImportView.of(started));
    }

    private Import find(UUID id) {
        return imports.find(acting.organisation().id(), id).orElseThrow(Refusal::notThere);
    }

    /// What was said about a file that has been started, absent while it waits.
    private static @Nullable Answer said(Import file) {
        Meant meant = file.meant();
        return meant == null ? null : Answer.of(meant);
    }

    private static URI address(Import file) {
        return URI.create("/api/v1/imports/" + file.id());
    }
}
