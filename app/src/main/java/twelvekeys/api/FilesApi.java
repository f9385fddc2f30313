package twelvekeys.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.record.Attachments;
import twelvekeys.record.Evidence;

/// Files that show something, under the hash of their bytes. Both sides can open them.
@RestController
@RequestMapping("/api/v1/partnerships/{id}/files")
@Tag(name = "Files", description = "Files that show that something was done")
@Allowed(Right.READ)
class FilesApi {

    /// A file that was kept.
    ///
    /// @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits: its name in entries
    /// @param name what it was called when it was first sent
    /// @param mediaType what kind of file its sender said it is
    /// @param bytes its size
    record FileView(String sha256, String name, String mediaType, long bytes) {

        static FileView of(Evidence.File file) {
            return new FileView(file.sha256(), file.name(), file.mediaType(), file.bytes());
        }
    }

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Acting acting;
    private final Attachments files;

    FilesApi(Acting acting, Attachments files) {
        this.acting = acting;
        this.files = files;
    }

    /// Keeps a file, at most 10 MB. The same bytes are kept once, however often they are sent.
    ///
    /// @param id the partnership
    /// @param file the file
    @Allowed(Right.WRITE)
    @PostMapping(
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<FileView> keep(
            @PathVariable UUID id, RequestKey key, @RequestPart MultipartFile file)
            throws IOException {
        Seat seat = acting.at(id);
        if (file.getSize() > Attachments.LARGEST) {
            throw new Refusal(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "A file may have at most 10 MB. Send a link to it instead.");
        }
        byte[] content = file.getBytes();
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String type = Objects.requireNonNullElse(file.getContentType(), "");
        String hash =
                Refusal.inWords(() -> files.keep(seat.author(key), name, type, content)).sha256();
        Evidence.File kept = files.find(id, hash).orElseThrow(Refusal::notThere).file();
        return ResponseEntity.created(
                        URI.create("/api/v1/partnerships/" + id + "/files/" + kept.sha256()))
                .body(FileView.of(kept));
    }

    /// Opens a file. It is sent to be saved, never to be run by a browser.
    ///
    /// @param id the partnership
    /// @param sha256 the hash of its bytes
    @GetMapping(path = "/{sha256}", produces = MediaType.ALL_VALUE)
    ResponseEntity<Resource> open(@PathVariable UUID id, @PathVariable String sha256) {
        acting.at(id);
        if (!HASH.matcher(sha256).matches()) {
            throw Refusal.notThere();
        }
        Attachments.Kept kept = files.find(id, sha256).orElseThrow(Refusal::notThere);
        ContentDisposition saved =
                ContentDisposition.attachment()
                        .filename(kept.file().name(), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .eTag(sha256)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(kept.content());
    }
}
