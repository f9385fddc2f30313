package twelvekeys.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import twelvekeys.tables.Limits;

/// How large a file may be. `docs/reference/settings.md` lists these for readers.
///
/// @param maxBytes the most bytes of a file, 100 MB unless set
/// @param maxRows the most rows of a file, 1,000,000 unless set
@ConfigurationProperties("twelvekeys.intake")
public record IntakeSettings(
        @DefaultValue("100MB") DataSize maxBytes, @DefaultValue("1000000") long maxRows) {

    Limits limits() {
        return Limits.STANDARD.withMaxBytes(maxBytes.toBytes()).withMaxRows(maxRows);
    }
}
