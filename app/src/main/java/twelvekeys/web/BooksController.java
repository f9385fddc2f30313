package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.decision.Booked;
import twelvekeys.decision.BookedLine.Source;
import twelvekeys.decision.Books;
import twelvekeys.decision.BooksFile;
import twelvekeys.decision.BooksQuery;
import twelvekeys.decision.BooksRefused;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.partnership.Partnership;
import twelvekeys.tables.NumberReading;
import twelvekeys.web.Frame.Section;

/// What one's own books say: bring a file, put one figure, withdraw one, and every line that was
/// put.
///
/// Who may look at the organisation's other private things, its notes and its filings, may look at
/// these, and who may write those may write these.
@Controller
@Allowed(Right.READ)
class BooksController {

    private static final String PATH = "/worth/books";

    private final Viewing viewing;
    private final BooksReading reading;
    private final Books books;

    BooksController(Viewing viewing, BooksReading reading, Books books) {
        this.viewing = viewing;
        this.reading = reading;
        this.books = books;
    }

    @GetMapping(PATH)
    ModelAndView list(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(required = false) @Nullable String done) {
        return page(
                request,
                BooksFilter.of(q, show, sort, page),
                Typed.NOTHING,
                null,
                BooksForm.done(done));
    }

    private ModelAndView page(
            HttpServletRequest request,
            BooksFilter filter,
            Typed typed,
            BooksPage.@Nullable Refusal refused,
            @Nullable String done) {
        Viewer viewer = viewing.demand(request);
        List<Partnership> partners = reading.partners(viewer);
        BooksQuery query = filter.query(viewer, partners);
        long count = books.count(viewer.id(), query);
        boolean any = count > 0 || reading.any(viewer, partners);
        BooksPage page =
                new BooksPage(
                        viewing.frame("What our own books say", Section.PARTNERSHIPS, request),
                        BooksForm.headline(any, partners.size()),
                        BooksForm.lede(any),
                        viewer.member().may(Right.WRITE),
                        refused,
                        done,
                        BooksFile.MOST_BYTES,
                        Figures.fileSize(BooksFile.MOST_BYTES),
                        typed,
                        partners.stream()
                                .map(each ->
                                        new BooksPage.Partner(
                                                each.id(), BooksReading.name(viewer, each)))
                                .toList(),
                        filter,
                        BooksForm.rows(viewer, partners, books.lines(viewer.id(), query)),
                        any,
                        Pager.of(filter.page(), BooksFilter.ROWS, count, PATH, filter.asked()));
        ModelAndView view = new ModelAndView("books", Map.of("page", page));
        if (refused != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    /// Takes a file, all of it or nothing.
    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/file")
    ModelAndView receive(
            HttpServletRequest request,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "") String numbers)
            throws IOException {
        Viewer viewer = viewing.demand(request);
        NumberReading reading = BooksForm.numbers(numbers);
        try (InputStream content = file.getInputStream()) {
            BooksFile figures =
                    BooksFile.read(content, this.reading.partners(viewer), viewer.id(), reading);
            String name = BooksForm.fileName(file.getOriginalFilename());
            Books.Put put = books.put(putting(viewer, Source.FILE, name), figures);
            return SeeOther.at(PATH + "?done=" + BooksForm.code(put));
        } catch (BooksRefused e) {
            return refused(request, Typed.of(request), BooksForm.refusal(e));
        }
    }

    /// Puts one figure.
    @Allowed(Right.WRITE)
    @PostMapping(PATH)
    ModelAndView put(HttpServletRequest request) {
        Viewer viewer = viewing.demand(request);
        FormReader form = new FormReader(Typed.of(request));
        Booked figure = BooksForm.figure(form, reading.partners(viewer));
        if (figure == null) {
            return refused(
                    request,
                    form.typed(),
                    new BooksPage.Refusal("Look at what is marked below.", List.of(), 0));
        }
        try {
            Books.Put put = books.put(putting(viewer, Source.HAND, null), List.of(figure));
            return SeeOther.at(PATH + "?done=" + BooksForm.code(put));
        } catch (BooksRefused e) {
            form.refuse("period", BooksForm.sentence(e.rows().getFirst().reason()));
            return refused(
                    request,
                    form.typed(),
                    new BooksPage.Refusal("Look at what is marked below.", List.of(), 0));
        }
    }

    /// Withdraws a figure.
    @Allowed(Right.WRITE)
    @PostMapping(PATH + "/withdraw")
    ModelAndView withdraw(HttpServletRequest request) {
        Viewer viewer = viewing.demand(request);
        Booked.Place place = BooksForm.place(Typed.of(request), reading.partners(viewer));
        if (place == null || !books.withdraw(putting(viewer, Source.HAND, null), place)) {
            return refused(
                    request,
                    Typed.NOTHING,
                    new BooksPage.Refusal(
                            "That figure does not count any more: somebody withdrew it, or it was"
                                    + " never there.",
                            List.of(),
                            0));
        }
        return SeeOther.at(PATH + "?done=withdrawn");
    }

    private ModelAndView refused(
            HttpServletRequest request, Typed typed, BooksPage.Refusal refusal) {
        return page(request, BooksFilter.of("", null, null, 0), typed, refusal, null);
    }

    private static Books.Putting putting(Viewer viewer, Source source, @Nullable String file) {
        return new Books.Putting(viewer.id(), viewer.member().name(), source, file, null);
    }

    /// Everything that counts, as a file that can be brought again.
    @GetMapping(PATH + ".csv")
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Viewer viewer = viewing.demand(request);
        List<Partnership> partners = reading.partners(viewer);
        Map<UUID, String> names =
                partners.stream()
                        .collect(
                                Collectors.toMap(
                                        Partnership::id, each -> BooksReading.name(viewer, each)));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("books-" + viewer.today() + ".csv")
                        .build()
                        .toString());
        BooksFile.write(
                books.inForce(viewer.id(), BooksReading.ids(partners)),
                names,
                response.getOutputStream());
    }
}
