package twelvekeys.company;

import java.util.List;
import java.util.stream.Stream;
import twelvekeys.facts.Letter;
import twelvekeys.record.CompanyEntry.Item;

/// What a company that files nothing can show for each letter of FACTS. There is no score of it:
/// each item is shown, by somebody and of a day, or it is unknown.
public final class Checklist {

    private Checklist() {}

    /// The letter an item tells something of.
    public static Letter letter(Item item) {
        return switch (item) {
            case AUDITED_ACCOUNTS, OPEN_CREDIT, PAYS_ON_TIME, DEPENDS_ON_ONE -> Letter.F;
            case AUDITOR_OPINION, REVENUE_RULE, CASH_BESIDE_PROFIT, CORRECTED_YEARS -> Letter.A;
            case BOARD_LIST, OWNERS, LEADERS_LEFT, AUDITOR_CHANGES -> Letter.C;
            case REPORTS_ON_TIME, BAD_NEWS_TOLD, QUESTIONS_ANSWERED, CERTIFICATES -> Letter.T;
            case PENALTIES, EMISSIONS_COUNTED, REDUCTION_TARGET, ACCIDENTS -> Letter.S;
        };
    }

    /// The items of a letter, in the order in which they are shown.
    public static List<Item> of(Letter letter) {
        return Stream.of(Item.values()).filter(item -> letter(item) == letter).toList();
    }
}
