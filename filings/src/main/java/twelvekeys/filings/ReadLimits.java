package twelvekeys.filings;

/// How much is unpacked before a file is taken for an attack.
///
/// @param ofOneFile bytes of one unpacked file
/// @param ofAll bytes of all unpacked files of one reading
/// @param ratio times an unpacked file may be larger than the packed one, from 16 MiB on
public record ReadLimits(long ofOneFile, long ofAll, int ratio) {

    private static final long GIBIBYTE = 1L << 30;

    /// 8 GiB a file, 256 GiB in all, 100 times: a bulk file of EDGAR's unpacks to about 18 GiB, 15
    /// times its size.
    public static final ReadLimits USUAL = new ReadLimits(8 * GIBIBYTE, 256 * GIBIBYTE, 100);
}
