package twelvekeys.web;

import java.time.LocalDate;
import twelvekeys.practice.Matter;
import twelvekeys.practice.Practice;
import twelvekeys.record.PracticeEntry.MatterAnswered;
import twelvekeys.record.PracticeEntry.Progress;
import twelvekeys.record.PracticeEntry.RewardPromised;

/// A matter of one of the twelve keys in words.
final class MatterWords {

    private MatterWords() {}

    /// The address of its page.
    static String href(Matter matter) {
        return "/partnerships/" + matter.partnership() + "/matters/" + matter.id();
    }

    /// How it stands, empty where there is nothing to say.
    static String state(Matter matter, LocalDate today) {
        if (matter.withdrawn()) {
            return "withdrawn";
        }
        if (matter.practice() == Practice.REWARD) {
            return reward(matter, today);
        }
        Progress progress = matter.progress();
        if (progress != null) {
            return progress.label();
        }
        Practice.Answers answers = matter.practice().answers();
        MatterAnswered answer = matter.answer();
        if (answers == null) {
            return "";
        }
        if (answer == null) {
            return answers.awaited() ? "not answered yet" : "";
        }
        return "“" + (answer.agrees() ? answers.yes() : answers.no()) + "”";
    }

    private static String reward(Matter matter, LocalDate today) {
        if (matter.given() != null) {
            return "given";
        }
        return matter.begun() instanceof RewardPromised promised && promised.by().isBefore(today)
                ? "past its day"
                : "promised";
    }

    /// The matter in one line.
    static KeysPage.Line line(Visit visit, Matter matter) {
        LocalDate today = visit.viewer().today();
        return new KeysPage.Line(
                href(matter),
                matter.side(),
                matter.by(),
                PracticeWords.says(matter.begun()),
                matter.begun().words(),
                Figures.shortDate(
                        LocalDate.ofInstant(matter.at(), visit.viewer().member().zone()), today),
                state(matter, today));
    }
}
