package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.intake.Answer;
import twelvekeys.intake.Direction;
import twelvekeys.intake.Import;
import twelvekeys.intake.ImportRefused;
import twelvekeys.intake.ImportState;
import twelvekeys.intake.Imports;
import twelvekeys.intake.IntakeSettings;
import twelvekeys.intake.RowStatus;
import twelvekeys.partnership.Organisation;
import twelvekeys.tables.Role;
import twelvekeys.tables.SafeCsv;
import twelvekeys.web.Frame.Section;

/// Bringing a file in: drop it, check its columns, watch it, read what became of every row.
@Controller
@Allowed(Right.READ)
class ImportController {

    private static final int EARLIER = 20;

    private final Viewing viewing;
    private final Imports imports;
    private final ImportTelling telling;
    private final IntakeSettings settings;

    ImportController(
            Viewing viewing, Imports imports, ImportTelling telling, IntakeSettings settings) {
        this.viewing = viewing;
        this.imports = imports;
        this.telling = telling;
        this.settings = settings;
    }

    @GetMapping("/imports")
    ModelAndView list(HttpServletRequest request) {
        return list(request, null);
    }

    private ModelAndView list(HttpServletRequest request, @Nullable String error) {
        Viewer viewer = viewing.demand(request);
        long most = settings.maxBytes().toBytes();
        ImportsPage page =
                new ImportsPage(
                        viewing.frame("Import a file", Section.IMPORTS, request),
                        most,
                        Figures.fileSize(most),
                        error,
                        imports.latest(viewer.id(), EARLIER).stream()
                                .map(file -> earlier(viewer, file))
                                .toList());
        ModelAndView view = new ModelAndView("imports", Map.of("page", page));
        if (error != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private static ImportsPage.Earlier earlier(Viewer viewer, Import file) {
        ZonedDateTime when = file.createdAt().atZone(viewer.member().zone());
        return new ImportsPage.Earlier(
                "/imports/" + file.id(),
                file.fileName(),
                Figures.shortDate(when.toLocalDate(), viewer.today())
                        + String.format(
                                Locale.ROOT, ", %02d:%02d", when.getHour(), when.getMinute()),
                ImportTelling.state(file),
                file.rowsRead() == 0 ? "" : Figures.count(file.rowsRead()));
    }

    @Allowed(Right.WRITE)
    @PostMapping("/imports")
    ModelAndView receive(HttpServletRequest request, @RequestParam("file") MultipartFile file)
            throws IOException {
        if (file.isEmpty()) {
            return list(request, "Choose a file first; this one is empty.");
        }
        try {
            Organisation importer = viewing.demand(request).organisation();
            String name = file.getOriginalFilename();
            try (InputStream content = file.getInputStream()) {
                Import received = imports.receive(importer, name == null ? "" : name, content);
                return new ModelAndView("redirect:/imports/" + received.id());
            }
        } catch (ImportRefused | IllegalArgumentException e) {
            return list(request, String.valueOf(e.getMessage()));
        }
    }

    @GetMapping("/imports/{id}")
    ModelAndView show(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam Map<String, String> said) {
        return page(request, id, answer(said), null);
    }

    @Allowed(Right.WRITE)
    @PostMapping("/imports/{id}")
    ModelAndView start(
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam Map<String, String> said) {
        Import file = find(request, id);
        Answer answer = answer(said);
        if (answer == null || said.containsKey("look")) {
            return page(request, id, answer, null);
        }
        try {
            imports.start(file, answer);
            return new ModelAndView("redirect:/imports/" + id);
        } catch (ImportRefused e) {
            ModelAndView view = page(request, id, answer, e.getMessage());
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        }
    }

    private ModelAndView page(
            HttpServletRequest request, UUID id, @Nullable Answer said, @Nullable String error) {
        Viewer viewer = viewing.demand(request);
        Import file = find(request, id);
        Frame frame = viewing.frame(file.fileName(), Section.IMPORTS, request);
        return new ModelAndView(
                "import", Map.of("page", telling.page(frame, viewer, file, said, error)));
    }

    private Import find(HttpServletRequest request, UUID id) {
        return imports.find(viewing.demand(request).id(), id).orElseThrow(NotHere::new);
    }

    /// What a form says about the columns, absent if it says nothing.
    private static @Nullable Answer answer(Map<String, String> said) {
        if (said.keySet().stream().noneMatch(key -> key.startsWith("column-"))) {
            return null;
        }
        Map<Role, String> columns = new EnumMap<>(Role.class);
        Map<Role, String> dates = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            String column = said.getOrDefault("column-" + PortfolioFilter.name(role), "");
            String date = said.getOrDefault("date-" + PortfolioFilter.name(role), "");
            String of = said.getOrDefault("date-of-" + PortfolioFilter.name(role), "");
            if (!column.isEmpty()) {
                columns.put(role, column);
                if (!date.isEmpty() && (of.isEmpty() || of.equals(column))) {
                    dates.put(role, date);
                }
            }
        }
        String stateOf = said.getOrDefault("stateOf", "");
        return new Answer(
                Choice.of(Direction.class, said.get("direction"), Direction.THEIRS),
                columns,
                dates,
                stateOf.isEmpty() ? null : LocalDate.parse(stateOf));
    }

    /// The rows and their fates as a file, formulas neutralised.
    @GetMapping("/imports/{id}/rows.csv")
    void download(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String status)
            throws IOException {
        Import file = find(request, id);
        RowStatus wanted =
                status == null || status.isBlank()
                        ? null
                        : Choice.of(RowStatus.class, status, RowStatus.REFUSED);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename((wanted == null ? "rows" : wanted.label()) + "-" + id + ".csv")
                        .build()
                        .toString());
        try (SafeCsv csv = SafeCsv.to(response.getOutputStream())) {
            csv.row("Line", "Outcome", "Reason", "Promise", "Cells as they stood");
            imports.eachRow(
                    file,
                    wanted,
                    row -> {
                        UUID promise = row.promise();
                        csv.row(
                                List.of(
                                        String.valueOf(row.line()),
                                        row.status().label(),
                                        String.valueOf(row.reason() == null ? "" : row.reason()),
                                        promise == null ? "" : promise.toString(),
                                        String.join(" | ", row.cells())));
                    });
        }
    }

    static boolean asking(Import file) {
        return file.state() == ImportState.ASKING;
    }
}
