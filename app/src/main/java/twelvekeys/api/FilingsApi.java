package twelvekeys.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import twelvekeys.company.FactsWork;
import twelvekeys.company.FilingSet;
import twelvekeys.company.Filings;
import twelvekeys.company.FilingsRefused;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;

/// The files of the public record that your organisation brought. They are its own; no partner sees
/// them.
@RestController
@RequestMapping(path = "/api/v1/filings", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Filings", description = "What listed companies filed, brought to be read")
@Allowed(Right.READ)
class FilingsApi {

    /// What was brought, and how far the work on the letters is.
    ///
    /// @param filings newest first, at most 200
    /// @param work how far the letters are, null before there was any work
    /// @param mayFetch whether filings may be fetched from EDGAR here
    record FilingsView(List<FilingView> filings, @Nullable LetterWorkView work, boolean mayFetch) {}

    /// How far the work on the letters is.
    ///
    /// @param day the day that counts as today
    /// @param state `reading`, `scoring`, `done` or `failed`
    /// @param problem why it failed, else null
    /// @param companies how many companies were read in the present pass
    /// @param daysDone as of how many days letters are there
    /// @param days as of how many they will be; 0 while that is not known
    record LetterWorkView(
            LocalDate day,
            String state,
            @Nullable String problem,
            int companies,
            int daysDone,
            int days) {

        static LetterWorkView of(FactsWork work) {
            return new LetterWorkView(
                    work.day(),
                    Query.code(work.state()),
                    work.problem(),
                    work.companies(),
                    work.daysDone(),
                    work.days());
        }
    }

    /// Whose filings to fetch.
    ///
    /// @param cik the number at the SEC, such as `320193`; needed
    record EdgarRequest(@Nullable String cik) {}

    private final Acting acting;
    private final Filings filings;

    FilingsApi(Acting acting, Filings filings) {
        this.acting = acting;
        this.filings = filings;
    }

    /// Lists what was brought.
    @GetMapping
    FilingsView all() {
        UUID organisation = acting.organisation().id();
        return new FilingsView(
                filings.all(organisation).stream().map(set -> FilingView.of(set, null)).toList(),
                filings.work(organisation).map(LetterWorkView::of).orElse(null),
                mayFetch());
    }

    private boolean mayFetch() {
        try {
            return filings.mayFetch();
        } catch (FilingsRefused e) {
            return false;
        }
    }

    /// Takes one file in as the bytes of the body; it is read in the background. Several files that
    /// belong together, such as `sub.txt` and `num.txt`, come in one zip.
    ///
    /// @param name the name of the file as EDGAR gave it, such as `CIK0000320193.json`
    @Allowed(Right.WRITE)
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<FilingView> receive(
            @RequestParam String name, RequestKey key, InputStream content) {
        FilingSet set =
                filings.receive(
                        acting.organisation(),
                        List.of(new Filings.Sent(name, content)),
                        key.value());
        return accepted(set);
    }

    /// Fetches what a company filed from EDGAR, for the first time or what is new, in the
    /// background. Asking again has no other effect.
    @Allowed(Right.WRITE)
    @PostMapping(path = "/edgar", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<FilingView> fetch(@RequestBody EdgarRequest asked) {
        String cik = Body.given("cik", asked.cik);
        return accepted(Refusal.inWords(() -> filings.fetch(acting.organisation(), cik)));
    }

    /// Works all letters out again from the files, in the background.
    @Allowed(Right.WRITE)
    @PostMapping("/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    FilingsView again() {
        filings.scoreAgain(acting.organisation().id());
        return all();
    }

    /// Shows a set, and what in it was not read.
    ///
    /// @param id the set
    @GetMapping("/{id}")
    FilingView show(@PathVariable UUID id) {
        UUID organisation = acting.organisation().id();
        return FilingView.of(
                filings.find(organisation, id).orElseThrow(Refusal::notThere),
                filings.refused(organisation, id));
    }

    /// Deletes a set and its files; the letters are worked out again without it.
    ///
    /// @param id the set
    @Allowed(Right.WRITE)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable UUID id) {
        if (!filings.forget(acting.organisation().id(), id)) {
            throw Refusal.notThere();
        }
    }

    private static ResponseEntity<FilingView> accepted(FilingSet set) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/filings/" + set.id()))
                .body(FilingView.of(set, null));
    }
}
