package twelvekeys.company;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// How large a file of filings may be. `docs/reference/settings.md` lists these for readers.
///
/// @param maxBytes the most bytes of a file that is sent or fetched, 2 GB unless set
@ConfigurationProperties("twelvekeys.filings")
public record FilingSettings(@DefaultValue("2GB") DataSize maxBytes) {}
