package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.company.Companies;
import twelvekeys.facts.Letter;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Side;
import twelvekeys.promise.PromiseLoop;
import twelvekeys.record.CompanyEntry;
import twelvekeys.record.CompanyEntry.Item;
import twelvekeys.record.PartnershipRecord;

/// What the public record says of both companies: links, letters and how they came about, and the
/// checklist of one that files nothing.
@Controller
@Allowed(Right.READ)
class FactsController {

    private static final String PATH = "/partnerships/{id}/facts";

    private final Visits visits;
    private final Companies companies;
    private final PromiseLoop loop;
    private final PartnershipRecord record;
    private final FactsTelling telling;
    private final FactsLetterTelling letters;

    FactsController(
            Visits visits,
            Companies companies,
            PromiseLoop loop,
            PartnershipRecord record,
            FactsTelling telling,
            FactsLetterTelling letters) {
        this.visits = visits;
        this.companies = companies;
        this.loop = loop;
        this.record = record;
        this.telling = telling;
        this.letters = letters;
    }

    @GetMapping(PATH)
    ModelAndView show(HttpServletRequest request, @PathVariable UUID id) {
        return view(visits.to(request, id), FactsPage.Refusal.NONE);
    }

    @GetMapping(PATH + "/{side}/{letter}")
    ModelAndView letter(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String side,
            @PathVariable String letter,
            @RequestParam(required = false) @Nullable String asOf) {
        Visit visit = visits.to(request, id);
        LocalDate day = asOf == null ? null : day(asOf);
        Letter which =
                Stream.of(Letter.values())
                        .filter(each -> each.name().equals(letter))
                        .findFirst()
                        .orElseThrow(NotHere::new);
        if (asOf != null && day == null) {
            throw new NotHere();
        }
        return new ModelAndView(
                "facts-letter", Map.of("page", letters.page(visit, side(side), which, day)));
    }

    /// Says under which number a side files.
    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/{side}/link")
    ModelAndView link(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String side,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Side about = side(side);
        Said said = new Said(fields);
        return step(
                visit,
                "link-" + about.code(),
                request,
                () ->
                        companies.link(
                                visit.author(said.text("key")),
                                visit.partnership(),
                                about,
                                said.text("cik"),
                                said.text("name")));
    }

    /// Takes that back.
    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/{side}/unlink")
    ModelAndView unlink(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String side,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Side about = side(side);
        Said said = new Said(fields);
        return step(
                visit,
                "unlink-" + about.code(),
                request,
                () ->
                        companies.unlink(
                                visit.author(said.text("key")),
                                visit.partnership(),
                                about,
                                said.text("words")));
    }

    /// Puts on record what was shown of a side that files nothing.
    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/{side}/evidence")
    ModelAndView evidence(
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable String side,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Side about = side(side);
        Said said = new Said(fields);
        return step(
                visit,
                "evidence-" + about.code(),
                request,
                () ->
                        companies.give(
                                visit.author(said.text("key")),
                                visit.partnership(),
                                about,
                                item(said.text("item")),
                                said.text("words"),
                                theDay(said.text("day"))));
    }

    /// Replies to a link or to evidence.
    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/reply")
    ModelAndView reply(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields) {
        Visit visit = visits.to(request, id);
        Said said = new Said(fields);
        long to = said.number("to");
        if (record.at(id, to)
                .filter(entry -> entry.draft().entry() instanceof CompanyEntry)
                .isEmpty()) {
            throw new NotHere();
        }
        return step(
                visit,
                "reply-" + to,
                request,
                () -> {
                    loop.reply(visit.author(said.text("key")), to, said.text("words"));
                    return to;
                });
    }

    private ModelAndView step(
            Visit visit, String form, HttpServletRequest request, Supplier<?> step) {
        try {
            Object done = step.get();
            return SeeOther.at(
                    visit.path() + "/facts" + (done instanceof Long seq ? "#entry-" + seq : ""));
        } catch (IllegalStateException | IllegalArgumentException e) {
            ModelAndView view =
                    view(
                            visit,
                            new FactsPage.Refusal(
                                    form, String.valueOf(e.getMessage()), Typed.of(request)));
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private ModelAndView view(Visit visit, FactsPage.Refusal typed) {
        return new ModelAndView("facts", Map.of("page", telling.page(visit, typed)));
    }

    private static Side side(String code) {
        return switch (code) {
            case "a" -> Side.A;
            case "b" -> Side.B;
            default -> throw new NotHere();
        };
    }

    private static Item item(String code) {
        return Stream.of(Item.values())
                .filter(item -> code.equals(item.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Choose what was shown."));
    }

    private static LocalDate theDay(String text) {
        LocalDate day = day(text);
        if (day == null) {
            throw new IllegalArgumentException(
                    "Say of which day it is, such as the last day of the year of the accounts.");
        }
        return day;
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException none) {
            return null;
        }
    }
}
