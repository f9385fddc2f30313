package twelvekeys.company;

import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whether filings may be fetched from EDGAR, and in whose name.
///
/// The SEC asks whoever fetches to say in each request who they are and how to reach them, and to
/// send at most ten requests a second. So nothing is fetched until the person who runs the
/// installation declares a contact.
///
/// @param contact who asks, with an address of mail, such as `Fennel Ltd keys@fennel.example`;
///   empty if nothing is to be fetched
/// @param base where EDGAR's data is, without a slash at the end
@ConfigurationProperties("twelvekeys.edgar")
public record EdgarSettings(
        @DefaultValue("") String contact, @DefaultValue("https://data.sec.gov") URI base) {

    private static final Pattern CONTACT = Pattern.compile("[ -~]*[!-~]@[!-~]+\\.[ -~]{2,}");

    /// Whether a contact is declared.
    ///
    /// @throws IllegalArgumentException if what is declared names no address of mail
    public boolean declared() {
        String declared = contact.strip();
        if (declared.isEmpty()) {
            return false;
        }
        if (!CONTACT.matcher(declared).matches()) {
            throw new IllegalArgumentException(
                    "twelvekeys.edgar.contact must name who asks and an address of mail, in plain"
                            + " letters, such as “Fennel Ltd keys@fennel.example”.");
        }
        return true;
    }
}
