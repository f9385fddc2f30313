package twelvekeys.facts;

import java.util.Set;

/// The forms that are annual reports: of American filers (10-K), and of foreign ones (20-F, 40-F).
final class AnnualForms {

    private static final Set<String> FORMS =
            Set.of("10-K", "10-K405", "10-KSB", "10-KT", "20-F", "40-F");

    private static final String AMENDED = "/A";

    private AnnualForms() {}

    /// Whether a form is an annual report or the amendment of one.
    static boolean isAnnual(String form) {
        return FORMS.contains(
                form.endsWith(AMENDED)
                        ? form.substring(0, form.length() - AMENDED.length())
                        : form);
    }

    /// Whether a form is an annual report that amends none.
    static boolean isOriginal(String form) {
        return FORMS.contains(form);
    }
}
