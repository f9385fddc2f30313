package twelvekeys.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Partnership;

/// A report, not set yet.
///
/// @param kind what it is
/// @param partnership the partnership it is about
/// @param quarter the quarter it is about, absent for what is about today
/// @param lede the news in a few sentences
/// @param asOf the day of its data
/// @param readBy the name of the side from whose records it was read
/// @param mark the state of the record it was read from
/// @param sections its sections, in their order
public record Report(
        ReportKind kind,
        Partnership partnership,
        @Nullable Quarter quarter,
        Words lede,
        LocalDate asOf,
        String readBy,
        Mark mark,
        List<Section> sections) {

    /// Copies the sections.
    public Report {
        sections = List.copyOf(sections);
    }

    /// What it is called: `Brief: Saltmarsh Foods and Kittiwake Freight`.
    public String title() {
        return kind.title()
                + ": "
                + partnership.aName()
                + " and "
                + partnership.bName()
                + (quarter == null ? "" : ", " + quarter.words());
    }

    /// A section by its code.
    public Optional<Section> section(String code) {
        return sections.stream().filter(section -> section.code().equals(code)).findFirst();
    }
}
