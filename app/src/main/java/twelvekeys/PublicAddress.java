package twelvekeys;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import twelvekeys.storage.StartRefused;

/// The address under which people reach this server from other machines (`twelvekeys.address`):
/// `https://` and a host, with a port if it is not 443.
///
/// @param host the one name, beside those of this machine, that the server answers to; lower case
/// @param origin the address as browsers spell the origin of its pages
record PublicAddress(String host, String origin) {

    /// Reads the setting, absent if it is not set.
    ///
    /// @throws StartRefused if it is no such address
    static Optional<PublicAddress> of(@Nullable String setting) {
        if (setting == null || setting.isBlank()) {
            return Optional.empty();
        }
        URI address = parsed(setting.strip());
        String host = address.getHost();
        boolean bare =
                (address.getRawPath() == null || address.getRawPath().matches("/?"))
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null
                        && address.getRawUserInfo() == null;
        if (!"https".equalsIgnoreCase(address.getScheme()) || host == null || !bare) {
            throw notOne(setting);
        }
        String name = host.toLowerCase(Locale.ROOT);
        int port = address.getPort();
        return Optional.of(
                new PublicAddress(
                        name, "https://" + name + (port == -1 || port == 443 ? "" : ":" + port)));
    }

    private static URI parsed(String setting) {
        try {
            return URI.create(setting);
        } catch (IllegalArgumentException e) {
            throw notOne(setting);
        }
    }

    private static StartRefused notOne(String setting) {
        return new StartRefused(
                "\""
                        + setting
                        + "\" is no public address. Set twelvekeys.address (TWELVEKEYS_ADDRESS) to"
                        + " https:// and a host, such as https://keys.example.org, and nothing"
                        + " after it.");
    }
}
