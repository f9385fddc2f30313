package twelvekeys.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The rule that an e-mail address has one `@` with something on both sides, no white space, and at
/// most 254 characters, in any script. Two spellings with one key are one address.
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[^\\s\\p{Cc}\\p{Cf}@<>,;\"]+@[^\\s\\p{Cc}\\p{Cf}@<>,;\"]+");

    private EmailAddress() {}

    /// The address, without white space around it, in Unicode's composed form.
    ///
    /// @throws IdentityRefused if it has another form
    public static String checked(String address) {
        String clean = Normalizer.normalize(address, Normalizer.Form.NFC).strip();
        if (clean.length() > LONGEST || !FORM.matcher(clean).matches()) {
            throw new IdentityRefused(
                    "email", "Please give an e-mail address such as anna@example.org.");
        }
        return clean;
    }

    /// What two spellings of one address have in common: composed, lower case.
    public static String key(String address) {
        return Normalizer.normalize(address, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }
}
