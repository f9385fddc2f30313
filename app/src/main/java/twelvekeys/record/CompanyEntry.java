package twelvekeys.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import twelvekeys.partnership.Side;

/// What the sides say of one another's public record: under which number a side files, and, for one
/// that files nothing, what was shown instead.
///
/// Either side may say it of itself and of the other; both see the same, and each entry can be
/// replied to.
public sealed interface CompanyEntry extends Entry {

    /// The side it is about.
    Side about();

    /// What was said, absent if nothing.
    default @Nullable String words() {
        return null;
    }

    /// A side files under a number at the SEC. The latest link of a side stands.
    ///
    /// @param cik the number, 1 to 9,999,999,999
    /// @param name the name it files under
    record Linked(Side about, long cik, String name) implements CompanyEntry {}

    /// A link was taken back.
    ///
    /// @param cik the number that stood
    record Unlinked(Side about, long cik, @Nullable String words) implements CompanyEntry {}

    /// Something of the checklist for a company that files nothing was shown. The latest evidence
    /// of an item stands.
    ///
    /// @param item what was shown
    /// @param words what it says, and where it can be seen
    /// @param day the day it is of, such as the end of the year of the accounts
    record EvidenceGiven(Side about, Item item, String words, LocalDate day)
            implements CompanyEntry {}

    /// What a company that files nothing can show, four for each letter of FACTS. The names are
    /// part of the log's format.
    enum Item {
        /// Financial stability.
        AUDITED_ACCOUNTS("audited accounts of the last year"),
        /// Financial stability.
        OPEN_CREDIT("what its bank or its credit insurer says"),
        /// Financial stability.
        PAYS_ON_TIME("how fast it pays its own suppliers"),
        /// Financial stability.
        DEPENDS_ON_ONE("the share of its largest customer"),
        /// Accounting conservativeness.
        AUDITOR_OPINION("the auditor’s opinion, and what it qualifies"),
        /// Accounting conservativeness.
        REVENUE_RULE("when it counts a sale as made"),
        /// Accounting conservativeness.
        CASH_BESIDE_PROFIT("cash earned beside profit, over three years"),
        /// Accounting conservativeness.
        CORRECTED_YEARS("years whose accounts were corrected afterwards"),
        /// Corporate governance.
        BOARD_LIST("who sits on its board, and since when"),
        /// Corporate governance.
        OWNERS("who owns more than a quarter of it"),
        /// Corporate governance.
        LEADERS_LEFT("who left its leadership in three years"),
        /// Corporate governance.
        AUDITOR_CHANGES("changes of auditor in five years"),
        /// Transparency.
        REPORTS_ON_TIME("when its accounts were due, and when they came"),
        /// Transparency.
        BAD_NEWS_TOLD("a piece of bad news it told before it was asked"),
        /// Transparency.
        QUESTIONS_ANSWERED("whom to ask about its accounts, and how long an answer takes"),
        /// Transparency.
        CERTIFICATES("certificates, each with the day it runs out"),
        /// Sustainability.
        PENALTIES("penalties paid for safety or the environment in three years"),
        /// Sustainability.
        EMISSIONS_COUNTED("its greenhouse gases, and who checked the count"),
        /// Sustainability.
        REDUCTION_TARGET("a target to reduce them, and how far it has come"),
        /// Sustainability.
        ACCIDENTS("accidents at work in three years");

        private final String label;

        Item(String label) {
            this.label = label;
        }

        /// It in the words of a page, in lower case.
        public String label() {
            return label;
        }
    }
}
