package twelvekeys.record;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// What shows that something was done: a file both sides can open, or an address.
public sealed interface Evidence {

    /// What it is called.
    String name();

    /// A file, kept beside the record under the hash of its bytes.
    ///
    /// @param name its name
    /// @param sha256 the SHA-256 of its bytes, 64 hexadecimal digits
    /// @param mediaType what kind of file its sender said it is
    /// @param bytes its size
    record File(String name, String sha256, String mediaType, long bytes) implements Evidence {}

    /// An address on the web.
    ///
    /// @param name what it shows
    /// @param address `https:` or `http:`
    record Link(String name, String address) implements Evidence {

        /// Takes web addresses only: an address of another kind could do something when followed.
        ///
        /// @throws IllegalArgumentException in words for whoever wrote it
        public Link {
            name = name.isBlank() ? address : name.strip();
            try {
                URI uri = new URI(address);
                String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
                if (!(scheme.equals("https") || scheme.equals("http")) || uri.getHost() == null) {
                    throw new IllegalArgumentException(
                            "A link begins with https:// and names a server.");
                }
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(
                        "“" + address + "” is no address of the web: it begins with https://.", e);
            }
        }
    }
}
