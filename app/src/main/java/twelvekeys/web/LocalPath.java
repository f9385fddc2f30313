package twelvekeys.web;

/// The rule that a page leads on to this server only, whatever its address says.
final class LocalPath {

    private static final String HOME = "/";

    private LocalPath() {}

    /// The address, if it is a path on this server; else the first page.
    static String of(String address) {
        boolean local =
                address.startsWith("/")
                        && !address.startsWith("//")
                        && address.chars().noneMatch(c -> c == '\\' || c <= ' ' || c == 0x7f);
        boolean door = address.startsWith("/sign-in") || address.startsWith("/sign-out");
        return local && !door ? address : HOME;
    }
}
