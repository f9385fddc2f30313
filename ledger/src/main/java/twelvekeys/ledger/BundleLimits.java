package twelvekeys.ledger;

/// How much a bundle may hold, so that a small file cannot fill a machine.
///
/// @param members the most members
/// @param bytes the most bytes of all members together, unpacked
/// @param smallBytes the most bytes of `bundle.json`, `checkpoint.txt` and `keys.txt`, each
/// @param fileBytes the most bytes of one attachment
/// @param ratio how many times its packed size a member may have, beyond `smallBytes`·64
record BundleLimits(int members, long bytes, int smallBytes, long fileBytes, int ratio) {

    /// The limits of version 1.
    static final BundleLimits STANDARD =
            new BundleLimits(1_000_000, 64L << 30, 1 << 20, 1L << 30, 500);

    /// The most bytes that a member may have of which the zip holds so many.
    long unpacked(long packed) {
        return smallBytes * 64L + packed * ratio;
    }
}
