package twelvekeys.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import twelvekeys.identity.Allowed;
import twelvekeys.identity.Member;
import twelvekeys.identity.Right;
import twelvekeys.record.WrittenNames;
import twelvekeys.web.Frame.Section;

/// The names of one's own people in the records, and the step by which one is erased.
@Controller
@Allowed(Right.READ)
class NamesController {

    private final Viewing viewing;
    private final WrittenNames names;

    NamesController(Viewing viewing, WrittenNames names) {
        this.viewing = viewing;
        this.names = names;
    }

    @GetMapping("/people/names")
    ModelAndView show(
            HttpServletRequest request, @RequestParam(required = false) @Nullable Integer erased) {
        Viewer viewer = viewing.demand(request);
        Member member = viewer.member();
        List<NamesPage.Row> rows = new ArrayList<>();
        for (WrittenNames.Written written : names.of(viewer.id())) {
            boolean own = Objects.equals(written.person(), member.person());
            if (own || member.may(Right.MANAGE)) {
                rows.add(
                        new NamesPage.Row(
                                Integer.toString(rows.size()),
                                Optional.ofNullable(written.person())
                                        .map(UUID::toString)
                                        .orElse(""),
                                written.name(),
                                Figures.counted(written.records(), "record", "records"),
                                member.may(Right.WRITE)));
            }
        }
        return new ModelAndView(
                "names",
                Map.of(
                        "page",
                        new NamesPage(
                                viewing.frame("Names in the records", Section.PEOPLE, request),
                                viewer.organisation().name(),
                                member.may(Right.MANAGE),
                                rows,
                                erased == null
                                        ? null
                                        : "The name was erased from "
                                                + Figures.counted(erased, "record", "records")
                                                + ".")));
    }

    @Allowed(Right.WRITE)
    @PostMapping("/people/names/erase")
    ModelAndView erase(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(defaultValue = "") String name) {
        Viewer viewer = viewing.demand(request);
        Member member = viewer.member();
        if (!member.may(Right.MANAGE) && !Objects.equals(person, member.person())) {
            throw new NotHere();
        }
        int records = names.erase(viewer.id(), person, name);
        return SeeOther.at("/people/names?erased=" + records);
    }
}
