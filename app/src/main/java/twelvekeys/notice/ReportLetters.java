package twelvekeys.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import twelvekeys.identity.Member;
import twelvekeys.notice.Letter.Part;
import twelvekeys.notice.MailStore.Asked;
import twelvekeys.partnership.Partnership;
import twelvekeys.report.Looking;
import twelvekeys.report.Quarter;
import twelvekeys.report.Report;
import twelvekeys.report.Reports;

/// Writes the message with which a report comes: its news, the day of its data, the state of the
/// record it was read from, and how to stop it. The message and the paper are read at once, so that
/// both say the same.
@Component
class ReportLetters {

    /// A report, and the message it comes with.
    record Written(Report report, Letter letter) {}

    private final Reports reports;

    ReportLetters(Reports reports) {
        this.reports = reports;
    }

    /// Reads a report as its reader sees it at a moment.
    ///
    /// @param once names what is told
    /// @throws IllegalArgumentException if the quarter has not begun, in words for whoever asks
    Written write(Partnership partnership, Member reader, Asked asked, String once, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, reader.zone());
        Looking looking =
                new Looking(partnership, partnership.sideOf(reader.organisation()), today);
        Report report =
                switch (asked.report()) {
                    case BRIEF -> reports.brief(looking);
                    case TEN_MINUTES -> reports.tenMinutes(looking);
                    case SYMMETRY -> reports.symmetry(looking);
                    case REVIEW -> {
                        Quarter quarter = asked.quarter();
                        yield reports.review(
                                looking, quarter == null ? Quarter.of(today) : quarter);
                    }
                };
        return new Written(report, letter(report, asked.schedule(), once));
    }

    private static Letter letter(Report report, @Nullable UUID schedule, String once) {
        String path = "/partnerships/" + report.partnership().id() + "/" + report.kind().code();
        Quarter quarter = report.quarter();
        String page = quarter == null ? path : path + "?quarter=" + quarter.code();
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Says(report.lede().plain()));
        report.sections()
                .forEach(section ->
                        parts.add(
                                new Part.Lists(
                                        section.heading().plain(), page + "#" + section.code())));
        parts.add(
                new Part.Says(
                        "The whole of it is attached as PDF. It shows what your side can see, so it"
                                + " is for your own people; the other side makes its own."));
        parts.add(
                new Part.Says(
                        "Data as of "
                                + Days.day(report.asOf())
                                + ", read from what "
                                + report.readBy()
                                + " can see. Checkpoint of the record: "
                                + report.mark().entries()
                                + (report.mark().entries() == 1 ? " entry" : " entries")
                                + ", root "
                                + report.mark().root()
                                + "."));
        parts.add(new Part.Asks("Read it on its page", page));
        if (schedule != null) {
            parts.add(new Part.Asks("Stop this", "/me/reports#by-mail-" + schedule));
        }
        return new Letter(NoticeKind.REPORT, report.title(), parts, null, once);
    }
}
