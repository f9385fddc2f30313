package twelvekeys.tables;

/// How a file is written: as text with a separator and an encoding, or as a sheet of a workbook.
public sealed interface Dialect permits TextDialect, SheetDialect {

    /// The dialect in words, such as "comma-separated, UTF-8, CR line ends".
    String describe();
}
