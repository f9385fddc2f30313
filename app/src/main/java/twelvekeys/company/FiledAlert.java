package twelvekeys.company;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import twelvekeys.facts.Filing;

/// Something a linked company filed that should be read at once.
///
/// @param cik the company
/// @param kind what it is
/// @param accession the filing
/// @param form its form
/// @param filed the day it was filed
/// @param found when it was found in an organisation's files
public record FiledAlert(
        long cik, Kind kind, String accession, String form, LocalDate filed, Instant found) {

    /// What is worth an alert.
    public enum Kind {
        /// 8-K item 4.02.
        NOT_TO_BE_RELIED_ON("4.02", "says that accounts it filed are not to be relied on"),
        /// 8-K item 4.01.
        AUDITOR_CHANGED("4.01", "changes its auditor"),
        /// 8-K item 3.01.
        DELISTING("3.01", "has notice that it may be delisted"),
        /// Form NT 10-K.
        LATE_YEAR("NT 10-K", "says that its annual report will be late"),
        /// Form NT 10-Q.
        LATE_QUARTER("NT 10-Q", "says that a quarterly report will be late");

        private final String sign;
        private final String words;

        Kind(String sign, String words) {
            this.sign = sign;
            this.words = words;
        }

        /// The news, to follow the name of the company.
        public String words() {
            return words;
        }

        /// The item or the form it is read from.
        public String sign() {
            return sign;
        }

        private boolean in(Filing filing) {
            return filing.form().equals(sign)
                    || (filing.form().startsWith("8-K") && filing.items().contains(sign));
        }
    }

    /// What in some filings is worth an alert.
    ///
    /// @param since the earliest day of filing that counts
    static List<FiledAlert> in(long cik, List<Filing> filings, LocalDate since, Instant now) {
        List<FiledAlert> alerts = new ArrayList<>();
        for (Filing filing : filings) {
            for (Kind kind : Kind.values()) {
                if (!filing.filed().isBefore(since) && kind.in(filing)) {
                    alerts.add(
                            new FiledAlert(
                                    cik,
                                    kind,
                                    filing.accession(),
                                    filing.form(),
                                    filing.filed(),
                                    now));
                }
            }
        }
        return alerts;
    }
}
