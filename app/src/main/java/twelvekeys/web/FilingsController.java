package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.company.FactsWork;
import twelvekeys.company.FilingSet;
import twelvekeys.company.Filings;
import twelvekeys.company.FilingsRefused;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Right;
import twelvekeys.intake.IntakeSettings;
import twelvekeys.web.Frame.Section;

/// Bringing what is filed: upload it, have it fetched, watch it, let go of it. It belongs to the
/// organisation and to no partnership.
@Controller
@Allowed(Right.READ)
class FilingsController {

    private final Viewing viewing;
    private final Filings filings;
    private final IntakeSettings uploads;

    FilingsController(Viewing viewing, Filings filings, IntakeSettings uploads) {
        this.viewing = viewing;
        this.filings = filings;
        this.uploads = uploads;
    }

    @GetMapping("/filings")
    ModelAndView list(HttpServletRequest request) {
        return list(request, null, "");
    }

    private ModelAndView list(HttpServletRequest request, @Nullable String error, String cik) {
        Viewer viewer = viewing.demand(request);
        long most = Math.min(uploads.maxBytes().toBytes(), filings.maxBytes());
        FactsWork work = filings.work(viewer.id()).orElse(null);
        List<FilingSet> sets = filings.all(viewer.id());
        boolean running =
                (work != null && work.state().running())
                        || sets.stream().anyMatch(set -> set.state().running());
        FilingsPage page =
                new FilingsPage(
                        viewing.frame("Filings", Section.IMPORTS, request),
                        most,
                        Figures.fileSize(most),
                        Figures.fileSize(filings.maxBytes()),
                        error,
                        cik,
                        mayFetch(),
                        FilingsTelling.work(work),
                        running,
                        sets.stream().map(set -> FilingsTelling.row(viewer, set)).toList(),
                        viewer.member().may(Right.WRITE));
        ModelAndView view = new ModelAndView("filings", Map.of("page", page));
        if (error != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private boolean mayFetch() {
        try {
            return filings.mayFetch();
        } catch (FilingsRefused e) {
            return false;
        }
    }

    @Allowed(Right.WRITE)
    @PostMapping("/filings")
    ModelAndView receive(HttpServletRequest request, @RequestParam("file") List<MultipartFile> sent)
            throws IOException {
        List<Filings.Sent> files = new ArrayList<>();
        for (MultipartFile file : sent) {
            if (!file.isEmpty()) {
                files.add(
                        new Filings.Sent(
                                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                                file.getInputStream()));
            }
        }
        try {
            FilingSet set = filings.receive(viewing.demand(request).organisation(), files, null);
            return SeeOther.at("/filings/" + set.id());
        } catch (FilingsRefused e) {
            return list(request, e.getMessage(), "");
        }
    }

    /// Fetches a company's filings from EDGAR, or what is new of them.
    @Allowed(Right.WRITE)
    @PostMapping("/filings/edgar")
    ModelAndView fetch(HttpServletRequest request, @RequestParam(defaultValue = "") String cik) {
        try {
            FilingSet set = filings.fetch(viewing.demand(request).organisation(), cik);
            return SeeOther.at("/filings/" + set.id());
        } catch (FilingsRefused | IllegalArgumentException e) {
            return list(request, e.getMessage(), cik);
        }
    }

    /// Works all letters out again.
    @Allowed(Right.WRITE)
    @PostMapping("/filings/again")
    ModelAndView again(HttpServletRequest request) {
        filings.scoreAgain(viewing.demand(request).id());
        return SeeOther.at("/filings");
    }

    @GetMapping("/filings/{id}")
    ModelAndView show(HttpServletRequest request, @PathVariable UUID id) {
        return show(request, id, null);
    }

    private ModelAndView show(HttpServletRequest request, UUID id, @Nullable String refused) {
        Viewer viewer = viewing.demand(request);
        FilingSet set = filings.find(viewer.id(), id).orElseThrow(NotHere::new);
        FilingPage page =
                FilingsTelling.page(
                        viewing.frame(set.name(), Section.IMPORTS, request),
                        set,
                        filings.refused(viewer.id(), id),
                        viewer.member().may(Right.WRITE));
        ModelAndView view = new ModelAndView("filing", Map.of("page", page));
        if (refused != null) {
            view.setStatus(HttpStatus.CONFLICT);
        }
        return view;
    }

    /// Lets go of a set and its files.
    @Allowed(Right.WRITE)
    @PostMapping("/filings/{id}/forget")
    ModelAndView forget(HttpServletRequest request, @PathVariable UUID id) {
        try {
            if (!filings.forget(viewing.demand(request).id(), id)) {
                throw new NotHere();
            }
            return SeeOther.at("/filings");
        } catch (FilingsRefused e) {
            return show(request, id, e.getMessage());
        }
    }
}
