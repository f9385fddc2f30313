package twelvekeys.tables;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// What a person decided about how a file is written. Whatever is left open is recognised.
///
/// @param separator what stands between two cells of a text file
/// @param charset the encoding of a text file
/// @param sheet the name of the sheet of a workbook
public record TableChoice(
        @Nullable Character separator, @Nullable Charset charset, @Nullable String sheet) {

    /// Nothing decided, everything recognised.
    public static final TableChoice NONE = new TableChoice(null, null, null);

    /// @throws IllegalArgumentException if the separator is a quotation mark or a line end
    public TableChoice {
        if (separator != null && "\"\r\n".indexOf(separator) >= 0) {
            throw new IllegalArgumentException(
                    "A quotation mark or a line end cannot separate cells");
        }
    }

    /// The same choice with this separator.
    public TableChoice withSeparator(char chosen) {
        return new TableChoice(chosen, charset, sheet);
    }

    /// The same choice with this encoding.
    public TableChoice withCharset(Charset chosen) {
        return new TableChoice(separator, chosen, sheet);
    }

    /// The same choice with this sheet.
    public TableChoice withSheet(String chosen) {
        return new TableChoice(separator, charset, chosen);
    }
}
