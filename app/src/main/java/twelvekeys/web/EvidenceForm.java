package twelvekeys.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import twelvekeys.record.Attachments;
import twelvekeys.record.Author;
import twelvekeys.record.Evidence;

/// The fields `files`, `kept` and `links` of a form: what shows that something was done.
///
/// Files are kept as soon as they come, so that a form that is refused need not be given them
/// again: it names them by their hashes in `kept`.
@Component
class EvidenceForm {

    private static final int MOST = 20;

    private final Attachments attachments;

    EvidenceForm(Attachments attachments) {
        this.attachments = attachments;
    }

    /// What was sent.
    ///
    /// @param files the files, kept by now
    /// @param links the addresses
    record Sent(List<Evidence.File> files, List<Evidence.Link> links) {

        static final Sent NOTHING = new Sent(List.of(), List.of());

        List<Evidence> evidence() {
            List<Evidence> all = new ArrayList<>(files);
            all.addAll(links);
            return all;
        }
    }

    Sent receive(Author author, FormReader form, List<MultipartFile> sent) {
        List<Evidence.File> files = new ArrayList<>();
        for (String hash : form.typed().all("kept")) {
            attachments.find(author.partnership(), hash).ifPresent(kept -> add(files, kept.file()));
        }
        for (MultipartFile file : sent) {
            String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!(file.isEmpty() && name.isEmpty())) {
                keep(author, form, files, file, name);
            }
        }
        List<Evidence.Link> links = links(form);
        if (files.size() + links.size() > MOST) {
            form.refuse("files", "At most 20 files and links go with one report.");
        }
        return new Sent(files, links);
    }

    private void keep(
            Author author,
            FormReader form,
            List<Evidence.File> files,
            MultipartFile file,
            String name) {
        try {
            String type = Objects.requireNonNullElse(file.getContentType(), "");
            if (file.getSize() > Attachments.LARGEST) {
                form.refuse("files", "“" + name + "” is larger than 10 MB. Send a smaller one.");
                return;
            }
            add(files, attachments.keep(author, name, type, file.getBytes()));
        } catch (IllegalArgumentException e) {
            form.refuse("files", "“" + name + "”: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(List<Evidence.File> files, Evidence.File file) {
        if (files.stream().noneMatch(known -> known.sha256().equals(file.sha256()))) {
            files.add(file);
        }
    }

    /// One link a line: the address, and after a space what it shows.
    private static List<Evidence.Link> links(FormReader form) {
        List<Evidence.Link> links = new ArrayList<>();
        for (String line : form.text("links", 4_000).lines().map(String::strip).toList()) {
            if (line.isEmpty()) {
                continue;
            }
            String[] parts = line.split("\\s+", 2);
            try {
                links.add(new Evidence.Link(parts.length > 1 ? parts[1] : "", parts[0]));
            } catch (IllegalArgumentException e) {
                form.refuse("links", String.valueOf(e.getMessage()));
            }
        }
        return links;
    }
}
